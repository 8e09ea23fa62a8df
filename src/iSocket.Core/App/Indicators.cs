using iSocket.Core.Calls;
using iSocket.Core.Control;
using iSocket.Core.Modem;
using iSocket.Core.Outputs;
using iSocket.Core.Settings;

namespace iSocket.Core.App
{
    /// <summary>Which pattern each LED shows (device.md 6).</summary>
    public sealed class Indicators
    {
        private readonly LedPanel _leds;
        private readonly ModemStatus _modem;
        private readonly SocketControl _socket;
        private readonly DeviceSettings _settings;
        private readonly AlarmControl _alarm;
        private readonly CallDesk _calls;

        /// <summary>Creates it.</summary>
        public Indicators(LedPanel leds, ModemStatus modem, SocketControl socket, DeviceSettings settings, AlarmControl alarm, CallDesk calls)
        {
            _leds = leds;
            _modem = modem;
            _socket = socket;
            _settings = settings;
            _alarm = alarm;
            _calls = calls;
        }

        /// <summary>Chooses the patterns of this turn and drives the LEDs.</summary>
        /// <returns>Uptime at which the next turn is needed.</returns>
        public long Tick(long nowMs)
        {
            LedPattern gsm = _modem.IsRegistered ? LedPattern.FlashEvery3s : (_modem.IsUp ? LedPattern.Hz1 : LedPattern.Off);
            bool isOutAlarm = _modem.HasSimProblem || !_modem.IsAnswering || _settings.IsUnreadable;
            LedPattern output = isOutAlarm ? LedPattern.Hz4 : (_socket.IsOn ? LedPattern.Steady : LedPattern.Off);

            LedPattern alarm = !_alarm.IsEnabled ? LedPattern.Steady : (_alarm.IsInputActive ? LedPattern.Hz4 : LedPattern.Hz1);
            LedPattern microphone = _calls.IsLive ? LedPattern.Steady : (_calls.IsCalling ? LedPattern.Hz1 : LedPattern.Off);

            // On battery the POWER LED is off (P-4), whatever else there is to say.
            LedPattern power = !_socket.HasMains ? LedPattern.Off : (_modem.HasSimProblem ? LedPattern.SimProblem : alarm);
            _leds.Set(power, gsm, microphone, output);
            return _leds.Tick(nowMs);
        }
    }
}
