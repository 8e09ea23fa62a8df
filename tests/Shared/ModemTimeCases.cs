using iSocket.Core.Modem;

namespace iSocket.Tests.Shared
{
    /// <summary>The modem's two forms of the time. Seconds were computed apart, with Python's calendar.</summary>
    public static class ModemTimeCases
    {
        /// <summary>Rows of name, line, local seconds since 2000-01-01 and quarters of an hour; <c>!</c> when refused.</summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "network time, east", "*PSUTTZ: 2024,5,1,8,0,0,\"+8\",0", "767872800 8",
                "network time, west", "*PSUTTZ: 2017,1,22,21,7,29,\"-20\",0", "538416449 -20",
                "network time over midnight", "*PSUTTZ: 2023,12,31,23,30,0,\"+04\",1", "757384200 4",
                "network time without a sign", "*PSUTTZ: 2024,2,29,12,0,0,\"0\",0", "762523200 0",
                "network time, 29 February of no leap year", "*PSUTTZ: 2023,2,29,12,0,0,\"+8\",0", "!",
                "network time, month 13", "*PSUTTZ: 2023,13,1,12,0,0,\"+8\",0", "!",
                "network time, hour 24", "*PSUTTZ: 2023,12,1,24,0,0,\"+8\",0", "!",
                "network time before 2000", "*PSUTTZ: 1999,12,31,23,0,0,\"+0\",0", "!",
                "network time of 2000, west of Greenwich", "*PSUTTZ: 2000,1,1,0,0,0,\"-4\",0", "!",
                "network time cut", "*PSUTTZ: 2022,9,14,4,55,1", "!",
                "network time without zone", "*PSUTTZ: 2022,9,14,4,55,19,\"\",0", "!",
                "network time, zone too far", "*PSUTTZ: 2022,9,14,4,55,19,\"+57\",0", "!",
                "network time, zone of three digits", "*PSUTTZ: 2022,9,14,4,55,19,\"+008\",0", "!",
                "network time, zone with a letter", "*PSUTTZ: 2022,9,14,4,55,19,\"+a\",0", "!",
                "clock", "+CCLK: \"17/01/22,22:07:47+04\"", "538438067 4",
                "clock, west", "+CCLK: \"24/02/29,23:59:59-12\"", "762566399 -12",
                "clock that was never set", "+CCLK: \"04/01/01,00:00:12+00\"", "126230412 0",
                "clock of the first moment", "+CCLK: \"00/01/01,00:00:00+00\"", "0 0",
                "clock of the last moment", "+CCLK: \"99/12/31,23:59:59+56\"", "3155759999 56",
                "clock without zone", "+CCLK: \"17/01/22,22:07:47\"", "!",
                "clock with a letter", "+CCLK: \"17/0x/22,22:07:47+04\"", "!",
                "clock, 31 April", "+CCLK: \"17/04/31,22:07:47+04\"", "!",
                "clock, minute 60", "+CCLK: \"17/04/30,22:60:47+04\"", "!",
                "clock, zone too far", "+CCLK: \"17/04/30,22:07:47-57\"", "!",
                "clock without content", "+CCLK:", "!",
            };
        }

        /// <summary>Reads a line.</summary>
        public static string Run(string text)
        {
            ModemTime time = new ModemTime();
            AtLine line = AtLineCases.Line(text);
            bool isTime = line.StartsWith("*PSUTTZ:") ? time.TryReadNetworkTime(line) : line.StartsWith("+CCLK:") && time.TryReadClock(line);
            return isTime ? time.LocalSeconds + " " + time.ZoneQuarters : "!";
        }
    }
}
