using System.Collections.Generic;
using System.Text;

namespace iSocket.Simulator.Scenarios;

/// <summary>Cuts a scenario line into words, texts and regular expressions; drops the comment.</summary>
internal static class ScenarioLexer
{
    /// <summary>Cuts one line.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="tokens">Its pieces; empty for a blank line or a comment.</param>
    /// <returns>Null, or what is wrong.</returns>
    public static string? Read(string line, List<Token> tokens)
    {
        tokens.Clear();
        int at = 0;
        while (true)
        {
            while (at < line.Length && IsSpace(line[at]))
            {
                at++;
            }

            if (at == line.Length || line[at] == '#')
            {
                return null;
            }

            string? error = ReadToken(line, ref at, out Token token);
            if (error is not null)
            {
                return error;
            }

            tokens.Add(token);
            if (at < line.Length && !IsSpace(line[at]) && line[at] != '#')
            {
                return $"a space is missing after {token}";
            }
        }
    }

    private static string? ReadToken(string line, ref int at, out Token token)
    {
        if (line[at] == '"')
        {
            at++;
            return ReadText(line, ref at, out token);
        }

        if (line[at] == '~' && at + 1 < line.Length && line[at + 1] == '"')
        {
            at += 2;
            return ReadRegex(line, ref at, out token);
        }

        int start = at;
        while (at < line.Length && !IsSpace(line[at]) && line[at] != '#' && line[at] != '"')
        {
            at++;
        }

        token = new Token(TokenKind.Word, line[start..at]);
        return null;
    }

    private static string? ReadText(string line, ref int at, out Token token)
    {
        token = default;
        StringBuilder text = new();
        while (at < line.Length && line[at] != '"')
        {
            if (line[at] != '\\')
            {
                text.Append(line[at++]);
                continue;
            }

            string? error = QuotedText.ReadEscape(line, ref at, out char escaped);
            if (error is not null)
            {
                return error;
            }

            text.Append(escaped);
        }

        return Close(TokenKind.Text, line, ref at, text, out token);
    }

    // Only \" is special here: every other backslash belongs to the expression.
    private static string? ReadRegex(string line, ref int at, out Token token)
    {
        StringBuilder text = new();
        while (at < line.Length && line[at] != '"')
        {
            if (line[at] == '\\' && at + 1 < line.Length && line[at + 1] == '"')
            {
                at++;
            }

            text.Append(line[at++]);
        }

        return Close(TokenKind.Regex, line, ref at, text, out token);
    }

    private static string? Close(TokenKind kind, string line, ref int at, StringBuilder text, out Token token)
    {
        token = new Token(kind, text.ToString());
        if (at == line.Length)
        {
            return "the closing quote is missing";
        }

        at++;
        return null;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t';
}
