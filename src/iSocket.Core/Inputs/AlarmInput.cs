using iSocket.Core.Hal;

namespace iSocket.Core.Inputs
{
    /// <summary>
    /// The sensor jack: the sensor's contact and the plug's detect contact, both debounced (D-27). Without a plug the
    /// contact counts as open (D-39). A missing pin (Light models) reads as never active.
    /// </summary>
    public sealed class AlarmInput
    {
        /// <summary>How long a level has to stand (D-27).</summary>
        public const int DebounceMs = 50;

        private readonly IInputPin _sensor;
        private readonly IInputPin _jack;
        private readonly Debouncer _contact = new Debouncer(DebounceMs);
        private readonly Debouncer _plug = new Debouncer(DebounceMs);

        /// <summary>Creates the input.</summary>
        /// <param name="sensor">Active while the contact is closed; null where the board has none.</param>
        /// <param name="jack">Active while a plug is in; null where the board has none.</param>
        public AlarmInput(IInputPin sensor, IInputPin jack)
        {
            _sensor = sensor;
            _jack = jack;
        }

        /// <summary>Whether the contact of a connected sensor is closed.</summary>
        public bool IsClosed
        {
            get { return _contact.Level; }
        }

        /// <summary>Whether a plug is in.</summary>
        public bool IsConnected
        {
            get { return _plug.Level; }
        }

        /// <summary>Whether both levels have stood long enough since the start to be relied on.</summary>
        public bool IsSettled
        {
            get { return _contact.IsSettled && _plug.IsSettled; }
        }

        /// <summary>Whether the input is active: closed for a normally open sensor, open for a normally closed one (L-1).</summary>
        public bool IsActive(bool isNormallyClosed)
        {
            return IsClosed != isNormallyClosed;
        }

        /// <summary>Samples the pins.</summary>
        /// <returns>The moment of the next turn; <see cref="long.MaxValue"/> when only a change of a pin matters.</returns>
        public long Tick(long nowMs)
        {
            bool hasPlug = _jack != null && _jack.Read();
            bool isClosed = hasPlug && _sensor != null && _sensor.Read();
            long plugDueMs = _plug.Tick(nowMs, hasPlug);
            long contactDueMs = _contact.Tick(nowMs, isClosed);
            return plugDueMs < contactDueMs ? plugDueMs : contactDueMs;
        }
    }
}
