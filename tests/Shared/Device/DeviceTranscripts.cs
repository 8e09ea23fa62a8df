namespace iSocket.Tests.Shared
{
    /// <summary>The reviewed course of each run: time in milliseconds, what the world does behind an equals sign. The test on the host prints the new table when one differs.</summary>
    public static class DeviceTranscripts
    {
        /// <summary>What <see cref="DeviceRuns.PowerOnAndSwitch"/> has to write.</summary>
        public static string[] PowerOnAndSwitch()
        {
            return new string[]
            {
                "0 = power on",
                "0 PWRKEY high",
                "1200 PWRKEY low",
                "3800 > AT",
                "4000 > ATE0",
                "4000 > AT+CMEE=1",
                "4000 > AT+IPR?",
                "4000 > AT+CLTS?",
                "4100 > AT+CIURC=1",
                "4100 > AT+CFUN=1",
                "4100 > AT+CREG=1",
                "4100 > AT+CNMI=2,1,0,0,0",
                "4200 > AT+CGSN",
                "4200 > AT+CCLK?",
                "4200 > AT+CLTS=1",
                "4200 > AT+IPR=115200",
                "4300 > ATE1&WE0",
                "4300 > AT+CPIN?",
                "4300 > AT+CMGF=0",
                "4300 > AT+CPMS=\"SM\",\"SM\",\"SM\"",
                "4400 > AT+CNMI=2,1,0,0,0",
                "4400 > AT+SCLASS0=1",
                "4400 > AT+CSCS=\"GSM\"",
                "4400 > AT+CLIP=1",
                "4500 > AT+CRC=0",
                "4500 > AT+CCWA=0",
                "4500 > AT+COLP=0",
                "4500 > AT+CLCC=1",
                "4600 > AT+CWHITELIST=0",
                "4600 > ATS0=0",
                "4600 > AT+CREG?",
                "4600 > AT+CSQ",
                "4700 > AT+CLCC",
                "4700 > AT+CMGL=4,1",
                "4700 > AT+CPMS=\"ME\"",
                "4700 > AT+CMIC=0,15",
                "5200 > AT+CSQ",
                "9600 > AT+CREG?",
                "12000 = sms ON",
                "12000 > AT+CMGR=1,1",
                "12018 RELAY high",
                "12000 > AT+CMGD=1",
                "12000 > AT+CMGS=28",
                "12000 > 0011000B910417010011F10000A70FD0F7BD2C07CDDFE375990E7A3A01",
                "12000 sent to +40711000111: Power socket ON",
                "13800 > AT+CCLK=\"24/05/01,12:00:01+08\"",
            };
        }

        /// <summary>What <see cref="DeviceRuns.Leds"/> has to write.</summary>
        public static string[] Leds()
        {
            return new string[]
            {
                "0 = power on",
                "0 PWRKEY high",
                "0 POWER high",
                "0 MICROPHONE high",
                "0 OUT high",
                "200 POWER low",
                "200 MICROPHONE low",
                "200 OUT low",
                "400 POWER high",
                "400 MICROPHONE high",
                "400 OUT high",
                "600 POWER low",
                "600 MICROPHONE low",
                "600 OUT low",
                "800 POWER high",
                "800 MICROPHONE high",
                "800 OUT high",
                "1000 POWER low",
                "1000 MICROPHONE low",
                "1000 OUT low",
                "1200 PWRKEY low",
                "1600 POWER high",
                "11000 = registered",
                "11201 GSM high",
                "11301 GSM low",
                "14201 GSM high",
                "14301 GSM low",
            };
        }

        /// <summary>What <see cref="DeviceRuns.ExactlyOnce"/> has to write.</summary>
        public static string[] ExactlyOnce()
        {
            return new string[]
            {
                "0 = sms RESTART",
                "0 > AT+CMGR=1,1",
                "19 RELAY high",
                "0 > AT+CMGD=1",
                "0 > AT+CMGS=34",
                "0 > 0011000B910417010011F10000A716D0F7BD2C07CDDFE375990E9297E7F4B09C5E2603",
                "0 sent to +40711000111: Power socket restarted",
                "1000 = told again",
                "1800 > AT+CMGR=1,1",
                "1900 > AT+CMGD=1",
                "1900 > AT+CCLK=\"24/05/01,12:00:01+08\"",
                "6900 > AT+CMGR=1,1",
                "6900 > AT+CMGD=1",
                "10019 RELAY low",
            };
        }

        /// <summary>What <see cref="DeviceRuns.ResetBeforeDeletion"/> has to write.</summary>
        public static string[] ResetBeforeDeletion()
        {
            return new string[]
            {
                "0 = sms RESTART",
                "19 RELAY high",
                "0 sent to +40711000111: Power socket restarted",
                "3000 RELAY low",
                "3000 = reset",
                "3000 RELAY high",
                "10019 RELAY low",
                "23000 = 0 stored, 1 sent",
            };
        }

        /// <summary>What <see cref="DeviceRuns.Timers"/> has to write.</summary>
        public static string[] Timers()
        {
            return new string[]
            {
                "0 = sms on",
                "18 RELAY high",
                "0 sent to +40711000111: Power socket ON",
                "10000 = sms OFF2",
                "10018 RELAY low",
                "10000 sent to +40711000111: Power OFF for 2 min",
                "40000 = sms ON1",
                "40018 RELAY high",
                "40000 sent to +40711000111: Power ON for 1 min",
                "100018 RELAY low",
                "220000 = sms ON2",
                "220018 RELAY high",
                "220000 sent to +40711000111: Power ON for 2 min",
                "280000 RELAY low",
                "280000 = reset",
                "280000 RELAY high",
                "340018 RELAY low",
            };
        }

        /// <summary>What <see cref="DeviceRuns.SettingsSurvive"/> has to write.</summary>
        public static string[] SettingsSurvive()
        {
            return new string[]
            {
                "0 = sms RESTARTTIME=3",
                "0 sent to +40711000111: RESTARTTIME=3 - OK",
                "6000 = sms SECNUMBER+0040711000111",
                "6000 sent to +40711000111: SECNUMBER+40711000111 - OK",
                "12000 = sms SECLIST=ON",
                "12000 sent to +40711000111: SECLIST=ON - OK",
                "18000 = sms PASSWORD=aB3xZ",
                "18000 sent to +40711000111: PASSWORD=***** - OK",
                "24000 = sms aB3xZPOWERSTATE=ON",
                "24000 sent to +40711000111: Execute error!",
                "30000 = power on",
                "30000 PWRKEY high",
                "31200 PWRKEY low",
                "60000 = sms RESTARTTIME?",
                "60000 sent to +40711000111: Invalid access password!",
                "66000 = sms aB3xZrestarttime?",
                "66000 sent to +40711000111: RESTARTTIME=3 seconds",
                "72000 = sms aB3xZPOWERSTATE?",
                "72000 sent to +40711000111: POWERSTATE=(REMEMBER),ON,OFF",
                "78000 = sms aB3xZON",
            };
        }

        /// <summary>What <see cref="DeviceRuns.Status"/> has to write.</summary>
        public static string[] Status()
        {
            return new string[]
            {
                "0 = sms DATE",
                "0 sent to +40711000111: DATE 24/05/01,12:00:00+02",
                "6000 = sms sta tus",
                "6000 sent to +40711000111: Power socket OFF|Microrelay OFF|Signal: Weak (-93dBm)|TEMP: N/A|ALARMF: Disabled|ALARM status: No activity|Time: 24/05/01,12:00:06",
                "12000 = sms FOO",
                "12000 sent to +40711000111: FOO - Error!",
                "18000 = sms ON721",
                "18000 sent to +40711000111: Incorrect value!",
                "24000 = sms DATE",
                "24000 sent to +40722000222: DATE 24/05/01,12:15:30+02",
            };
        }

        /// <summary>What <see cref="DeviceRuns.ButtonAndReset"/> has to write.</summary>
        public static string[] ButtonAndReset()
        {
            return new string[]
            {
                "0 = sms RESTARTTIME=3",
                "0 sent to +40711000111: RESTARTTIME=3 - OK",
                "6000 = button down",
                "6200 = button up",
                "6230 RELAY high",
                "7300 = button down",
                "13300 = button up",
                "15400 = button down",
                "15600 = button up",
                "15630 RELAY low",
                "15630 = reset",
                "35700 = sms RESTARTTIME?",
                "35700 sent to +40711000111: RESTARTTIME=10 seconds",
            };
        }

        /// <summary>What <see cref="DeviceRuns.Battery"/> has to write.</summary>
        public static string[] Battery()
        {
            return new string[]
            {
                "0 = sms ON",
                "18 RELAY high",
                "0 sent to +40711000111: Power socket ON",
                "6000 = mains gone",
                "7500 = mains back",
                "10500 = mains gone",
                "12550 RELAY low",
                "15500 = sms ON",
                "15500 sent to +40711000111: No mains power!",
                "21500 = mains back",
                "21550 RELAY high",
            };
        }
    }
}
