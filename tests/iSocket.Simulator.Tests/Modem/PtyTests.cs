using System;
using System.Linq;
using System.Threading.Tasks;
using iSocket.Simulator.Tests.Clients;
using Xunit;

namespace iSocket.Simulator.Tests.Modem;

/// <summary>The pseudo-terminal is a wire: it changes no byte, and programs come and go.</summary>
public sealed class PtyTests
{
    private const int Messages = 20;
    private const string Prompt = "\r\n> ";

    public PtyTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no pseudo-terminals");

    [Fact]
    public async Task NoByteIsChanged()
    {
        await using BridgeSession bridge = BridgeSession.Pty();
        using PtyClient client = new(await bridge.WhereAsync());

        // Junk before AT is dropped, whatever a terminal would make of it: interrupt, end of file, erase, flow control, line feed.
        client.Write([.. Enumerable.Range(0, 256).Select(value => (byte)value).Where(value => value is not ((byte)'A' or (byte)'a'))]);
        Assert.Equal("ATE0\r\r\nOK\r\n", await client.SayAsync("ATE0\r", "OK\r\n"));
        Assert.Equal(Prompt, await client.SayAsync("AT+CMGF=1;+CSCS=\"8859-1\";+CMGS=\"+40733000333\"\r", "> "));

        // ESC leaves the prompt, and 0x1A sends.
        Assert.Equal("\r\nOK\r\n", await client.SayAsync("not sent\u001b", "OK\r\n"));
        await client.SayAsync("AT+CMGS=\"+40733000333\"\r", "> ");
        Assert.StartsWith("\r\n+CMGS: ", await client.SayAsync("\u0003\u0004\u0011\u0013\u007f sent\u001a", "OK\r\n"), StringComparison.Ordinal);
        Assert.True(await ForeignProgram.BecomesTrueAsync(() => bridge.Output.Contains(" sent\n", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task EchoIsWhatWasWritten()
    {
        await using BridgeSession bridge = BridgeSession.Pty();
        using PtyClient client = new(await bridge.WhereAsync());
        string line = "AT+X\u0080\u00a0\u00ff~;";
        Assert.Equal(line + "\r\r\nERROR\r\n", await client.SayAsync(line + "\r", "ERROR\r\n"));
    }

    [Fact]
    public async Task ProgramsComeAndGo()
    {
        await using BridgeSession bridge = BridgeSession.Pty();
        string path = await bridge.WhereAsync();
        for (int i = 0; i < 20; i++)
        {
            // One leaves in the middle of a command, which the next one ends, as on any wire.
            using (PtyClient first = new(path))
            {
                Assert.Equal("AT+CREG?;+CS", await first.SayAsync("AT+CREG?;+CS", "+CS"));
            }

            using PtyClient second = new(path);
            Assert.Equal("Q\r\r\n+CREG: 0,1\r\n\r\n+CSQ: 23,0\r\n\r\nOK\r\n", await second.SayAsync("Q\r", "OK\r\n"));
        }
    }

    [Fact]
    public async Task NoByteIsLostInALongAnswer()
    {
        await using BridgeSession bridge = BridgeSession.Pty();
        using PtyClient client = new(await bridge.WhereAsync());
        await client.SayAsync("ATE0+CMGF=1;+CSDH=1\r", "OK\r\n");
        string text = string.Concat(Enumerable.Repeat("0123456789", 16));
        for (int i = 0; i < Messages; i++)
        {
            await client.SayAsync("AT+CMGW=\"+40711000111\"\r", "> ");
            await client.SayAsync(text + "\u001a", "OK\r\n");
        }

        // More than the kernel's buffer holds, at 11520 octets a second.
        string all = await client.SayAsync("AT+CMGL=\"STO UNSENT\"\r", "\r\nOK\r\n");
        Assert.True(all.Length > 4096, all.Length + " octets");
        Assert.Equal(Messages, all.Split(text + "\r\n").Length - 1);
    }
}
