using System;
using System.Globalization;
using System.Text.RegularExpressions;
using iSocket.Simulator.Modem;

namespace iSocket.Simulator.Scenarios;

/// <summary>Turns one piece of a line into the value of an argument.</summary>
internal static class ArgumentReader
{
    /// <summary>Reads a value.</summary>
    /// <param name="slot">The place in the pattern.</param>
    /// <param name="token">What stands there.</param>
    /// <param name="value">The value: string, <see cref="TimeSpan"/>, int, <see cref="DateTimeOffset"/> or <see cref="TextMatch"/>.</param>
    /// <param name="why">For a piece of the right shape with a value that is not acceptable: why.</param>
    /// <returns>False when the piece does not fit.</returns>
    public static bool TryRead(ArgumentSlot slot, Token token, out object? value, out string? why)
    {
        why = null;
        value = null;
        if (token.Kind == TokenKind.Word)
        {
            value = ReadWord(slot, token.Value, out why);
        }
        else if (slot.Kind == ArgumentKind.Pattern)
        {
            value = ReadPattern(token, out why);
        }
        else if (token.Kind == TokenKind.Text && slot.Kind is ArgumentKind.Text or ArgumentKind.Sender)
        {
            value = slot.Kind == ArgumentKind.Sender ? new SmsSender(token.Value, IsName: true) : token.Value;
        }

        return value is not null;
    }

    /// <summary>How an argument of this kind looks, for messages and help.</summary>
    public static string Describe(ArgumentSlot slot) => slot.Kind switch
    {
        ArgumentKind.Choice => string.Join('|', slot.Choices),
        ArgumentKind.Number => "a phone number",
        ArgumentKind.Sender => "a phone number, withheld, or a sender in quotes",
        ArgumentKind.Duration => "a duration like 30s or 1h30m",
        ArgumentKind.Text => "a text in quotes",
        ArgumentKind.Pattern => "a text in quotes or ~\"a regular expression\"",
        ArgumentKind.Count => "a number from 1",
        ArgumentKind.Level => "a number from 0 to 15",
        ArgumentKind.Dbm => "a level from -113 to -51",
        ArgumentKind.Temperature => "a temperature like 21 or -4.5",
        ArgumentKind.Quirk => "a quirk like ring-period=5000",
        ArgumentKind.Stamp => "a time like 24/03/15,18:00:00+02",
        _ => "a name",
    };

    private static object? ReadWord(ArgumentSlot slot, string word, out string? why)
    {
        why = null;
        switch (slot.Kind)
        {
            case ArgumentKind.Choice:
                return Array.IndexOf(slot.Choices, word) >= 0 ? word : null;
            case ArgumentKind.Number:
                return ReadNumber(word);
            case ArgumentKind.Sender:
                return ReadNumber(word) is { } number ? new SmsSender(number, IsName: false) : null;
            case ArgumentKind.Duration:
                return DurationText.TryParse(word, out TimeSpan duration) ? duration : null;
            case ArgumentKind.Count:
                return ReadInteger(word, 1, int.MaxValue, slot, out why);
            case ArgumentKind.Level:
                return ReadInteger(word, 0, 15, slot, out why);
            case ArgumentKind.Dbm:
                return ReadInteger(word, -113, -51, slot, out why);
            case ArgumentKind.Temperature:
                return ReadTenths(word, out why);
            case ArgumentKind.Stamp:
                return ClockStampText.TryParse(word, out DateTimeOffset stamp) ? stamp : null;
            case ArgumentKind.Quirk:
                why = QuirkTable.TrySet(new ModemQuirks(), word);
                return why is null ? word : null;
            case ArgumentKind.Name:
                return word;
            default:
                return null;
        }
    }

    private static string? ReadNumber(string word)
    {
        if (word == PhoneNumbers.Withheld)
        {
            return string.Empty;
        }

        return PhoneNumbers.IsNumber(word) ? word : null;
    }

    private static object? ReadInteger(string word, int min, int max, ArgumentSlot slot, out string? why)
    {
        why = null;
        if (!int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value))
        {
            return null;
        }

        if (value >= min && value <= max)
        {
            return value;
        }

        why = $"{slot.Name} takes {Describe(slot)}, not {word}";
        return null;
    }

    // A scratchpad carries 12 signed bits of whole degrees and more at most: beyond that nothing can be measured.
    private static object? ReadTenths(string word, out string? why)
    {
        why = null;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(word, Style, CultureInfo.InvariantCulture, out decimal degrees))
        {
            return null;
        }

        if (degrees * 10 == decimal.Truncate(degrees * 10) && Math.Abs(degrees) <= 2000)
        {
            return (int)(degrees * 10);
        }

        why = "a temperature has at most one decimal and lies within 2000 degrees";
        return null;
    }

    private static TextMatch? ReadPattern(Token token, out string? why)
    {
        why = null;
        if (token.Kind == TokenKind.Text)
        {
            return TextMatch.Exactly(token.Value);
        }

        try
        {
            return TextMatch.Matching(token.Value);
        }
        catch (RegexParseException broken)
        {
            why = "the regular expression is broken: " + broken.Message;
            return null;
        }
    }
}
