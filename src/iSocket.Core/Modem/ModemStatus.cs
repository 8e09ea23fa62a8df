namespace iSocket.Core.Modem
{
    /// <summary>What is known of the modem, for whoever wants to look.</summary>
    public sealed class ModemStatus
    {
        /// <summary>Signal level of AT+CSQ when the modem does not know.</summary>
        public const int UnknownSignal = 99;

        private SimCondition _sim;

        // A card that is busy, because it is being looked at again, is as good or bad as it was found last.
        private bool _hasCardProblem;

        /// <summary>True until the modem has been given up once, and again as soon as it answers.</summary>
        public bool IsAnswering { get; internal set; } = true;

        /// <summary>True once the modem has answered since its last restart.</summary>
        public bool IsUp { get; internal set; }

        /// <summary>The card.</summary>
        public SimCondition Sim
        {
            get
            {
                return _sim;
            }

            internal set
            {
                _sim = value;
                if (value != SimCondition.Unknown)
                {
                    _hasCardProblem = value != SimCondition.Ready;
                }
            }
        }

        /// <summary>Registration.</summary>
        public Registration Registration { get; internal set; }

        /// <summary>True on a network, at home or roaming.</summary>
        public bool IsRegistered => IsUp && (Registration == Registration.Home || Registration == Registration.Roaming);

        /// <summary>True when the owner has to look after the card: none, locked, or refused by the network.</summary>
        public bool HasSimProblem => _hasCardProblem || Registration == Registration.Denied;

        /// <summary>Received level as AT+CSQ gives it: 0 to 31, or <see cref="UnknownSignal"/>.</summary>
        public int Signal { get; internal set; } = UnknownSignal;

        /// <summary>IMEI; empty until read.</summary>
        public string SerialNumber { get; internal set; } = string.Empty;

        /// <summary>What recovery it has taken.</summary>
        public ModemCounters Counters { get; } = new ModemCounters();
    }
}
