using System;
using System.Linq;

namespace iSocket.Core.Tests.Sms;

/// <summary>Writes received messages for tests, in UCS-2, without the product's own coder.</summary>
internal static class SmsPdu
{
    /// <summary>The stamp of the messages that are not about stamps: 2026-11-21 04:05:SS, zone +3 h.</summary>
    public static string Received(string text, string from = "79991234567", int second = 6)
    {
        var userData = string.Concat(text.Select(character => ((int)character).ToString("X4")));
        var octets = userData.Length / 2;
        return $"0004{from.Length:X2}91{Swapped(from)}0008621112405060".Replace("405060", $"4050{Swapped(second.ToString("D2"))}", StringComparison.Ordinal)
            + $"21{octets:X2}{userData}";
    }

    /// <summary>The length that AT+CMGR states: octets behind the service centre's address.</summary>
    public static int Length(string pdu) => (pdu.Length / 2) - 1 - Convert.ToInt32(pdu[..2], 16);

    private static string Swapped(string digits)
    {
        var even = digits.Length % 2 == 0 ? digits : digits + "F";
        return string.Concat(even.Chunk(2).Select(pair => $"{pair[1]}{pair[0]}"));
    }
}
