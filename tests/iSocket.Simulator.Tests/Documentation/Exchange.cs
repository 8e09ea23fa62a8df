using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using iSocket.Simulator.Scenarios;
using Xunit;

namespace iSocket.Simulator.Tests.Documentation;

/// <summary>Messages between owners and the socket, as a guide shows them and as its scenario has them.</summary>
internal static partial class Exchange
{
    private static readonly string[] Owners = ["+40711000111", "+40722000222"];

    /// <summary>
    /// The boxes of a page, each the messages in it: <c>></c> is sent by an owner, <c>&lt;</c> by the socket, a message of several
    /// lines has it at each, an empty line ends a message.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<ShownMessage>> Boxes(string page)
    {
        MatchCollection boxes = Box().Matches(page);

        // One that is written otherwise would be looked at by nobody.
        Assert.Equal(page.Split("```text").Length - 1, boxes.Count);
        return [.. boxes.Select(match => Messages(match.Groups["text"].Value))];
    }

    /// <summary>The rows of a card's tables of commands: command and answer.</summary>
    public static IReadOnlyList<ShownMessage> Rows(string page)
    {
        List<ShownMessage> messages = [];
        foreach (Match row in Row().Matches(page))
        {
            messages.Add(new ShownMessage(true, row.Groups["command"].Value));
            messages.Add(new ShownMessage(false, string.Join('\n', Code().Matches(row.Groups["answer"].Value).Select(line => line.Groups[1].Value))));
        }

        return messages;
    }

    /// <summary>What owners send in a scenario and what they are told; a text that goes to both of them counts once.</summary>
    public static IReadOnlyList<PlayedMessage> Played(string scenario)
    {
        ScenarioFile file = ScenarioFile.Load(scenario);
        Assert.Empty(file.Errors);
        List<PlayedMessage> messages = [];
        foreach (Statement statement in file.Statements)
        {
            StatementArguments arguments = statement.Arguments;
            if (statement.Source.StartsWith("sms ", StringComparison.Ordinal) && Owners.Contains(arguments.Sender("from").Value))
            {
                messages.Add(new PlayedMessage(true, TextMatch.Exactly(arguments.Text("text"))));
            }
            else if (Expectation().IsMatch(statement.Source) && Owners.Contains(arguments.Text("to")))
            {
                TextMatch match = arguments.Match("text");
                if (messages.Count == 0 || messages[^1].IsCommand || messages[^1].Text.ToString() != match.ToString())
                {
                    messages.Add(new PlayedMessage(false, match));
                }
            }
        }

        return messages;
    }

    private static List<ShownMessage> Messages(string box)
    {
        List<ShownMessage> messages = [];
        bool goesOn = false;
        foreach (string line in box.Split('\n').Select(line => line.Trim()))
        {
            if (line.Length == 0)
            {
                goesOn = false;
                continue;
            }

            Assert.Matches("^[<>] ", line);
            bool isCommand = line[0] == '>';
            if (goesOn && !isCommand && !messages[^1].IsCommand)
            {
                messages[^1] = messages[^1] with { Text = messages[^1].Text + "\n" + line[2..] };
            }
            else
            {
                messages.Add(new ShownMessage(isCommand, line[2..]));
            }

            goesOn = true;
        }

        return messages;
    }

    [GeneratedRegex(@"^ *```text\n(?<text>(?: *[<>] .*\n|\s*\n)+?) *```$", RegexOptions.Multiline)]
    private static partial Regex Box();

    [GeneratedRegex(@"^\| `(?<command>[^`]+)` \| (?<answer>`[^|]+`) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("^expect (?:next )?sms ")]
    private static partial Regex Expectation();

    /// <summary>A message as a page shows it.</summary>
    internal sealed record ShownMessage(bool IsCommand, string Text);

    /// <summary>A message as a scenario has it.</summary>
    internal sealed record PlayedMessage(bool IsCommand, TextMatch Text)
    {
        /// <summary>True when it is the one that is shown.</summary>
        public bool Is(ShownMessage shown) => shown.IsCommand == IsCommand && Text.Fits(shown.Text);
    }
}
