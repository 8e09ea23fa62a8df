using System.Linq;
using iSocket.Docs.Tests.Checks;
using iSocket.Docs.Tests.Pages;
using Xunit;

namespace iSocket.Docs.Tests;

/// <summary>Each check finds what it is there for, at its line, and nothing in a page that is right.</summary>
public sealed class FaultyPageTests
{
    private const string Simulator = "dotnet run --project src/iSocket.Simulator";

    // Each of them is the third line of a page in docs/, and holds.
    [Theory]
    [InlineData("[here](device.md), [there](../README.md#two-commands), [a folder](decisions), [a source](../src/iSocket.Core/App/Application.cs)")]
    [InlineData("[this page](#title), <https://example.org/a?b=c#d>, <http://127.0.0.1:7060/>, <somebody@example.org>")]
    [InlineData("![a picture](images/page-light.png) <img src=\"images/page-dark.png\">")]
    [InlineData("`tests/scenarios`, `docs/decisions/0001-*.md`, `02-sms/S-16-*`, `04-8-power/P-03-on`, `Model/Possibilities.cs`, `src/...`, `ON/OFF`")]
    [InlineData("`SocketControlTests`, `ApplicationTests.A_setting_that_the_flash_does_not_keep_is_not_confirmed_and_does_not_hold`, `SocketControl.Tick`")]
    [InlineData("`dotnet test tests/iSocket.Core.Tests --filter SocketControlTests`")]
    [InlineData("`" + Simulator + " -- run --trace --seed 7 FILE`")]
    public void A_good_page_has_no_findings(string line)
    {
        Page page = new("docs/x.md", "# Title\n\n" + line + "\n");
        IPageCheck[] all = [new LinkCheck(), new PlaceCheck(), new PathCheck(), new NameCheck(), new CommandCheck()];
        Assert.Empty(all.SelectMany(check => check.Run(Repository.This, page)));
    }

    [Theory]
    [InlineData("[gone](nothing.md)", "nothing.md")]
    [InlineData("[case](Device.md)", "docs/device.md")]
    [InlineData("[anchor](device.md#9-nothing)", "#9-nothing")]
    [InlineData("[anchor](#nothing)", "#title")]
    [InlineData("[lines](../src/iSocket.Core/App/Application.cs#L3)", "moves")]
    [InlineData("![picture](images/none.png)", "none.png")]
    [InlineData("<img src=\"images/none.png\">", "none.png")]
    [InlineData("words <img src=\"images/none.png\"> within words", "none.png")]
    [InlineData("[out](../../x.md)", "out of the repository")]
    [InlineData("[root](/docs/device.md)", "one machine")]
    [InlineData("[disk](C:/x.md)", "one machine")]
    [InlineData("[file](file:///x.md)", "one machine")]
    [InlineData("[plain](http://example.org/)", "https")]
    [InlineData("a bare http://example.org/ in the text", "https")]
    [InlineData("[host](https://example/)", "cannot be an address")]
    [InlineData("[user](https://me:secret@example.org/)", "cannot be an address")]
    [InlineData("[broken](a page.md)", "a link that is none")]
    [InlineData("[words][defined]\n\n[defined]: nothing.md", "nothing.md")]
    public void A_link_that_leads_nowhere_is_found(string line, string word) => AssertFound(new LinkCheck(), line, word);

    [Theory]
    [InlineData("see /home/me/x", "/home/me")]
    [InlineData("`/root/x`", "/root/x")]
    [InlineData(@"in C:\Users\me", @"C:\Users")]
    public void A_place_of_one_machine_is_found(string line, string word) => AssertFound(new PlaceCheck(), line, word);

    [Theory]
    [InlineData("`tests/nothing`", "tests/nothing")]
    [InlineData("`src/iSocket.Core/App/Nothing.cs`", "Nothing.cs")]
    [InlineData("`tests/scenarios/02-sms/S-99-*`", "S-99")]
    [InlineData("`02-sms/S-99-*`", "S-99")]
    [InlineData("`Nothing.cs`", "Nothing.cs")]
    [InlineData("`Boards/Nothing.cs`", "Nothing.cs")]
    public void A_file_that_is_not_there_is_found(string line, string word) => AssertFound(new PathCheck(), line, word);

    [Theory]
    [InlineData("`NothingTests`", "NothingTests")]
    [InlineData("`SocketControlTests.Nothing`", "Nothing")]
    [InlineData("`SocketControl.Nothing`", "Nothing")]
    public void A_name_that_is_not_there_is_found(string line, string word) => AssertFound(new NameCheck(), line, word);

