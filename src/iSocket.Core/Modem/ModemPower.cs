using iSocket.Core.Hal;

namespace iSocket.Core.Modem
{
    /// <summary>
    /// The three lines that start a module: PWRKEY, RESET and its supply (SIM800L Hardware Design V1.02, 3.2). One pulse at
    /// a time; times are the data sheet's with a margin.
    /// </summary>
    public sealed class ModemPower
    {
        // 3.2.1: PWRKEY low for at least 1 s switches on; from 1.5 s on it switches a running module off.
        private const int KeyMs = 1200;

        // 3.2.3: RESET low for at least 105 ms.
        private const int ResetMs = 200;

        // Long enough for the bulk capacitor to fall below 3.0 V.
        private const int CutMs = 3000;

        // After the supply has returned, before PWRKEY: VBAT has to be stable.
        private const int SettleMs = 500;

        private readonly IOutputPin _key;
        private readonly IOutputPin _reset;
        private readonly IOutputPin _cut;
        private IOutputPin _active;
        private long _untilMs;
        private bool _pressesKeyNext;

        /// <summary>Takes the pins, all inactive.</summary>
        public ModemPower(IOutputPin key, IOutputPin reset, IOutputPin supplyCut)
        {
            _key = key;
            _reset = reset;
            _cut = supplyCut;
        }

        /// <summary>True while a pulse runs.</summary>
        public bool IsBusy { get; private set; }

        /// <summary>Presses PWRKEY: starts a module that is off, leaves one that runs alone.</summary>
        public void PressKey(long nowMs)
        {
            Begin(_key, KeyMs, nowMs);
        }

        /// <summary>Pulses RESET.</summary>
        public void Reset(long nowMs)
        {
            Begin(_reset, ResetMs, nowMs);
        }

        /// <summary>Cuts the supply for a while, then starts the module.</summary>
        public void CycleSupply(long nowMs)
        {
            Begin(_cut, CutMs, nowMs);
            _pressesKeyNext = true;
        }

        /// <summary>Ends what is due.</summary>
        /// <returns>Uptime at which the next turn is needed.</returns>
        public long Tick(long nowMs)
        {
            if (!IsBusy)
            {
                return long.MaxValue;
            }

            if (nowMs < _untilMs)
            {
                return _untilMs;
            }

            if (_active != null)
            {
                _active.Write(false);
                _active = null;
                if (_pressesKeyNext)
                {
                    _untilMs = nowMs + SettleMs;
                    return _untilMs;
                }
            }
            else if (_pressesKeyNext)
            {
                _pressesKeyNext = false;
                Begin(_key, KeyMs, nowMs);
                return _untilMs;
            }

            IsBusy = false;
            return nowMs;
        }

        private void Begin(IOutputPin pin, int durationMs, long nowMs)
        {
            if (_active != null)
            {
                _active.Write(false);
            }

            _pressesKeyNext = false;
            _active = pin;
            _untilMs = nowMs + durationMs;
            IsBusy = true;
            pin.Write(true);
        }
    }
}
