using iSocket.Core.Time;

namespace iSocket.Core.Sms
{
    /// <summary>The service centre's time stamp, TP-SCTS (3GPP TS 23.040 clause 9.2.3.11).</summary>
    internal static class PduTimeStamp
    {
        /// <summary>Octets of a time stamp: year, month, day, hour, minute, second, zone.</summary>
        public const int Octets = 7;

        private const int WestMostQuarters = -48;
        private const int EastMostQuarters = 56;

        /// <summary>Reads a stamp into a message; one that is no date, time and zone leaves the message without.</summary>
        public static void Read(byte[] octets, int at, SmsMessage into)
        {
            int year = Swapped(octets[at]);
            int month = Swapped(octets[at + 1]);
            int day = Swapped(octets[at + 2]);
            int hour = Swapped(octets[at + 3]);
            int minute = Swapped(octets[at + 4]);
            int second = Swapped(octets[at + 5]);
            if (year < 0 || !CivilTime.IsValidDate(2000 + year, month, day) || !CivilTime.IsValidTime(hour, minute, second)
                || !TryReadZone(octets[at + 6], out int zone))
            {
                return;
            }

            into.HasStamp = true;
            into.ZoneQuarters = zone;
            into.StampLocalSeconds = CivilTime.ToSeconds(2000 + year, month, day, hour, minute, second);
        }

        // Bit 3 of the octet is the sign, so that the tens have three bits left.
        private static bool TryReadZone(byte octet, out int zone)
        {
            zone = Swapped((byte)(octet & 0xF7));
            if (zone < 0)
            {
                return false;
            }

            zone = (octet & 0x08) != 0 ? -zone : zone;
            return zone >= WestMostQuarters && zone <= EastMostQuarters;
        }

        // Two decimal digits, the tens in the lower half; -1 when a half is no digit.
        private static int Swapped(byte octet)
        {
            int tens = octet & 0x0F;
            int ones = octet >> 4;
            return tens > 9 || ones > 9 ? -1 : (tens * 10) + ones;
        }
    }
}
