using System;
using System.Collections.Generic;

namespace iSocket.Simulator.Modem;

/// <summary>Splits a command line, without its "AT", into commands (AT manual 1.4).</summary>
internal static class CommandParser
{
    /// <summary>Characters of a line after "AT".</summary>
    public const int MaxCharacters = 556;

    private const int MaxCommands = 39;
    private const string ExtendedStarts = "+*$#^%";
    private const string BasicLetters = "EVQXZIHAOLMTPNFBCGKUW";

    /// <summary>The commands in order, or null when the line is not a command line at all or too long.</summary>
    public static List<AtCommand>? TryParse(string line)
    {
        if (line.Length > MaxCharacters)
        {
            return null;
        }

        List<AtCommand> commands = [];
        int i = 0;
        while (i < line.Length)
        {
            char c = char.ToUpperInvariant(line[i]);
            if (c is ' ' or ';')
            {
                i++;
                continue;
            }

            AtCommand? command = ReadCommand(line, c, ref i);
            if (command is null || commands.Count == MaxCommands)
            {
                return null;
            }

            commands.Add(command);
        }

        return commands;
    }

    private static AtCommand? ReadCommand(string line, char first, ref int i)
    {
        if (ExtendedStarts.Contains(first, StringComparison.Ordinal))
        {
            return ReadExtended(line, ref i);
        }

        if (first == 'D')
        {
            return ReadDial(line, ref i);
        }

        return first == 'S' ? ReadRegister(line, ref i) : ReadBasic(line, first, ref i);
    }

    private static AtCommand ReadExtended(string line, ref int i)
    {
        int start = i;
        while (i < line.Length && line[i] is not ('=' or '?' or ';'))
        {
            i++;
        }

        string name = line[start..i].TrimEnd(' ').ToUpperInvariant();
        int tail = i;
        SkipToSemicolon(line, ref i);
        string rest = line[tail..i].TrimEnd(' ');
        if (rest.Length == 0)
        {
            return new AtCommand(name, AtForm.Execute);
        }

        if (rest[0] == '?')
        {
            return new AtCommand(name, AtForm.Read);
        }

        return rest == "=?" ? new AtCommand(name, AtForm.Test) : new AtCommand(name, AtForm.Set, rest[1..]);
    }

    private static AtCommand ReadDial(string line, ref int i)
    {
        int start = ++i;
        SkipToSemicolon(line, ref i);
        bool voice = i < line.Length;
        string number = line[start..i];
        return new AtCommand("D", AtForm.Set, voice ? number + ";" : number);
    }

    private static AtCommand? ReadRegister(string line, ref int i)
    {
        int start = i++;
        SkipDigits(line, ref i);
        string name = line[start..i].ToUpperInvariant();
        if (i < line.Length && line[i] == '?')
        {
            i++;
            return new AtCommand(name, AtForm.Read);
        }

        if (i >= line.Length || line[i] != '=')
        {
            return null;
        }

        int value = ++i;
        if (i < line.Length && line[i] == '?')
        {
            i++;
            return new AtCommand(name, AtForm.Test);
        }

        SkipDigits(line, ref i);
        return new AtCommand(name, AtForm.Set, line[value..i]);
    }

    private static AtCommand? ReadBasic(string line, char first, ref int i)
    {
        string name = first.ToString();
        if (first == '&' && i + 1 < line.Length)
        {
            i++;
            name = "&" + char.ToUpperInvariant(line[i]);
        }
        else if (!BasicLetters.Contains(first, StringComparison.Ordinal))
        {
            return null;
        }

        int value = ++i;
        SkipDigits(line, ref i);
        return new AtCommand(name, AtForm.Execute, line[value..i]);
    }

    private static void SkipDigits(string line, ref int i)
    {
        while (i < line.Length && char.IsAsciiDigit(line[i]))
        {
            i++;
        }
    }

    private static void SkipToSemicolon(string line, ref int i)
    {
        bool quoted = false;
        while (i < line.Length && (quoted || line[i] != ';'))
        {
            quoted ^= line[i] == '"';
            i++;
        }
    }
}
