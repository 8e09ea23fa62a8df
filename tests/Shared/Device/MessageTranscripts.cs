namespace iSocket.Tests.Shared
{
    /// <summary>The reviewed course of each run; time in milliseconds.</summary>
    public static class MessageTranscripts
    {
        /// <summary>What <see cref="MessageRuns.Found"/> has to write.</summary>
        public static string[] Found()
        {
            return new string[]
            {
                "0 PWRKEY high",
                "1200 PWRKEY low",
                "4242 modem clock 126230412 0",
                "4671 ready",
                "4743 found ONE of +40711000111",
                "4768 deleted",
                "4800 found TWO of +40711000111",
                "4825 deleted",
                "12000 = left on the SIM: 0",
                "12006 > AT+CMGR=1",
                "12019 got THREE of +40711000111",
                "12039 > AT+CMGD=1",
                "12044 deleted",
            };
        }

        /// <summary>What <see cref="MessageRuns.ModemLost"/> has to write.</summary>
        public static string[] ModemLost()
        {
            return new string[]
            {
                "24772 RESET high",
                "24972 RESET low",
                "48813 SUPPLYCUT high",
                "51813 SUPPLYCUT low",
                "52313 PWRKEY high",
                "53513 PWRKEY low",
                "56555 modem clock 126230412 0",
                "56909 ready",
                "56973 got ONE of +40711000111",
                "56998 deleted",
                "57516 network time 767880000 8",
            };
        }

        /// <summary>What <see cref="MessageRuns.LostNotification"/> has to write.</summary>
        public static string[] LostNotification()
        {
            return new string[]
            {
                "37729 > AT+CMGR=1",
                "37741 got ONE of +40711000111",
                "37761 > AT+CMGD=1",
                "37766 deleted",
                "50006 > AT+CMGR=7",
            };
        }

        /// <summary>What <see cref="MessageRuns.Damaged"/> has to write.</summary>
        public static string[] Damaged()
        {
            return new string[]
            {
                "6 > AT+CMGR=1",
                "38 > AT+CMGR=1",
                "50 got ONE of +40711000111",
                "70 > AT+CMGD=1",
                "75 deleted",
                "1006 > AT+CMGR=1",
                "1038 > AT+CMGR=1",
                "1070 > AT+CMGR=1",
                "1102 > AT+CMGD=1",
                "1107 deleted unread",
            };
        }

        /// <summary>What <see cref="MessageRuns.Undeletable"/> has to write.</summary>
        public static string[] Undeletable()
        {
            return new string[]
            {
                "6 > AT+CMGR=1",
                "18 got ONE of +40711000111",
                "38 > AT+CMGD=1",
                "5044 > AT+CMGR=2",
                "5056 got TWO of +40711000111",
                "5076 > AT+CMGD=2",
                "5081 deleted",
                "5101 > AT+CMGD=1",
                "5106 deleted",
            };
        }

        /// <summary>What <see cref="MessageRuns.MeasuredSignal"/> has to write.</summary>
        public static string[] MeasuredSignal()
        {
            return new string[]
            {
                "6 > AT+CMGR=1",
                "19 measure first",
                "39 > AT+CSQ",
                "45 got STATUS of +40711000111, signal 9",
                "65 > AT+CMGD=1",
                "70 deleted",
            };
        }

        /// <summary>What <see cref="MessageRuns.Refused"/> has to write.</summary>
        public static string[] Refused()
        {
            return new string[]
            {
                "0 > AT+CMGS=19",
                "5 > 0011000B910417010011F10000A705F2329C9D07",
                "5 refused",
                "1826 > AT+CMGS=19",
                "1831 > 0011000B910417010011F10000A7056176594E07",
                "1831 refused",
                "6806 > AT+CMGS=19",
                "6811 > 0011000B910417010011F10000A705F2329C9D07",
                "6811 refused",
                "8632 > AT+CMGS=19",
                "8637 > 0011000B910417010011F10000A7056176594E07",
                "8637 refused",
                "18612 > AT+CMGS=19",
                "18617 > 0011000B910417010011F10000A705F2329C9D07",
                "18617 refused",
                "20438 > AT+CMGS=19",
                "20443 > 0011000B910417010011F10000A7056176594E07",
                "20443 refused",
                "40418 > AT+CMGS=19",
                "40423 > 0011000B910417010011F10000A705F2329C9D07",
                "40423 refused",
                "42244 > AT+CMGS=19",
                "42249 > 0011000B910417010011F10000A7056176594E07",
                "42249 refused",
                "82224 > AT+CMGS=19",
                "82229 > 0011000B910417010011F10000A705F2329C9D07",
                "82229 refused",
                "84075 > AT+CMGS=19",
                "84080 > 0011000B910417010011F10000A7056176594E07",
                "84080 sent to +40711000111: alert",
                "164030 > AT+CMGS=19",
                "164035 > 0011000B910417010011F10000A705F2329C9D07",
                "164035 sent to +40711000111: reply",
                "701000 = waiting 0, dropped 0",
            };
        }

        /// <summary>What <see cref="MessageRuns.TwoParts"/> has to write.</summary>
        public static string[] TwoParts()
        {
            return new string[]
            {
                "0 > AT+CMGS=154",
                "8 > 0051000B910417010011F10000A7A00500030002016031D98C56B3DD7039584C36A3D56C375C0E1693CD6835DB0D9783C564335ACD76C3E56031D98C56B3DD7039584C36A3D56C375C0E1693CD6835DB0D9783C564335ACD76C3E56031D98C56B3DD7039584C36A3D56C375C0E1693CD6835DB0D9783C564335ACD76C3E56031D98C56B3DD7039584C36A3D56C375C0E1693CD6835DB0D9783C564",
                "8 sent to +40711000111 (0 1/2): 012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012",
                "1829 > AT+CMGS=62",
                "1834 > 0051000B910417010011F10000A73605000300020266B49AED86CBC162B219AD66BBE172B0986C46ABD96EB81C2C269BD16AB61B2E078BC966B49AED86CB01",
                "1834 refused",
                "8635 > AT+CMGS=62",
                "8640 > 0051000B910417010011F10000A73605000300020266B49AED86CBC162B219AD66BBE172B0986C46ABD96EB81C2C269BD16AB61B2E078BC966B49AED86CB01",
                "8640 sent to +40711000111 (0 2/2): 34567890123456789012345678901234567890123456789",
                "21000 = waiting 0",
            };
        }

        /// <summary>What <see cref="MessageRuns.Unfinished"/> has to write.</summary>
        public static string[] Unfinished()
        {
            return new string[]
            {
                "0 > AT+CMGS=18",
                "5 > 0011000B910417010011F10000A7046FF7B80C",
                "5 sent to +40711000111: once",
                "65020 > AT",
                "80000 = waiting 0, sent 1",
            };
        }

        /// <summary>What <see cref="MessageRuns.Full"/> has to write.</summary>
        public static string[] Full()
        {
            return new string[]
            {
                "10100 = waiting 20, dropped 2",
                "10136 sent to +40711000111: a",
                "11962 sent to +40711000111: r2",
                "13788 sent to +40711000111: r3",
                "15614 sent to +40711000111: r4",
                "17440 sent to +40711000111: r5",
                "19292 sent to +40711000111: r6",
                "21144 sent to +40711000111: r7",
                "22970 sent to +40711000111: r8",
                "24796 sent to +40711000111: r9",
                "26622 sent to +40711000111: r10",
                "28448 sent to +40711000111: r11",
                "30274 sent to +40711000111: r12",
                "32100 sent to +40711000111: r13",
                "33926 sent to +40711000111: r14",
                "35752 sent to +40711000111: r15",
                "37578 sent to +40711000111: r16",
                "39455 sent to +40711000111: r17",
                "41281 sent to +40711000111: r18",
                "43107 sent to +40711000111: r19",
                "44933 sent to +40711000111: r20",
            };
        }
    }
}
