namespace iSocket.Tests.Shared
{
    /// <summary>When an input counts as an activation, and what it does (device.md L-1 to L-9).</summary>
    public static class AlarmCases
    {
        /// <summary>Rows of name, script, account; for the form see <see cref="AlarmScript"/>.</summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "armed and quiet", "0:arm 100000:end", "",
                "disarmed: nothing", "100:close 5000:open 100000:end", "",
                "an activation after the debouncing", "0:arm 1000:close 2000:open 90000:end", "1050 A",
                "shorter than the debouncing", "0:arm 1000:close 1049:open 90000:end", "",
                "normally closed: open is active", "0:SENSORTYPE=NC 0:close 500:arm 1000:open 1500:close 90000:end", "1050 A",
                "normally closed, plug pulled", "0:SENSORTYPE=NC 0:close 500:arm 1000:out 30000:end", "1050 A",
                "normally open, plug pulled while closed", "0:arm 1000:close 61000:out 200000:end", "1050 A",
                "still active: every minute", "0:arm 1000:close 130000:open 300000:end", "1050 A; 61050 A; 121050 A",
                "again within the minute: not taken", "0:arm 1000:close 2000:open 30000:close 31000:open 90000:end", "1050 A",
                "again within the minute and still active at its end", "0:arm 1000:close 2000:open 30000:close 100000:open 200000:end",
                    "1050 A; 61050 A",
                "again after the minute", "0:arm 1000:close 2000:open 70000:close 71000:open 200000:end", "1050 A; 70050 A",
                "not during a cycle", "0:arm 1000:close 1100:cycle 2000:open 70000:close 71000:open 90000:over 200000:end", "1050 A",
                "still active at the end of a long cycle", "0:arm 1000:close 1100:cycle 90000:over 91000:open 200000:end", "1050 A; 90000 A",
                "armed with an active input", "1000:close 5000:arm 10000:open 90000:end", "5000 A",
                "armed again: the minute is over", "0:arm 1000:close 10000:disarm 12000:arm 13000:open 200000:end", "1050 A; 12000 A",
                "armed while armed changes nothing", "0:arm 1000:close 10000:arm 30000:open 200000:end", "1050 A",
                "armed before the input has settled", "0:close 10:arm 1000:open 90000:end", "50 A",
                "power-on while active", "0:arm 1000:close 10000:power 20000:open 90000:end", "1050 A; 10050 A",
                "a reset while active does not begin the minute again", "0:arm 1000:close 10000:reset 60000:reset 70000:open 200000:end",
                    "1050 A; 61050 A",
                "a type that makes it active", "0:arm 1000:SENSORTYPE=NC 2000:SENSORTYPE=NO 90000:end", "1000 A",

                "SMSCHANGE both ways", "0:ALERT=SMSCHANGE 0:arm 1000:close 2000:open 3000:close 4000:open 9000:end", "1050 A; 2050 i; 3050 A; 4050 i",
                "SMSCHANGE does not repeat", "0:ALERT=SMSCHANGE 0:arm 1000:close 300000:end", "1050 A",
                "SMSCHANGE armed while active", "0:ALERT=SMSCHANGE 1000:close 2000:arm 5000:open 9000:end", "2000 A; 5050 i",
                "SMSCHANGE armed while idle", "0:ALERT=SMSCHANGE 1000:close 2000:open 3000:arm 90000:end", "",
                "SMSCHANGE disarmed while active", "0:ALERT=SMSCHANGE 0:arm 1000:close 2000:disarm 3000:open 4000:arm 90000:end", "1050 A",
                "SMSCHANGE power-on while active", "0:ALERT=SMSCHANGE 0:arm 1000:close 2000:power 9000:end", "1050 A; 2050 A",
                "SMSCHANGE reset while active", "0:ALERT=SMSCHANGE 0:arm 1000:close 2000:reset 9000:open 9999:end", "1050 A; 9050 i",
                "SMSCHANGE changed during a reset", "0:ALERT=SMSCHANGE 0:arm 1000:close 2000:reset 2001:open 9999:end", "1050 A; 2051 i",
                "SMSCHANGE without a plug", "0:ALERT=SMSCHANGE 0:arm 1000:close 2000:out 3000:in 9999:end", "1050 A; 2050 i; 3050 A",
                "from SMS to SMSCHANGE while active", "0:arm 1000:close 5000:ALERT=SMSCHANGE 300000:open 300500:end", "1050 A; 300050 i",
                "from SMSCHANGE to SMS while active", "0:ALERT=SMSCHANGE 0:arm 1000:close 5000:ALERT=SMS 62000:open 90000:end", "1050 A; 61050 A",

                "the pulse", "0:MICRORELAYTIME=10 0:arm 1000:close 2000:open 90000:end", "1050 A; 1050 +; 11050 -",
                "a pulse for each activation", "0:MICRORELAYTIME=60 0:arm 1000:close 100000:open 200000:end", "1050 A; 1050 +; 61050 A; 121050 -",
                "disarming ends the pulse", "0:MICRORELAYTIME=10 0:arm 1000:close 5000:disarm 90000:end", "1050 A; 1050 +; 5000 -",
                "SMSCHANGE pulses at activations only", "0:MICRORELAYTIME=1 0:ALERT=SMSCHANGE 0:arm 1000:close 9000:open 20000:end",
                    "1050 A; 1050 +; 2050 -; 9050 i",
                "ALERT=OFF pulses and logs", "0:MICRORELAYTIME=1 0:ALERT=OFF 0:arm 1000:close 9000:open 20000:log", "1050 A; 1050 +; 2050 -; 20000 unknown",
                "without a pulse time ONM stays", "0:onm 0:arm 1000:close 9000:disarm 20000:end", "0 +; 1050 A",
                "disarming leaves ONM after a pulse", "0:MICRORELAYTIME=30 0:arm 1000:close 3000:onm 5000:disarm 90000:end", "1050 A; 1050 +",
                "the log", "0:arm 1000:close 2000:clock=24/02/29,10:00:00 70000:log", "1050 A; 61050 A; 70000 unknown 24/02/29,10:00:59",
                "an empty log", "0:arm 1000:log", "1000 nothing",
                "the log keeps ten", "0:clock=24/02/29,23:50:00 0:ALERT=SMSCHANGE 0:arm 100:close 200:open 1100:close 1200:open 2100:close 2200:open 3100:close "
                    + "3200:open 4100:close 4200:open 5100:close 5200:open 6100:close 6200:open 7100:close 7200:open 8100:close 8200:open 9100:close 9200:open "
                    + "10100:close 10200:open 11100:close 11200:open 12000:clear 12000:log",
                    "12000 24/02/29,23:50:02 24/02/29,23:50:03 24/02/29,23:50:04 24/02/29,23:50:05 24/02/29,23:50:06 24/02/29,23:50:07 24/02/29,23:50:08 "
                    + "24/02/29,23:50:09 24/02/29,23:50:10 24/02/29,23:50:11",

                "the input shows, armed or not", "0:state 1000:close 1100:state 2000:out 2100:state 3000:SENSORTYPE=NC 3000:state",
                    "0 idle, plug; 1100 active, plug; 2100 idle, none; 3000 active, none",
                "an N/C sensor", "0:SENSORTYPE=NC 100:state 1000:close 1100:state", "100 active, plug; 1100 idle, plug",
            };
        }

        /// <summary>Plays a row.</summary>
        public static string Run(string text)
        {
            return new AlarmScript().Play(text);
        }
    }
}
