using System.Linq;
using iSocket.Simulator.Scenarios;
using iSocket.Simulator.Terminal;

namespace iSocket.Fuzz;

/// <summary>Lines of the scenario language as they should be, and as they come out under a clumsy hand.</summary>
internal static class ScenarioTexts
{
    private const string Characters = "abcdeonf0123456789:+-.\"~#\\= \t\u0103\u20AC\u0000";

    private static readonly string[] Examples = [.. StatementTable.Rows.Select(row => row.Example), .. TerminalCommands.Rows.Select(row => row.Pattern.ToString())];
    private static readonly string[] Words =
    [
        .. Examples.SelectMany(example => example.Split(' ')).Distinct(), "99999999999999999999", "-1", "0", "1h99m", "999999d", "0.0000001s", "\"", "\"\"", "~\"(\"", "~\"[a\"",
        "24/13/32,25:61:61+99", "99/12/31,23:59:59+14", "+", "withheld", "#", "help", "at", "speed", "7",
    ];

    public static string Line(FuzzInput input)
    {
        string line = input.Pick(Examples);
        for (int i = input.Below(4); i > 0; i--)
        {
            string[] words = line.Split(' ');
            int at = input.Below(words.Length);
            switch (input.Below(5))
            {
                case 0:
                    words[at] = input.Pick(Words);
                    break;
                case 1:
                    words[at] += " " + input.Pick(Words);
                    break;
                case 2:
                    words[at] = string.Empty;
                    break;
                case 3:
                    words[at] = input.Text(Characters, 12);
                    break;
                default:
                    words[at] = words[at].Insert(input.Below(words[at].Length + 1), input.Text(Characters, 2));
                    break;
            }

            line = string.Join(' ', words);
        }

        return line;
    }
}
