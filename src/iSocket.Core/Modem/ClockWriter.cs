using iSocket.Core.Time;

namespace iSocket.Core.Modem
{
    /// <summary>
    /// Hands a time that did not come from the network to the modem's own clock, which runs on without mains (device.md K-4,
    /// D-25; AT+CCLK, manual 3.2.43). Network time reaches that clock by itself.
    /// </summary>
    public sealed class ClockWriter : IAtUser
    {
        private const int TimeoutMs = 5000;
        private readonly WallClock _clock;
        private int _seen;

        /// <summary>Creates the writer of a clock.</summary>
        public ClockWriter(WallClock clock)
        {
            _clock = clock;
        }

        /// <summary>True while the modem has to be told.</summary>
        public bool IsDue => _clock.Changes != _seen && (_clock.Source == ClockSource.Manual || _clock.Source == ClockSource.SmsStamp);

        /// <summary>What the clock says now is known to the modem, as after a restart of the processor.</summary>
        public void MarkTold()
        {
            _seen = _clock.Changes;
        }

        /// <inheritdoc/>
        public bool TryStart(AtChannel channel, long nowMs)
        {
            if (!IsDue)
            {
                return false;
            }

            MarkTold();
            int zone = _clock.ZoneQuarters;
            int magnitude = zone < 0 ? -zone : zone;
            AtWriter command = channel.Compose().Add("AT+CCLK=\"").Add(TimeText.Format(_clock.LocalSeconds(nowMs)));
            command.Add(zone < 0 ? "-" : "+").Add(magnitude < 10 ? "0" : string.Empty).Add(magnitude).Add("\"");
            channel.Send(this, 0, AtCommandKind.Lines, null, TimeoutMs, nowMs);
            return true;
        }

        /// <inheritdoc/>
        public void OnAnswer(int tag, AtLine line, bool isBody)
        {
        }

        /// <inheritdoc/>
        public void OnFinished(int tag, AtResult result, long nowMs)
        {
            // A module that refuses keeps its own time; the next change is tried again.
        }
    }
}
