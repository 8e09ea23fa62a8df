namespace iSocket.Core.Modem
{
    /// <summary>
    /// How often which rung of the recovery ladder was climbed since the processor started, and what else went wrong on the
    /// way: for whoever has to find out from afar whether a modem, its supply or its antenna ails.
    /// </summary>
    public sealed class ModemCounters
    {
        /// <summary>Commands of a script that were sent again after an error or a time-out.</summary>
        public int Repeats { get; internal set; }

        /// <summary>Resynchronisations after an answer that did not come.</summary>
        public int Resyncs { get; internal set; }

        /// <summary>Set-ups of the module after the first one, whatever led to them.</summary>
        public int Initialisations { get; internal set; }

        /// <summary>Radio switched off and on (AT+CFUN).</summary>
        public int RadioCycles { get; internal set; }

        /// <summary>Pulses on RESET, and on PWRKEY for a module found off.</summary>
        public int Resets { get; internal set; }

        /// <summary>Supply of the module switched off and on.</summary>
        public int SupplyCuts { get; internal set; }

        /// <summary>Restarts of the module that nobody here had asked for.</summary>
        public int Restarts { get; internal set; }

        /// <summary>All rungs together.</summary>
        public int Recoveries => Resyncs + RadioCycles + Resets + SupplyCuts;
    }
}
