namespace iSocket.Core.Sms
{
    /// <summary>The service centre's time stamp, TP-SCTS (3GPP TS 23.040 clause 9.2.3.11).</summary>
    internal static class PduTimeStamp
    {
        /// <summary>Octets of a time stamp: year, month, day, hour, minute, second, zone.</summary>
        public const int Octets = 7;

        private const int DaysPerFourYears = (365 * 4) + 1;
        private const int WestMostQuarters = -48;
        private const int EastMostQuarters = 56;

        /// <summary>Reads a stamp into a message; one that is no date leaves the message without.</summary>
        public static void Read(byte[] octets, int at, SmsMessage into)
        {
            int year = Swapped(octets[at]);
            int month = Swapped(octets[at + 1]);
            int day = Swapped(octets[at + 2]);
            int hour = Swapped(octets[at + 3]);
            int minute = Swapped(octets[at + 4]);
            int second = Swapped(octets[at + 5]);

            // Bit 3 of the zone is its sign, so that the tens have three bits left.
            int zone = Swapped((byte)(octets[at + 6] & 0xF7));
            bool isZone = zone >= 0;
            if ((octets[at + 6] & 0x08) != 0)
            {
                zone = -zone;
            }

            if (year < 0 || month < 1 || month > 12 || day < 1 || day > DaysIn(year, month)
                || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59
                || !isZone || zone < WestMostQuarters || zone > EastMostQuarters)
            {
                return;
            }

            into.HasStamp = true;
            into.ZoneQuarters = zone;
            into.StampLocalSeconds = (((DaysSince2000(year, month, day) * 24L) + hour) * 3600L) + (minute * 60) + second;
        }

        // Two decimal digits, the tens in the lower half; -1 when a half is no digit.
        private static int Swapped(byte octet)
        {
            int tens = octet & 0x0F;
            int ones = octet >> 4;
            return tens > 9 || ones > 9 ? -1 : (tens * 10) + ones;
        }

        private static int DaysIn(int year, int month)
        {
            switch (month)
            {
                case 2:
                    return year % 4 == 0 ? 29 : 28;
                case 4:
                case 6:
                case 9:
                case 11:
                    return 30;
                default:
                    return 31;
            }
        }

        // Between 2000 and 2099 every fourth year is a leap year.
        private static int DaysSince2000(int year, int month, int day)
        {
            int days = (year / 4 * DaysPerFourYears) + (year % 4 * 365) + (year % 4 > 0 ? 1 : 0);
            for (int m = 1; m < month; m++)
            {
                days += DaysIn(year, m);
            }

            return days + day - 1;
        }
    }
}
