using System;

namespace iSocket.Simulator.Scenarios;

/// <summary>Numbers of phones as the scenario language writes and compares them.</summary>
internal static class PhoneNumbers
{
    /// <summary>The word for a caller that shows no number; the world knows it as the empty number.</summary>
    public const string Withheld = "withheld";

    /// <summary>True for digits with or without a leading "+". The length is the network's affair.</summary>
    public static bool IsNumber(string word)
    {
        ReadOnlySpan<char> digits = word.StartsWith('+') ? word.AsSpan(1) : word;
        return digits.Length > 0 && digits.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>True when both mean one phone: a leading "+" or "00" is ignored on either side.</summary>
    public static bool Same(string one, string other) =>
        string.Equals(Bare(one), Bare(other), StringComparison.Ordinal);

    /// <summary>A number as a scenario writes it.</summary>
    public static string Show(string number) => number.Length == 0 ? Withheld : number;

    private static string Bare(string number)
    {
        if (number.StartsWith('+'))
        {
            return number[1..];
        }

        return number.StartsWith("00", StringComparison.Ordinal) ? number[2..] : number;
    }
}
