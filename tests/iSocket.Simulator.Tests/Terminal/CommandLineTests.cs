using System.IO;
using System.Threading.Tasks;
using iSocket.Simulator.CommandLine;
using Xunit;

namespace iSocket.Simulator.Tests.Terminal;

public sealed class CommandLineTests
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    [Theory]
    [InlineData("run")]
    [InlineData("run a.scn --bogus")]
    [InlineData("run a.scn --seed x")]
    [InlineData("frobnicate")]
    [InlineData("--model 708")]
    [InlineData("--modem tcp:")]
    [InlineData("--modem tcp:host")]
    [InlineData("--modem tcp:host:0")]
    [InlineData("--modem tcp:host:65536")]
    [InlineData("modem")]
    [InlineData("modem --tcp x")]
    [InlineData("modem --tcp 65536")]
    [InlineData("modem --tcp 1 --pty")]
    [InlineData("docs --bogus")]
    [InlineData("docs")] // Not at the root of the repository.
    [InlineData("modem --pty --quirk frob=1")]
    [InlineData("modem --pty --quirk ring-period=4000 --quirk escape=maybe")]
    public async Task ABadArgumentGetsOneLine(string arguments)
    {
        Assert.Equal(2, await RunAsync(arguments));
        Assert.Matches("^[^\n\t]{10,}\n$", _errors.ToString().ReplaceLineEndings("\n"));
        Assert.Empty(_output.ToString());
    }

    [Theory]
    [InlineData("--help", "modem")]
    [InlineData("-h", "run")]
    [InlineData("run --help", "--trace")]
    [InlineData("run -?", "--seed")]
    [InlineData("modem --help", "--pty")]
    [InlineData("modem --help", "--quirk")]
    public async Task HelpIsEverywhere(string arguments, string word)
    {
        Assert.Equal(0, await RunAsync(arguments));
        Assert.Contains(word, _output.ToString());
        Assert.Empty(_errors.ToString());
    }

    [Fact]
    public async Task RunAnswersWithTheSuitesExitCode()
    {
        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "foo", TestContext.Current.CancellationToken);
        Assert.Equal(2, await RunAsync("run " + file));
        Assert.Equal(file + ":1: unknown statement foo", _errors.ToString().TrimEnd());
        Assert.Equal("0 passed, 0 failed", _output.ToString().TrimEnd());
        File.Delete(file);
    }

    [Theory]
    [InlineData("tcp:localhost:2217", "localhost", 2217, "")]
    [InlineData("tcp:[::1]:2217", "::1", 2217, "")]
    [InlineData("/dev/ttyUSB0", null, 0, "/dev/ttyUSB0")]
    [InlineData("COM3", null, 0, "COM3")]
    public void ReadsWhereAModemIs(string text, string? host, int port, string path)
    {
        Assert.True(ModemAddress.TryParse(text, out ModemAddress? address));
        Assert.Equal(new ModemAddress(host, port, path), address);
    }

    private Task<int> RunAsync(string arguments) =>
        new SimulatorCommand(TextReader.Null, _output, _errors).RunAsync(arguments.Split(' '));
}
