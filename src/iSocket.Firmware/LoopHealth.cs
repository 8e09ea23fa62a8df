namespace iSocket.Firmware
{
    /// <summary>
    /// Tells a main loop that stands still from one that runs. The loop beats once per turn; somebody who does not depend on
    /// it looks every <see cref="CheckMs"/>. After a minute without a beat it counts as dead: the longest thing that a turn may
    /// wait for, a flash partition that is being formatted, takes seconds.
    /// </summary>
    public sealed class LoopHealth
    {
        /// <summary>How often <see cref="LooksDead"/> has to be asked, in milliseconds.</summary>
        public const int CheckMs = 5000;

        private const int ChecksWithoutBeat = 12;

        // Written by the loop, read by the one who looks. Not volatile: the platform lacks the modifier, and its interpreter
        // keeps no field in a register.
        private int _beats;
        private int _seen;
        private int _silent;

        /// <summary>Tells that the loop is alive: once per turn. Wrapping around does no harm.</summary>
        public void Beat()
        {
            _beats++;
        }

        /// <summary>Looks for a beat since the last call. A loop that never beats counts as standing still.</summary>
        /// <returns>True from the twelfth look in a row that finds none.</returns>
        public bool LooksDead()
        {
            int now = _beats;
            _silent = now == _seen ? _silent + 1 : 0;
            _seen = now;
            return _silent >= ChecksWithoutBeat;
        }
    }
}
