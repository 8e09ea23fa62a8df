using iSocket.Core.Hal;

namespace iSocket.Core.Outputs
{
    /// <summary>The micro-relay: the only writer of its pin, which it writes at the first turn and at each change.</summary>
    public sealed class MicroRelayOutput
    {
        private readonly IOutputPin _pin;
        private bool _isWritten;
        private bool _isDriven;

        /// <summary>Creates the output, off.</summary>
        /// <param name="pin">Active closes the relay; null where the board has none.</param>
        public MicroRelayOutput(IOutputPin pin)
        {
            _pin = pin;
        }

        /// <summary>The state asked for; the pin follows with the next turn.</summary>
        public bool IsOn { get; private set; }

        /// <summary>Asks for a state.</summary>
        public void Set(bool isOn)
        {
            IsOn = isOn;
        }

        /// <summary>Drives the pin.</summary>
        /// <returns><see cref="long.MaxValue"/>: only a new state matters.</returns>
        public long Tick(long nowMs)
        {
            if (_pin != null && (!_isWritten || _isDriven != IsOn))
            {
                _isWritten = true;
                _isDriven = IsOn;
                _pin.Write(IsOn);
            }

            return long.MaxValue;
        }
    }
}
