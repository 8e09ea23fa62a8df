namespace iSocket.Tests.Shared
{
    /// <summary>The reviewed course of each run; time in milliseconds, what the world does behind an equals sign.</summary>
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
                "3801 > AT",
                "4006 > ATE0",
                "4031 > AT+CMEE=1",
                "4056 > AT+IPR?",
                "4082 > AT+CLTS?",
                "4108 > AT+CIURC=1",
                "4133 > AT+CFUN=1",
                "4158 > AT+CREG=1",
                "4183 > AT+CNMI=2,1,0,0,0",
                "4208 > AT+CGSN",
                "4235 > AT+CCLK?",
                "4263 > AT+CLTS=1",
                "4288 > AT+IPR=115200",
                "4313 > AT&W",
                "4338 > AT+CPIN?",
                "4364 > AT+CMGF=0",
                "4389 > AT+CPMS=\"SM\",\"SM\",\"SM\"",
                "4414 > AT+CNMI=2,1,0,0,0",
                "4439 > AT+SCLASS0=1",
                "4464 > AT+CSCS=\"GSM\"",
                "4489 > AT+CLIP=1",
                "4514 > AT+CRC=0",
                "4539 > AT+CCWA=0",
                "4564 > AT+COLP=0",
                "4589 > AT+CWHITELIST=0",
                "4614 > ATS0=0",
                "4639 > AT+CREG?",
                "4665 > AT+CSQ",
                "4691 > AT+CMGL=4",
                "5201 > AT+CSQ",
                "9671 > AT+CREG?",
                "12000 = sms ON",
                "12006 > AT+CMGR=1",
                "12018 RELAY high",
                "12038 > AT+CMGD=1",
                "12063 > AT+CMGS=28",
                "12068 > 0011000B910417010011F10000A70FD0F7BD2C07CDDFE375990E7A3A01",
                "12068 sent to +40711000111: Power socket ON",
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
                "6 > AT+CMGR=1",
                "19 RELAY high",
                "39 > AT+CMGD=1",
                "65 > AT+CMGS=34",
                "70 > 0011000B910417010011F10000A716D0F7BD2C07CDDFE375990E9297E7F4B09C5E2603",
                "70 sent to +40711000111: Power socket restarted",
                "1000 = told again",
                "5045 > AT+CMGD=1",
                "10019 RELAY low",
                "10051 > AT+CMGD=1",
            };
        }

        /// <summary>What <see cref="DeviceRuns.ResetBeforeDeletion"/> has to write.</summary>
        public static string[] ResetBeforeDeletion()
        {
            return new string[]
            {
                "0 = sms RESTART",
                "6 > AT+CMGR=1",
                "19 RELAY high",
                "39 > AT+CMGD=1",
                "65 > AT+CMGS=34",
                "70 > 0011000B910417010011F10000A716D0F7BD2C07CDDFE375990E9297E7F4B09C5E2603",
                "70 sent to +40711000111: Power socket restarted",
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
                "6 > AT+CMGR=1",
                "18 RELAY high",
                "38 > AT+CMGD=1",
                "63 > AT+CMGS=28",
                "68 > 0011000B910417010011F10000A70FD0F7BD2C07CDDFE375990E7A3A01",
                "68 sent to +40711000111: Power socket ON",
                "10000 = sms OFF2",
                "10006 > AT+CMGR=1",
                "10018 RELAY low",
                "10038 > AT+CMGD=1",
                "10063 > AT+CMGS=31",
                "10068 > 0011000B910417010011F10000A713D0F7BD2C073D8D4690F92D07C940EDB41B",
                "10068 sent to +40711000111: Power OFF for 2 min",
                "40000 = sms ON1",
                "40006 > AT+CMGR=1",
                "40018 RELAY high",
                "40038 > AT+CMGD=1",
                "40063 > AT+CMGS=30",
                "40068 > 0011000B910417010011F10000A712D0F7BD2C073D9D20F35B0E8A81DA6937",
                "40068 sent to +40711000111: Power ON for 1 min",
                "100018 RELAY low",
                "220000 = sms ON2",
                "220006 > AT+CMGR=1",
                "220018 RELAY high",
                "220038 > AT+CMGD=1",
                "220063 > AT+CMGS=30",
                "220068 > 0011000B910417010011F10000A712D0F7BD2C073D9D20F35B0E9281DA6937",
                "220068 sent to +40711000111: Power ON for 2 min",
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
                "6 > AT+CMGR=1",
                "40 > AT+CMGD=1",
                "65 > AT+CMGS=30",
                "70 > 0011000B910417010011F10000A712D2E2941A9452A9C966B13703B540CF25",
                "70 sent to +40711000111: RESTARTTIME=3 - OK",
                "6000 = sms SECNUMBER+0040711000111",
                "6006 > AT+CMGR=1",
                "6041 > AT+CMGD=1",
                "6066 > AT+CMGS=37",
                "6071 > 0011000B910417010011F10000A71AD3E2D0596D0A8BD2150D768BC56030582C1603B540CF25",
                "6071 sent to +40711000111: SECNUMBER+40711000111 - OK",
                "12000 = sms SECLIST=ON",
                "12006 > AT+CMGR=1",
                "12039 > AT+CMGD=1",
                "12064 > AT+CMGS=28",
                "12069 > 0011000B910417010011F10000A70FD3E290999C527B4F27A8057A2E01",
                "12069 sent to +40711000111: SECLIST=ON - OK",
                "18000 = sms PASSWORD=aB3xZ",
                "18006 > AT+CMGR=1",
                "18040 > AT+CMGD=1",
                "18065 > AT+CMGS=31",
                "18070 > 0011000B910417010011F10000A713D0E0747A7D4A893D954AA552815AA0E712",
                "18070 sent to +40711000111: PASSWORD=***** - OK",
                "24000 = sms aB3xZPOWERSTATE=ON",
                "24006 > AT+CMGR=1",
                "24041 > AT+CMGD=1",
                "24066 > AT+CMGS=27",
                "24071 > 0011000B910417010011F10000A70E457C795CA7974165B9FC2D0F01",
                "24071 sent to +40711000111: Execute error!",
                "30000 = power on",
                "30000 PWRKEY high",
                "31200 PWRKEY low",
                "60000 = sms RESTARTTIME?",
                "60006 > AT+CMGR=1",
                "60040 > AT+CMGD=1",
                "60065 > AT+CMGS=35",
                "60070 > 0011000B910417010011F10000A71849B73DCC4E9341E1F1B83C9F83E0E1F9FCFE969343",
                "60070 sent to +40711000111: Invalid access password!",
                "66000 = sms aB3xZrestarttime?",
                "66006 > AT+CMGR=1",
                "66040 > AT+CMGD=1",
                "66065 > AT+CMGS=33",
                "66070 > 0011000B910417010011F10000A715D2E2941A9452A9C966B13703CDCBE3B79B3C07",
                "66070 sent to +40711000111: RESTARTTIME=3 seconds",
                "72000 = sms aB3xZPOWERSTATE?",
                "72006 > AT+CMGR=1",
                "72040 > AT+CMGD=1",
                "72065 > AT+CMGS=39",
                "72070 > 0011000B910417010011F10000A71CD0E7B5289D5283D4620F252D368B4D61519A623D9DACA7D108",
                "72070 sent to +40711000111: POWERSTATE=(REMEMBER),ON,OFF",
                "78000 = sms aB3xZON",
                "78006 > AT+CMGR=1",
                "78039 > AT+CMGD=1",
            };
        }

        /// <summary>What <see cref="DeviceRuns.Status"/> has to write.</summary>
        public static string[] Status()
        {
            return new string[]
            {
                "0 = sms DATE",
                "6 > AT+CMGR=1",
                "38 > AT+CMGD=1",
                "63 > AT+CMGS=36",
                "68 > 0011000B910417010011F10000A719C420B50892D15EB0DA0B1663C5643A184C0783AD6032",
                "68 sent to +40711000111: DATE 24/05/01,12:00:00+02",
                "6000 = sms sta tus",
                "6006 > AT+CMGR=1",
                "6039 > AT+CMGD=1",
                "6064 > AT+CMGS=28",
                "6069 > 0011000B910417010011F10000A710536A905A9D26402D50512E7FCB43",
                "6069 sent to +40711000111: STATUS? - Error!",
                "12000 = sms FOO",
                "12006 > AT+CMGR=1",
                "12038 > AT+CMGD=1",
                "12063 > AT+CMGS=25",
                "12068 > 0011000B910417010011F10000A70CC6E713D40215E5F2B73C04",
                "12068 sent to +40711000111: FOO - Error!",
                "18000 = sms ON721",
                "18006 > AT+CMGR=1",
                "18039 > AT+CMGD=1",
                "18064 > AT+CMGS=28",
                "18069 > 0011000B910417010011F10000A71049F7F82D9797C774903DCCAE9743",
                "18069 sent to +40711000111: Incorrect value!",
                "24000 = sms DATE",
                "24006 > AT+CMGR=1",
                "24038 > AT+CMGD=1",
                "24063 > AT+CMGS=36",
                "24068 > 0011000B910427020022F20000A719C420B50892D15EB0DA0B1663C564BA584D3783AD6032",
                "24068 sent to +40722000222: DATE 24/05/01,12:15:30+02",
            };
        }

        /// <summary>What <see cref="DeviceRuns.ButtonAndReset"/> has to write.</summary>
        public static string[] ButtonAndReset()
        {
            return new string[]
            {
                "0 = sms RESTARTTIME=3",
                "6 > AT+CMGR=1",
                "40 > AT+CMGD=1",
                "65 > AT+CMGS=30",
                "70 > 0011000B910417010011F10000A712D2E2941A9452A9C966B13703B540CF25",
                "70 sent to +40711000111: RESTARTTIME=3 - OK",
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
                "35706 > AT+CMGR=1",
                "35740 > AT+CMGD=1",
                "35765 > AT+CMGS=34",
                "35770 > 0011000B910417010011F10000A716D2E2941A9452A9C966B1178381E6E5F1DB4D9E03",
                "35770 sent to +40711000111: RESTARTTIME=10 seconds",
            };
        }

        /// <summary>What <see cref="DeviceRuns.Battery"/> has to write.</summary>
        public static string[] Battery()
        {
            return new string[]
            {
                "0 = sms ON",
                "6 > AT+CMGR=1",
                "18 RELAY high",
                "38 > AT+CMGD=1",
                "63 > AT+CMGS=28",
                "68 > 0011000B910417010011F10000A70FD0F7BD2C07CDDFE375990E7A3A01",
                "68 sent to +40711000111: Power socket ON",
                "6000 = mains gone",
                "7500 = mains back",
                "10500 = mains gone",
                "12550 RELAY low",
                "15500 = sms ON",
                "15506 > AT+CMGR=1",
                "15538 > AT+CMGD=1",
                "15563 > AT+CMGS=28",
                "15568 > 0011000B910417010011F10000A70FCE37A81D4EBBE720F8FB5E968700",
                "15568 sent to +40711000111: No mains power!",
                "21500 = mains back",
                "21550 RELAY high",
            };
        }
    }
}
