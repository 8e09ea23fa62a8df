using System;
using System.Globalization;

namespace iSocket.Simulator.Network.Sms;

/// <summary>A service centre time stamp: local time and the zone in quarters of an hour (3GPP TS 23.040 clause 9.2.3.11).</summary>
public static class SmsTimestamp
{
    /// <summary>The seven octets of a time stamp.</summary>
    public static byte[] ToOctets(DateTimeOffset stamp)
    {
        int quarters = (int)(stamp.Offset.Ticks / TimeSpan.TicksPerMinute / 15);
        byte zone = Swap(Math.Abs(quarters));
        if (quarters < 0)
        {
            zone |= 0x08;
        }

        return
        [
            Swap(stamp.Year % 100), Swap(stamp.Month), Swap(stamp.Day),
            Swap(stamp.Hour), Swap(stamp.Minute), Swap(stamp.Second), zone,
        ];
    }

    /// <summary>As text mode prints it: <c>yy/MM/dd,hh:mm:ss+zz</c>; digits that are not decimal are printed as they come.</summary>
    public static string ToText(ReadOnlySpan<byte> octets)
    {
        char sign = (octets[6] & 0x08) != 0 ? '-' : '+';
        int quarters = Unswap((byte)(octets[6] & 0xF7));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Unswap(octets[0]):00}/{Unswap(octets[1]):00}/{Unswap(octets[2]):00},{Unswap(octets[3]):00}:{Unswap(octets[4]):00}:{Unswap(octets[5]):00}{sign}{quarters:00}");
    }

    private static byte Swap(int value) => (byte)(((value % 10) << 4) | (value / 10));

    private static int Unswap(byte octet) => ((octet & 0x0F) * 10) + (octet >> 4);
}
