namespace iSocket.Core.Modem
{
    /// <summary>
    /// How we talk to a SIM800, as data. Chapters are those of the SIM800 Series AT Command Manual V1.12. Nothing is taken
    /// for granted from the modem's own memory: all is set again whenever the modem may have restarted.
    /// </summary>
    public sealed class ModemScripts
    {
        /// <summary>Answer to AT+IPR?.</summary>
        public const int BaudRateTag = 1;

        /// <summary>Answer to AT+CLTS?.</summary>
        public const int NetworkTimeTag = 2;

        /// <summary>Answer to AT+CGSN.</summary>
        public const int SerialNumberTag = 3;

        /// <summary>Answer to AT+CCLK?.</summary>
        public const int ClockTag = 4;

        /// <summary>Answer to AT+CPIN?.</summary>
        public const int SimTag = 5;

        /// <summary>Answer to AT+CREG?.</summary>
        public const int RegistrationTag = 6;

        /// <summary>Answer to AT+CSQ.</summary>
        public const int SignalTag = 7;

        private const int StoreStep = 1;
        private const int FirstPhoneForm = 6;
        private const int FirstBothForm = 8;

        /// <summary>Settings that need no SIM, once the modem answers.</summary>
        public AtStep[] Init { get; } = new AtStep[]
        {
            new AtStep("ATE0").Tries(3, 300),                                      // 2.2.7: no echo
            new AtStep("AT+CMEE=1").Tries(2, 300),                                 // 3.2.20: errors as numbers
            new AtStep("AT+IPR?").Answers("+IPR:", BaudRateTag),                   // 2.2.41: fixed speed or automatic?
            new AtStep("AT+CLTS?").Answers("+CLTS:", NetworkTimeTag),              // 6.2.12: network time on?
            new AtStep("AT+CIURC=1"),                                              // 6.2.32: "Call Ready", "SMS Ready"
            new AtStep("AT+CFUN=1").Within(12000),                                 // 3.2.42: full functionality
            new AtStep("AT+CREG=1"),                                               // 3.2.24: news of registration
            new AtStep("AT+CNMI=2,1,0,0,0|AT+CNMI=2,1").Tries(2, 100),             // 4.2.13: store, then tell; again below
            new AtStep("AT+CGSN").AnswersBare(SerialNumberTag).Within(20000),      // 3.2.13: IMEI
            new AtStep("AT+CCLK?").Answers("+CCLK:", ClockTag),                    // 3.2.43: battery-kept clock
        };

        /// <summary>
        /// Sent once in a module's life: what AT&amp;W keeps. Echo is among it, so that a module which restarts without a word that
        /// we hear shows it with its next command (<see cref="IUrcListener.OnEcho"/>).
        /// </summary>
        public AtStep[] Persist { get; } = new AtStep[]
        {
            new AtStep("AT+CLTS=1"),
            new AtStep("AT+IPR=115200"),
            new AtStep("ATE1&WE0").Must(2, 300),                                   // 2.2.7: an echo tells of a restart unheard of
        };

        /// <summary>Settings that need a ready SIM. Early on the modem refuses them; that is no failure, only too soon.</summary>
        public AtStep[] Configure { get; } = new AtStep[]
        {
            new AtStep("AT+CMGF=0").Must(30, 1000),                                // 4.2.2: PDU mode
            StoreChoice(),                                                         // 4.2.10: store on the SIM
            new AtStep("AT+CNMI=2,1,0,0,0|AT+CNMI=2,1|AT+CNMI=1,1").Tries(9, 1000), // 4.2.13: store, then tell
            new AtStep("AT+SCLASS0=1"),                                            // 6.2.37: store class 0 too, to delete it
            new AtStep("AT+CSCS=\"GSM\""),                                         // 3.2.12: other clients leave HEX or UCS2
            new AtStep("AT+CLIP=1").Within(15000),                                 // 3.2.16: caller's number
            new AtStep("AT+CRC=0"),                                                // 3.2.25: RING, not +CRING
            new AtStep("AT+CCWA=0").Within(15000),                                 // 3.2.2: no second call
            new AtStep("AT+COLP=0").Within(15000),                                 // 3.2.21: ATD answers at once
            new AtStep("AT+CLCC=1|AT+MORING=1").Tries(2, 100),                     // 4.2.15: news of the state of a call
            new AtStep("AT+CWHITELIST=0"),                                         // 6.2.60: no list of its own
            new AtStep("ATS0=0"),                                                  // 2.2.14: never answer by itself
            new AtStep("AT+CREG?").Answers("+CREG:", RegistrationTag),
            new AtStep("AT+CSQ").Answers("+CSQ:", SignalTag),
        };

        /// <summary>Switches the radio and the SIM off and on again (3.2.42).</summary>
        public AtStep[] RadioCycle { get; } = new AtStep[]
        {
            new AtStep("AT+CFUN=0").Within(12000),
            new AtStep("AT+CFUN=1").Within(12000).Must(2, 2000),
        };

        /// <summary>Asks for the SIM.</summary>
        public AtStep[] CheckSim { get; } = new AtStep[]
        {
            new AtStep("AT+CPIN?").Answers("+CPIN:", SimTag),                      // 3.2.28
        };

        /// <summary>Asks a modem that does not speak of its card: on a network there is one.</summary>
        public AtStep[] CheckSimByNetwork { get; } = new AtStep[]
        {
            new AtStep("AT+CPIN?").Answers("+CPIN:", SimTag),
            new AtStep("AT+CREG?").Answers("+CREG:", RegistrationTag),
        };

        /// <summary>
        /// Name of the store that commands use and new messages go to: SM, or where the modem has none another; empty when
        /// it lets nobody choose.
        /// </summary>
        public string Store
        {
            get
            {
                int form = Configure[StoreStep].AcceptedForm;
                return form < 0 ? string.Empty : (form < FirstPhoneForm ? "SM" : (form < FirstBothForm ? "ME" : "MT"));
            }
        }

        /// <summary>Nothing is known of the modem's gaps any more.</summary>
        public void ForgetSilences()
        {
            Forget(Init);
            Forget(Persist);
            Forget(Configure);
            Forget(RadioCycle);
            Forget(CheckSim);
            Forget(CheckSimByNetwork);
        }

        private static void Forget(AtStep[] steps)
        {
            for (int i = 0; i < steps.Length; i++)
            {
                steps[i].Silences = 0;
            }
        }

        // A card that is only slow must not lose to the phone's own store: SM gets half of the time.
        private static AtStep StoreChoice()
        {
            const string Usual = "AT+CPMS=\"SM\",\"SM\",\"SM\"";
            const string Forms = Usual + "|" + Usual + "|AT+CPMS=\"SM\",\"SM\"|AT+CPMS=\"SM\"|" + Usual + "|" + Usual
                + "|AT+CPMS=\"ME\",\"ME\",\"ME\"|AT+CPMS=\"ME\"|AT+CPMS=\"MT\",\"MT\",\"MT\"|AT+CPMS=\"MT\"";
            return new AtStep(Forms).Answers("+CPMS:", 0).Tries(10, 1000);
        }
    }
}
