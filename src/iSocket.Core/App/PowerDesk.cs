using iSocket.Core.Control;
using iSocket.Core.Inputs;
using iSocket.Core.Settings;
using iSocket.Core.Text;

namespace iSocket.Core.App
{
    /// <summary>
    /// Power-on, and mains going and coming on a model with a battery (device.md P-1 to P-4). The return of mains counts as
    /// power-on for the window, the socket and the micro-relay.
    /// </summary>
    public sealed class PowerDesk
    {
        // P-2: a shorter interruption changes nothing.
        private const long GoneMs = 2000;

        private readonly MainsSense _mains;
        private readonly DeviceSettings _settings;
        private readonly SocketControl _socket;
        private readonly MicroRelayControl _relay;
        private readonly ConfigWindow _window;
        private readonly IAlerts _alerts;
        private readonly bool _hasBattery;
        private long _lostMs = -1;

        /// <summary>Creates the desk.</summary>
        public PowerDesk(
            MainsSense mains,
            DeviceSettings settings,
            SocketControl socket,
            MicroRelayControl relay,
            ConfigWindow window,
            IAlerts alerts,
            bool hasBattery)
        {
            _mains = mains;
            _settings = settings;
            _socket = socket;
            _relay = relay;
            _window = window;
            _alerts = alerts;
            _hasBattery = hasBattery;
        }

        /// <summary>Power has come: opens the window, sets the socket, tells the alert numbers.</summary>
        /// <param name="remembered">The socket's state of before.</param>
        /// <param name="nowMs">Uptime.</param>
        public void PowerOn(bool remembered, long nowMs)
        {
            _window.Renew(nowMs);
            _relay.SetMains(true);
            _socket.PowerOn(Position(remembered), nowMs);
            _alerts.Raise(Texts.AlertPowerRestored, nowMs);
        }

        /// <summary>Watches mains.</summary>
        /// <returns>Uptime at which the next turn is needed.</returns>
        public long Tick(long nowMs)
        {
            long due = _mains.Tick(nowMs);
            if (!_hasBattery || !_mains.IsSettled)
            {
                return due;
            }

            if (_mains.IsPresent)
            {
                _lostMs = -1;
                if (!_socket.HasMains)
                {
                    PowerOn(_socket.FinalState, nowMs);
                }

                return due;
            }

            if (!_socket.HasMains)
            {
                return due;
            }

            if (_lostMs < 0)
            {
                _lostMs = nowMs;
            }

            long goneMs = _lostMs + GoneMs;
            if (nowMs < goneMs)
            {
                return goneMs < due ? goneMs : due;
            }

            _socket.LoseMains(nowMs);
            _relay.SetMains(false);
            _alerts.Raise(Texts.AlertPowerFailure, nowMs);
            return due;
        }

        // Unreadable settings keep the socket off, whatever was remembered (S-16).
        private bool Position(bool remembered)
        {
            if (_settings.IsUnreadable || _settings.PowerState.Is("OFF"))
            {
                return false;
            }

            return _settings.PowerState.Is("ON") || remembered;
        }
    }
}
