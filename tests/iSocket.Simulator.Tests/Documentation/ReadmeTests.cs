using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using iSocket.Core.Hal;
using iSocket.Simulator.Terminal;
using Xunit;

namespace iSocket.Simulator.Tests.Documentation;

/// <summary>What the README shows of piped statements is what comes.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public async Task ThePipedStatementsSayWhatIsShown()
    {
        Match box = PipeBox().Match(Pages.Read("README.md"));
        Assert.True(box.Success);
        string statements = box.Groups["statements"].Value.Replace("\\n", "\n", StringComparison.Ordinal);
        string[] shown = [.. box.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line != "...").Skip(1)];
        Assert.InRange(shown.Length, 6, int.MaxValue);

        StringWriter output = new();
        SessionOptions options = new(DeviceModel.Gsm706, 1, null);
        Assert.Equal(0, await TerminalProgram.RunAsync(options, new StringReader(statements), output, TextWriter.Null, TestContext.Current.CancellationToken));
        Assert.Equal(shown, output.ToString().ReplaceLineEndings("\n").Split('\n').Where(shown.Contains));
    }

    [GeneratedRegex(@"^\$ printf '(?<statements>[^']+)' \| dotnet run --project src/iSocket\.Simulator\n(?<lines>(?:.+\n)+?)```", RegexOptions.Multiline)]
    private static partial Regex PipeBox();
}
