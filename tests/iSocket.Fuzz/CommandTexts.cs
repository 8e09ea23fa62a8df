using System;
using System.Linq;
using System.Text;
using iSocket.Simulator.Documentation;

namespace iSocket.Fuzz;

/// <summary>What somebody might type: the documented examples, the same with something else in them, and rubbish.</summary>
internal static class CommandTexts
{
    /// <summary>Passwords that no word of a reply contains.</summary>
    public static readonly string[] OddPasswords = ["zQ7kW", "X9v2J"];

    /// <summary>A renew password that no word of a reply contains.</summary>
    public const string OddRenewPassword = "w8Xk3Zq1Y";

    /// <summary>Numbers of people: the first is the owner.</summary>
    public static readonly string[] Numbers = ["+40711000111", "40711000111", "0711000111", "0040711000222", "+4915112345678", "112", "+1"];

    private const string Printable = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private const string Values = "0123456789-+NOFALPMx*#:,?= ";

    private static readonly string[] Passwords = [.. OddPasswords, "RENEW", "Inter", "12345", "ONALL", "PASSW", "VALPW", "NO", "four", "sixsix", "pa ss"];
    private static readonly string[] Examples = [.. DocumentationTables.Commands().SelectMany(row => row.Example.Split("; ")).Distinct()];
    private static readonly string[] Names = [.. DocumentationTables.Commands().Select(row => row.Name).Distinct()];

    private static readonly string[] Fixed =
    [
        "SECLIST=ON", "SECLIST=OFF", "SMSCONFIRMUNAUTH=ON", "SMSCONFIRM=OFF", "ERROR=OFF", "ERROR=ON", "RENEWINTERVALPW=" + OddRenewPassword,
        "RENEWINTERVAL" + OddRenewPassword, "RENEWINTERVALPW" + OddRenewPassword, "RENEWINTERVALX" + OddRenewPassword, "RENEW" + OddRenewPassword,
        "ON720", "ON721", "ON0", "OFF001", "ON1", "SCHEDULER+23:59,7,INF", "SCHEDULER-ALL", "THERMOSTATON", "ALARMON", "CALLBACK", "POWERSTATE=ON", "STATUS",
    ];

    /// <summary>A text, with the password in front more often than not.</summary>
    public static string Next(FuzzInput input, string password)
    {
        string command = Command(input);
        string front = input.Below(8) switch
        {
            7 => string.Empty,
            6 => input.Pick(Passwords),
            5 => password.ToUpperInvariant(),
            _ => password,
        };
        return Disguised(front + command, input);
    }

    private static string Command(FuzzInput input)
    {
        switch (input.Below(10))
        {
            case 0:
                return input.Pick(Names) + input.Pick(["=", "+", "-", "?", "", "=="]) + input.Text(Values, 14);
            case 1:
                return "PASSWORD=" + input.Pick(Passwords);
            case 2:
                return input.Pick(["SECNUMBER", "ALERTNUMBER"]) + input.Pick(["+", "-", "++"]) + input.Pick(Numbers);
            case 3:
                return Changed(input.Pick(Examples), input);
            case 4:
                return input.Text(Printable, 44);
            case 5:
                return input.Pick(Fixed);
            case 6:
                return input.Pick(Names) + input.Pick(Names);
            default:
                return input.Pick(Examples);
        }
    }

    // One character is gone, doubled, or another one.
    private static string Changed(string text, FuzzInput input)
    {
        int at = input.Below(text.Length);
        string other = input.OneIn(4) ? ((char)(1 + input.Below(0xD000))).ToString() : input.Text(Printable, 2);
        return string.Concat(text.AsSpan(0, at), other, text.AsSpan(at + input.Below(2)));
    }

    private static string Disguised(string text, FuzzInput input)
    {
        string cased = input.Below(6) switch
        {
            5 => text.ToLowerInvariant(),
            _ => text,
        };
        if (!input.OneIn(6))
        {
            return cased;
        }

        StringBuilder spaced = new();
        foreach (char c in cased)
        {
            spaced.Append(input.OneIn(4) ? input.Pick([" ", "\t", "\r\n", "\u00A0", "\u0001", "\u007F", "\u0085"]) : string.Empty).Append(c);
        }

        return spaced.ToString();
    }
}