    [Theory]
    [InlineData("dotnet test tests/iSocket.Nothing.Tests", "iSocket.Nothing.Tests")]
    [InlineData("dotnet test iSocket.slnx --nothing", "--nothing")]
    [InlineData("dotnet test tests/iSocket.Core.Tests --filter No~SuchTests", "SuchTests")]
    [InlineData("NO~SUCH_VARIABLE=1 dotnet test iSocket.slnx", "SUCH_VARIABLE")]
    [InlineData("dotnet run --project tests/nothing", "tests/nothing")]
    [InlineData("dotnet run", "--project")]
    [InlineData(Simulator + " -- --nothing", "--nothing")]
    [InlineData(Simulator + " -- --model 708", "708")]
    [InlineData(Simulator + " -- modem", "--tcp")]
    [InlineData(Simulator + " -- run tests/scenarios/99-nothing", "99-nothing")]
    [InlineData("dotnet run --project tests/iSocket.Soak -c Release -- --decades 3", "--decades")]
    [InlineData("echo 'ON' | " + Simulator + " -- --nothing   # words", "--nothing")]
    [InlineData("dotnet build && " + Simulator + " -- --nothing", "--nothing")]
    [InlineData("dotnet run --project \\\n  tests/nothing", "tests/nothing")]
    public void A_command_that_cannot_be_typed_is_found(string spelled, string word)
    {
        // A name written in one piece would stand in a source, this one.
        string command = spelled.Replace("~", string.Empty);
        AssertFound(new CommandCheck(), "```sh\n" + command + "\n```", word, 4);
        if (command.StartsWith("dotnet", System.StringComparison.Ordinal))
        {
            AssertFound(new CommandCheck(), "```\n" + command + "\n```", word, 4);
        }

        AssertFound(new CommandCheck(), "```console\n$ " + command + "\nwhat it --prints\n```", word, 4);
    }

    [Theory]
    [InlineData("json", "{ \"a\": }")]
    [InlineData("xml", "<a><b></a>")]
    [InlineData("csv", "a,b\n1,2,3")]
    public void Data_that_does_not_parse_is_found(string language, string text) => AssertFound(new DataBlockCheck(), $"```{language}\n{text}\n```", language, 3, true);

    [Theory]
    [InlineData("power on\nwait registered\nsms +40711000111 \"ON\"\nexpect socket off for 10s", "docs/x.md:7")]
    [InlineData("power on\nfrobnicate\nexpect socket off", "docs/x.md:5")]
    [InlineData("power on", "expects nothing")]
    public void A_scenario_that_does_not_pass_is_found(string text, string word) => AssertFound(new ScenarioBlockCheck(), "```scenario\n" + text + "\n```", word);

    [Fact]
    public void A_scenario_that_passes_is_not() => Assert.Empty(new ScenarioBlockCheck().Run(
        Repository.This, new Page("docs/x.md", "```scenario\npower on\nwait registered\nsms +40711000111 \"ON\"\nexpect socket on within 10s\n```\n")));

    [Theory]
    [InlineData("> ON\n< Power socket OFF", "Power socket ON", 4)]
    [InlineData("> ON\n< Power socket ON\n> OFF\n< Power socket ON", "Power socket OFF", 6)]
    [InlineData("> FROB\n< OK", "FROB - Error!", 4)]
    public void An_answer_that_the_device_does_not_give_is_found(string dialogue, string word, int line) =>
        AssertFound(new DialogueCheck(), "```\n" + dialogue + "\n```", word, line);

    [Fact]
    public void A_table_of_commands_and_answers_is_played()
    {
        const string Table = "| Send | What for | Answer |\n|---|---|---|\n| `ON` | | `Power socket ON` |\n| `STATUS` | | `Power socket ON`, ... `Signal: <word> (<level>dBm)`... |\n| `OFF` | | `OFF` |\n";
        Finding[] findings = [.. new DialogueCheck().Run(Repository.This, new Page("docs/x.md", Table))];
        Assert.Equal([4, 5], findings.Select(finding => finding.Line));
    }

    [Fact]
    public void A_dialogue_that_is_right_is_not() => Assert.Empty(new DialogueCheck().Run(
        Repository.This, new Page("docs/x.md", "```\n> ON\n< Power socket ON\n> RESTARTTIME?\n< RESTARTTIME=<n> seconds\n> STATUS\n< Power socket ON\n< ...\n```\n")));

    [Theory]
    [InlineData("public SocketControl()\n{\n}", "does not stand")]
    public void An_excerpt_that_is_none_is_found(string text, string word) =>
        AssertFound(new ExcerptCheck(), "```csharp src/iSocket.Core/Control/SocketControl.cs\n" + text + "\n```", word, 4);

    [Fact]
    public void An_excerpt_of_nothing_is_found() => AssertFound(new ExcerptCheck(), "```csharp src/Nothing.cs\nx\n```", "src/Nothing.cs");

    [Fact]
    public void An_excerpt_with_a_gap_is_one()
    {
        string[] lines = Repository.This.Read("src/iSocket.Core/Control/SocketControl.cs").Split('\n');
        string text = string.Join('\n', lines[3..6].Select(line => line.Trim()).Append("// ...").Concat(lines[20..24]));
        Assert.Empty(new ExcerptCheck().Run(Repository.This, new Page("docs/x.md", "```csharp src/iSocket.Core/Control/SocketControl.cs\n" + text + "\n```\n")));
    }

    private static void AssertFound(IPageCheck check, string text, string word, int line = 3, bool ignoreCase = false)
    {
        Finding finding = Assert.Single(check.Run(Repository.This, new Page("docs/x.md", "# Title\n\n" + text + "\n")));
        Assert.Equal(("docs/x.md", line), (finding.Page, finding.Line));
        Assert.Contains(word, finding.ToString(), ignoreCase ? System.StringComparison.OrdinalIgnoreCase : System.StringComparison.Ordinal);
    }
}
