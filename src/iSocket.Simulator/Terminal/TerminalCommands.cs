using System.Collections.Generic;
using System.Linq;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Terminal;

/// <summary>The commands of the terminal itself.</summary>
internal static class TerminalCommands
{
    /// <summary>Every command.</summary>
    public static readonly IReadOnlyList<TerminalCommand> Rows =
    [
        new(new("help [<word:name>]"), "this list, or what begins with a word", (session, a) => Help(session, a.TextOrNull("word"))),
        new(new("history"), "what was typed so far", (session, _) => History(session)),
        new(new("at <state=on|off>"), "show the AT dialogue between device and modem", (session, a) => session.ShowsDialogue = a.Text("state") == "on"),
        new(new("speed pause"), "time stands still", (session, _) => session.Speed = 0),
        new(new("speed <n:count>"), "time runs n times as fast as real time", (session, a) => session.Speed = a.Integer("n")),
        new(new("quit"), "leave", (session, _) => session.IsOver = true),
    ];

    /// <summary>Runs a line if it begins like a command.</summary>
    /// <param name="session">The session.</param>
    /// <param name="line">The line.</param>
    /// <param name="isCommand">False when the line is none of these commands.</param>
    /// <returns>Null, or what was wrong.</returns>
    public static string? TryRun(TerminalSession session, string line, out bool isCommand)
    {
        List<Token> tokens = [];
        isCommand = ScenarioLexer.Read(line, tokens) is null
            && tokens.Count > 0
            && Rows.Any(r => r.Pattern.LeadingWords[0] == tokens[0].Value);
        if (!isCommand)
        {
            return null;
        }

        foreach (TerminalCommand row in Rows)
        {
            PatternMatch match = row.Pattern.Match(tokens);
            if (match.Success)
            {
                row.Run(session, match.Arguments);
                return null;
            }
        }

        IEnumerable<string> forms = Rows.Where(r => r.Pattern.LeadingWords[0] == tokens[0].Value).Select(r => r.Pattern.ToString());
        return "expected " + string.Join(" or ", forms);
    }

    private static void History(TerminalSession session)
    {
        foreach (string line in session.History)
        {
            session.Say("  " + line);
        }
    }

    private static void Help(TerminalSession session, string? word)
    {
        List<string> lines = HelpText.For(word);
        if (lines.Count == 0)
        {
            lines.Add($"nothing begins with {word}");
        }

        lines.ForEach(session.Say);
    }
}
