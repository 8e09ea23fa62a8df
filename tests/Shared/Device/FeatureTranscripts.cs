namespace iSocket.Tests.Shared
{
    /// <summary>The reviewed course of each run: time in milliseconds, what the world does behind an equals sign. The test on the host prints the new table when one differs.</summary>
    public static class FeatureTranscripts
    {
        /// <summary>What <see cref="FeatureRuns.Alarm"/> has to write.</summary>
        public static string[] Alarm()
        {
            return new string[]
            {
                "0 = sms ALERTNUMBER+40722000222",
                "0 sent to +40711000111: ALERTNUMBER+40722000222 - OK",
                "6000 = sms MICRORELAYTIME=5",
                "6000 sent to +40711000111: MICRORELAYTIME=5 - OK",
                "12000 = sms ALARMON",
                "12000 sent to +40711000111: ALARMON - OK|ALARM function: Enabled",
                "18000 = contact closed",
                "18050 MICRORELAY high",
                "18000 sent to +40722000222: ALARM! Sensor activated",
                "23050 MICRORELAY low",
                "78050 MICRORELAY high",
                "78000 sent to +40722000222: ALARM! Sensor activated",
                "83050 MICRORELAY low",
                "88000 = processor reset",
                "88000 = reset",
                "138050 MICRORELAY high",
                "138000 sent to +40722000222: ALARM! Sensor activated",
                "143050 MICRORELAY low",
                "148000 = sms ALARMOFF",
                "148000 sent to +40711000111: ALARMOFF - OK|ALARM function: Disabled",
                "154000 = sms SHOWALARMLOG",
                "154000 sent to +40711000111: 24/05/01,12:00:18|24/05/01,12:01:18|24/05/01,12:02:18",
            };
        }

        /// <summary>What <see cref="FeatureRuns.Thermostat"/> has to write.</summary>
        public static string[] Thermostat()
        {
            return new string[]
            {
                "0 = sms ALERTNUMBER+40722000222",
                "0 sent to +40711000111: ALERTNUMBER+40722000222 - OK",
                "6000 = sms THERMALERT=ON",
                "6000 sent to +40711000111: THERMALERT=ON - OK",
                "12000 = sms TRISEALERT=14",
                "12000 sent to +40711000111: TRISEALERT=14 - OK",
                "18000 = sms THERMOSTATON",
                "18000 sent to +40711000111: THERMOSTATON - OK|THERMOSTAT=HEATING|TEMPOFF=10|Attention! Thermostat is working now!",
                "570813 RELAY high",
                "624000 = sms TEMPERATURE",
                "624000 sent to +40711000111: TEMPERATURE: 5C",
                "630000 = warmer",
                "630813 RELAY low",
                "630800 sent to +40722000222: Thermostat: 15C reached, power socket OFF",
                "632600 sent to +40722000222: Temperature alert: 15C, above 14C",
                "750000 = thermometer lost",
                "990000 sent to +40722000222: Temperature sensor failure! Power socket OFF",
                "1110000 = sms TEMPERATURE",
                "1110000 sent to +40711000111: TEMPERATURE: N/A",
            };
        }

        /// <summary>What <see cref="FeatureRuns.Schedule"/> has to write.</summary>
        public static string[] Schedule()
        {
            return new string[]
            {
                "0 = sms ALERTNUMBER+40722000222",
                "0 sent to +40711000111: ALERTNUMBER+40722000222 - OK",
                "6000 = sms SCHEDULER+12:02,*,ON",
                "6000 sent to +40711000111: SCHEDULER+12:02,*,ON - OK",
                "12000 = sms SCHEDULER+12:02,3,AON",
                "12000 sent to +40711000111: SCHEDULER+12:02,3,AON - OK",
                "18000 = sms SCHEDULER+12:02,4,OFF",
                "18000 sent to +40711000111: SCHEDULER+12:02,4,OFF - OK",
                "24000 = sms SCHEDULER+12:03,*,INF",
                "24000 sent to +40711000111: SCHEDULER+12:03,*,INF - OK",
                "120919 RELAY high",
                "140000 = processor reset",
                "140000 RELAY low",
                "140000 = reset",
                "140000 RELAY high",
                "180500 sent to +40722000222: Power socket ON|Microrelay OFF|Signal: Good (-67dBm)|TEMP: N/A|ALARMF: Enabled|ALARM status: No activity|Time: 24/05/01,12:03:00",
            };
        }

        /// <summary>What <see cref="FeatureRuns.Calls"/> has to write.</summary>
        public static string[] Calls()
        {
            return new string[]
            {
                "0 = sms SECNUMBER+40711000111",
                "0 sent to +40711000111: SECNUMBER+40711000111 - OK",
                "6000 = sms SECLIST=ON",
                "6000 sent to +40711000111: SECLIST=ON - OK",
                "12000 = sms RING=SWITCH",
                "12000 sent to +40711000111: RING=SWITCH - OK",
                "18000 = call of +40733000333",
                "36000 = call of +40711000111",
                "36000 > ATH",
                "36009 RELAY high",
                "36000 sent to +40711000111: Power socket ON",
                "51000 = sms RINGCONFIRM=ON",
                "51000 sent to +40711000111: RINGCONFIRM=ON - OK",
                "57000 = sms RINGCONFIRMTYPE=CALL",
                "57000 sent to +40711000111: RINGCONFIRMTYPE=CALL - OK",
                "63000 = call of +40711000111",
                "63000 > ATH",
                "63009 RELAY low",
                "63000 > ATD+40711000111;",
                "83000 > ATH",
                "108000 = sms RING=MIC",
                "108000 sent to +40711000111: RING=MIC - OK",
                "114000 = call of +40711000111",
                "114000 > ATA",
                "139000 = he hangs up",
            };
        }
    }
}
