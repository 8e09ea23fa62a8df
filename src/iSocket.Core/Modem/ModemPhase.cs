namespace iSocket.Core.Modem
{
    /// <summary>Where the driver stands with the modem.</summary>
    public enum ModemPhase
    {
        /// <summary>A pulse on PWRKEY, RESET or the supply runs.</summary>
        Starting = 0,

        /// <summary>Finding out whether and at which speed it answers.</summary>
        Synchronising = 1,

        /// <summary>Settings that need no card.</summary>
        Initialising = 2,

        /// <summary>What the module keeps over a restart is being set, once in its life.</summary>
        Persisting = 3,

        /// <summary>Waiting for a card that is ready.</summary>
        WaitingForSim = 4,

        /// <summary>Settings that need the card.</summary>
        Configuring = 5,

        /// <summary>In use, registered or not.</summary>
        Online = 6,

        /// <summary>The radio is being switched off and on.</summary>
        CyclingRadio = 7,

        /// <summary>Given up for a while.</summary>
        Pausing = 8,
    }
}
