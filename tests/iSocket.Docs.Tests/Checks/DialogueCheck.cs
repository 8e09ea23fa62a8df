using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using iSocket.Core.Hal;
using iSocket.Docs.Tests.Pages;
using iSocket.Simulator;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Network;

namespace iSocket.Docs.Tests.Checks;

/// <summary>
/// What a page says that the device answers is what it answers. Two forms are known: a block whose lines begin with <c>&gt; </c> (sent)
/// and <c>&lt; </c> (answered), and a table whose head is a word of <see cref="SendWords"/> and one of <see cref="AnswerWords"/>. Each is
/// played on a 706 fresh from the factory; <c>&lt;...&gt;</c> in an answer stands for anything, and so does <c>...</c>.
/// </summary>
public sealed class DialogueCheck : IPageCheck
{
    /// <summary>Heads of the column with what is sent.</summary>
    public static readonly string[] SendWords = ["send", "you send", "trimite", "trimiteți", "отправьте", "отправить"];

    /// <summary>Heads of the column with what comes back.</summary>
    public static readonly string[] AnswerWords = ["answer", "reply", "it answers", "you get", "răspuns", "ответ"];

    private const string Owner = "+40711000111";
    private const long ReadyUs = 20_000_000;
    private const long PatienceUs = 60_000_000;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(Repository repository, Page page)
    {
        // The examples of the commands have their own test, which knows what each needs.
        if (page.Name == "docs/commands.md")
        {
            return [];
        }

        return [.. page.Blocks.SelectMany(block => Play(page, block)), .. page.Tables.SelectMany(table => Play(page, table))];
    }

    private static IEnumerable<Finding> Play(Page page, CodeBlock block)
    {
        if (block.Language.Length > 0 || block.Lines.Count == 0 || !block.Lines.All(IsDialogue) || !block.Lines.Any(line => line.StartsWith("< ", StringComparison.Ordinal)))
        {
            return [];
        }

        List<(int, string, string?)> turns = [];
        for (int i = 0; i < block.Lines.Count;)
        {
            int line = block.FirstLine + i;
            string command = block.Lines[i++][2..];
            StringBuilder answer = new();
            for (; i < block.Lines.Count && block.Lines[i].StartsWith("< ", StringComparison.Ordinal); i++)
            {
                answer.Append(answer.Length > 0 ? "\n" : string.Empty).Append(block.Lines[i][2..]);
            }

            turns.Add((line, command, answer.Length > 0 ? answer.ToString() : null));
        }

        return Play(page, turns);
    }

    private static bool IsDialogue(string line) => line.StartsWith("> ", StringComparison.Ordinal) || line.StartsWith("< ", StringComparison.Ordinal);

    private static IEnumerable<Finding> Play(Page page, PageTable table)
    {
        int send = table.Head.ToList().FindIndex(head => SendWords.Contains(head.Trim().ToLowerInvariant()));
        int answer = table.Head.ToList().FindIndex(head => AnswerWords.Contains(head.Trim().ToLowerInvariant()));
        if (send < 0 || answer < 0)
        {
            return [];
        }

        return Play(page, [.. table.Rows.Where(row => row.Cells[send].Count == 1 && row.Cells[answer].Count > 0 && !row.Cells[send][0].Contains('<'))
            .Select(row => (row.Line, row.Cells[send][0], (string?)string.Join('\n', row.Cells[answer])))]);
    }

    private static List<Finding> Play(Page page, IReadOnlyList<(int Line, string Command, string? Answer)> turns)
    {
        World world = new(0, new Silence());
        List<PhoneMessage> messages = [];
        world.Network.MessageArrived += messages.Add;
        world.Board.Model = DeviceModel.Gsm706;
        world.Board.PowerOn();
        world.Time.RunUntil(ReadyUs);
        List<Finding> findings = [];
        foreach ((int line, string command, string? answer) in turns)
        {
            messages.Clear();
            world.Network.SendSms(Owner, command);
            bool isAnswered = world.Time.RunUntil(() => messages.Count > 0, world.Time.NowUs + PatienceUs);
            if (answer is null)
            {
                continue;
            }

            string seen = isAnswered ? messages[0].Text : "nothing";
            string pattern = Regex.Replace(Regex.Escape(answer), @"<[^>]+>|\\\.\\\.\\\.", "(?s:.+)");
            if (!isAnswered || !Regex.IsMatch(seen, "^" + pattern + "$"))
            {
                findings.Add(new Finding(page.Name, line, $"{command} is answered '{seen}', not '{answer}'. Correct the page (what comes before it on a fresh device counts)."));
            }
        }

        return findings;
    }

    private sealed class Silence : ITrace
    {
        public bool IsOn => false;

        public void Write(string source, string text)
        {
        }
    }
}
