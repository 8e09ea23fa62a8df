using System;
using System.Collections.Generic;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Terminal;

/// <summary>What a person types may leave out the quotes of a message: the rest of the line is the text.</summary>
internal static class TerminalLine
{
    private static readonly string[][] Openings = [["sms"], ["expect", "sms"], ["expect", "next", "sms"]];

    /// <summary>Puts the quotes around the text of a message where they are missing; any other line stays as it is.</summary>
    public static string WithQuotes(string line)
    {
        List<(int Start, int End)> words = WordsOf(line);
        foreach (string[] opening in Openings)
        {
            int textAt = opening.Length + 1;
            if (words.Count <= textAt || !Opens(line, words, opening))
            {
                continue;
            }

            string text = line[words[textAt].Start..].TrimEnd();
            return IsQuoted(text) ? line : line[..words[textAt].Start] + QuotedText.Quote(text);
        }

        return line;
    }

    private static bool IsQuoted(string text) =>
        text.StartsWith('"') || text.StartsWith("~\"", StringComparison.Ordinal);

    private static bool Opens(string line, List<(int Start, int End)> words, string[] opening)
    {
        for (int i = 0; i < opening.Length; i++)
        {
            if (line[words[i].Start..words[i].End] != opening[i])
            {
                return false;
            }
        }

        // A quoted sender ends at a quote; a text that follows it is then found by the ordinary reader.
        string number = line[words[opening.Length].Start..words[opening.Length].End];
        return number == PhoneNumbers.Withheld || PhoneNumbers.IsNumber(number);
    }

    private static List<(int Start, int End)> WordsOf(string line)
    {
        List<(int Start, int End)> words = [];
        int at = 0;
        while (at < line.Length)
        {
            int start = at;
            while (at < line.Length && line[at] is not (' ' or '\t'))
            {
                at++;
            }

            if (at > start)
            {
                words.Add((start, at));
            }

            at++;
        }

        return words;
    }
}
