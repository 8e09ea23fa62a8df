namespace iSocket.Tests.Shared
{
    /// <summary>The reviewed course of each run: time in milliseconds. The test on the host prints the new table when one differs.</summary>
    public static class MessageTranscripts
    {
        /// <summary>What <see cref="MessageRuns.Found"/> has to write.</summary>
        public static string[] Found()
        {
            return new string[]
            {
                "0 PWRKEY high",
                "1200 PWRKEY low",
                "4200 modem clock 126230412 0",
                "4600 ready",
                "4700 found ONE of +40711000111",
                "4700 deleted",
                "4800 found TWO of +40711000111",
                "4800 deleted",
                "12000 = left on the SIM: 0",
                "12000 > AT+CMGR=1,1",
                "12000 got THREE of +40711000111",
                "12000 > AT+CMGD=1",
                "12000 deleted",
            };
        }

        /// <summary>What <see cref="MessageRuns.ModemLost"/> has to write.</summary>
        public static string[] ModemLost()
        {
            return new string[]
            {
                "24797 RESET high",
                "24997 RESET low",
                "50398 SUPPLYCUT high",
                "53398 SUPPLYCUT low",
                "53898 PWRKEY high",
                "55098 PWRKEY low",
                "58100 modem clock 126230412 0",
                "58500 ready",
                "58500 got ONE of +40711000111",
                "58600 deleted",
                "59100 network time 767880000 8",
            };
        }

        /// <summary>What <see cref="MessageRuns.LostNotification"/> has to write.</summary>
        public static string[] LostNotification()
        {
            return new string[]
            {
                "37700 > AT+CMGR=1,1",
                "37700 got ONE of +40711000111",
                "37700 > AT+CMGD=1",
                "37700 deleted",
                "50000 > AT+CMGR=7,1",
                "50000 > AT+CMGR=7,1",
            };
        }

        /// <summary>What <see cref="MessageRuns.Damaged"/> has to write.</summary>
        public static string[] Damaged()
        {
            return new string[]
            {
                "0 > AT+CMGR=1,1",
                "0 > AT+CMGR=1,1",
                "0 got ONE of +40711000111",
                "0 > AT+CMGD=1",
                "0 deleted",
                "1000 > AT+CMGR=1,1",
                "1000 > AT+CMGR=1,1",
                "1000 > AT+CMGR=1,1",
                "6000 > AT+CMGR=1,1",
                "6000 got TWO of +40711000111",
                "6100 > AT+CMGD=1",
                "6100 deleted",
            };
        }

        /// <summary>What <see cref="MessageRuns.Undeletable"/> has to write.</summary>
        public static string[] Undeletable()
        {
            return new string[]
            {
                "0 > AT+CMGR=1,1",
                "0 got ONE of +40711000111",
                "0 > AT+CMGD=1",
                "0 > AT+CMGR=2,1",
                "0 got TWO of +40711000111",
                "0 > AT+CMGD=2",
                "100 deleted",
                "5000 > AT+CMGR=1,1",
                "5000 > AT+CMGD=1",
                "5000 deleted",
            };
        }

        /// <summary>What <see cref="MessageRuns.MeasuredSignal"/> has to write.</summary>
        public static string[] MeasuredSignal()
        {
            return new string[]
            {
                "0 > AT+CMGR=1,1",
                "0 measure first",
                "0 > AT+CSQ",
                "0 got STATUS of +40711000111, signal 9",
                "0 > AT+CMGD=1",
                "0 deleted",
            };
        }

        /// <summary>What <see cref="MessageRuns.Refused"/> has to write.</summary>
        public static string[] Refused()
        {
            return new string[]
            {
                "0 > AT+CMGS=19",
                "0 > 0011000B910417010011F10000A705F2329C9D07",
                "0 refused",
                "1800 > AT+CMGS=19",
                "1800 > 0011000B910417010011F10000A7056176594E07",
                "1800 refused",
                "6800 > AT+CMGS=19",
                "6800 > 0011000B910417010011F10000A705F2329C9D07",
                "6800 refused",
                "8600 > AT+CMGS=19",
                "8600 > 0011000B910417010011F10000A7056176594E07",
                "8600 refused",
                "18600 > AT+CMGS=19",
                "18600 > 0011000B910417010011F10000A705F2329C9D07",
                "18600 refused",
                "20400 > AT+CMGS=19",
                "20400 > 0011000B910417010011F10000A7056176594E07",
                "20400 refused",
                "40400 > AT+CMGS=19",
                "40400 > 0011000B910417010011F10000A705F2329C9D07",
                "40400 refused",
                "42200 > AT+CMGS=19",
                "42200 > 0011000B910417010011F10000A7056176594E07",
                "42200 refused",
                "82200 > AT+CMGS=19",
                "82200 > 0011000B910417010011F10000A705F2329C9D07",
                "82200 refused",
                "84000 > AT+CMGS=19",
                "84000 > 0011000B910417010011F10000A7056176594E07",
                "84000 sent to +40711000111: alert",
                "164000 > AT+CMGS=19",
                "164000 > 0011000B910417010011F10000A705F2329C9D07",
                "164000 sent to +40711000111: reply",
                "701000 = waiting 0, dropped 0",
            };
        }

        /// <summary>What <see cref="MessageRuns.TwoParts"/> has to write.</summary>
        public static string[] TwoParts()
        {
            return new string[]
            {
                "0 > AT+CMGS=154",
                "0 > 0051000B910417010011F10000A7A00500030002016031D98C56B3DD7039584C36A3D56C375C0E1693CD6835DB0D9783C564335ACD76C3E56031D98C56B3DD7039584C36A3D56C375C0E1693CD6835DB0D9783C564335ACD76C3E56031D98C56B3DD7039584C36A3D56C375C0E1693CD6835DB0D9783C564335ACD76C3E56031D98C56B3DD7039584C36A3D56C375C0E1693CD6835DB0D9783C564",
                "0 sent to +40711000111 (0 1/2): 012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012",
                "1800 > AT+CMGS=62",
                "1800 > 0051000B910417010011F10000A73605000300020266B49AED86CBC162B219AD66BBE172B0986C46ABD96EB81C2C269BD16AB61B2E078BC966B49AED86CB01",
                "1800 refused",
                "8600 > AT+CMGS=62",
                "8600 > 0051000B910417010011F10000A73605000300020266B49AED86CBC162B219AD66BBE172B0986C46ABD96EB81C2C269BD16AB61B2E078BC966B49AED86CB01",
                "8600 sent to +40711000111 (0 2/2): 34567890123456789012345678901234567890123456789",
                "21000 = waiting 0",
            };
        }

        /// <summary>What <see cref="MessageRuns.Unfinished"/> has to write.</summary>
        public static string[] Unfinished()
        {
            return new string[]
            {
                "0 > AT+CMGS=18",
                "0 > 0011000B910417010011F10000A7046FF7B80C",
                "0 sent to +40711000111: once",
                "6800 > AT",
                "80000 = waiting 0, sent 1",
            };
        }

        /// <summary>What <see cref="MessageRuns.Full"/> has to write.</summary>
        public static string[] Full()
        {
            return new string[]
            {
                "10100 = waiting 20, dropped 2",
                "10100 sent to +40711000111: a",
                "11900 sent to +40711000111: r2",
                "13700 sent to +40711000111: r3",
                "15600 sent to +40711000111: r4",
                "17400 sent to +40711000111: r5",
                "19200 sent to +40711000111: r6",
                "21100 sent to +40711000111: r7",
                "22900 sent to +40711000111: r8",
                "24700 sent to +40711000111: r9",
                "26600 sent to +40711000111: r10",
                "28400 sent to +40711000111: r11",
                "30200 sent to +40711000111: r12",
                "32100 sent to +40711000111: r13",
                "33900 sent to +40711000111: r14",
                "35700 sent to +40711000111: r15",
                "37500 sent to +40711000111: r16",
                "39400 sent to +40711000111: r17",
                "41200 sent to +40711000111: r18",
                "43100 sent to +40711000111: r19",
                "44900 sent to +40711000111: r20",
            };
        }
    }
}
