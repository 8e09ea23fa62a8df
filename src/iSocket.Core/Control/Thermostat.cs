using iSocket.Core.Inputs;
using iSocket.Core.Settings;
using iSocket.Core.Text;
using iSocket.Core.Time;

namespace iSocket.Core.Control
{
    /// <summary>
    /// The thermostat and the temperature alerts (device.md 4.7). Decides once per reading; without a reading that counts
    /// nothing is ever switched on.
    /// </summary>
    public sealed class Thermostat
    {
        private const int SixteenthsPerDegree = 16;

        // A thermometer that trembles around TEMPOFF would move the relay with every reading (decision 24).
        private const int SwitchOnBurst = 20;
        private const int SwitchOnEveryMs = 6 * 60 * 1000;

        private readonly Thermometer _thermometer;
        private readonly DeviceSettings _settings;
        private readonly SocketControl _socket;
        private readonly IAlerts _alerts;
        private readonly Allowance _switchingOn = new Allowance(SwitchOnBurst, SwitchOnEveryMs);
        private int _readings;
        private int _ownEdge = -1;
        private bool _isFailureHandled;
        private int _riseChanges;
        private int _fallChanges;
        private bool _isRiseTold;
        private bool _isFallTold;

        /// <summary>Creates it disabled.</summary>
        public Thermostat(Thermometer thermometer, DeviceSettings settings, SocketControl socket, IAlerts alerts)
        {
            _thermometer = thermometer;
            _settings = settings;
            _socket = socket;
            _alerts = alerts;
        }

        /// <summary>True while it controls the socket.</summary>
        public bool IsEnabled { get; private set; }

        /// <summary>True while a rise above the limit has been told, and neither the temperature came back nor the limit was set since.</summary>
        public bool IsRiseTold => _isRiseTold && _settings.RiseAlert.Changes == _riseChanges;

        /// <summary>True while a fall below the limit has been told, and neither the temperature came back nor the limit was set since.</summary>
        public bool IsFallTold => _isFallTold && _settings.FallAlert.Changes == _fallChanges;

        /// <summary>Counts up with everything that has to be remembered.</summary>
        public int Changes { get; private set; }

        /// <summary>True when the last change of the output was the thermostat switching it on (T-9).</summary>
        public bool HasSwitchedOn => _socket.Edges == _ownEdge && _socket.IsOn;

        /// <summary>True when the failure of the sensor has been dealt with.</summary>
        public bool IsFailureHandled => _isFailureHandled;

        /// <summary>Enables it; the next reading decides, within a minute.</summary>
        public void Enable()
        {
            if (!IsEnabled)
            {
                IsEnabled = true;
                _isFailureHandled = false;
                Changes++;
            }
        }

        /// <summary>Disables it; what it had switched on goes off (T-9).</summary>
        public void Disable(long nowMs)
        {
            if (!IsEnabled)
            {
                return;
            }

            IsEnabled = false;
            Changes++;
            if (HasSwitchedOn)
            {
                _socket.Switch(false, nowMs);
            }
        }

        /// <summary>Takes over what was stored.</summary>
        public void Restore(bool isEnabled, bool hasSwitchedOn, bool isRiseTold, bool isFallTold, bool isFailureHandled)
        {
            IsEnabled = isEnabled;
            _isRiseTold = isRiseTold;
            _isFallTold = isFallTold;
            _isFailureHandled = isFailureHandled;
            _ownEdge = hasSwitchedOn ? _socket.Edges : -1;
            _riseChanges = _settings.RiseAlert.Changes;
            _fallChanges = _settings.FallAlert.Changes;
            if (isFailureHandled)
            {
                _thermometer.RestoreFailure();
            }
        }

        /// <summary>Decides on a new reading.</summary>
        public void Tick(long nowMs)
        {
            if (_thermometer.HasFailed)
            {
                HandleFailure(nowMs);
                _readings = _thermometer.Readings;
                return;
            }

            if (_isFailureHandled)
            {
                _isFailureHandled = false;
                Changes++;
            }

            if (_thermometer.Readings == _readings || !_thermometer.HasReading)
            {
                return;
            }

            _readings = _thermometer.Readings;
            int sixteenths = ReportedTemperature.Calibrate(_thermometer.Sixteenths, _settings.Calibration.Value);
            int reported = ReportedTemperature.Round(_thermometer.Sixteenths, _settings.Calibration.Value);
            if (IsEnabled)
            {
                Control(sixteenths, reported, nowMs);
            }

            WatchRise(sixteenths, reported, nowMs);
            WatchFall(sixteenths, reported, nowMs);
        }

        private void Control(int sixteenths, int reported, long nowMs)
        {
            int limit = _settings.SwitchOffTemperature.Value * SixteenthsPerDegree;
            bool wantsOn = _settings.ThermostatRule.IsChanged ? sixteenths > limit : sixteenths < limit;
            if (wantsOn == _socket.IsOn || (wantsOn && !MaySwitchOn(nowMs)))
            {
                return;
            }

            _socket.Switch(wantsOn, nowMs);
            _ownEdge = wantsOn ? _socket.Edges : -1;
            Changes++;
            if (!wantsOn && _settings.ThermostatAlert.IsChanged)
            {
                _alerts.Raise(Texts.AlertThermostat + reported + Texts.AlertThermostatEnd, nowMs);
            }
        }

        private bool MaySwitchOn(long nowMs)
        {
            return _socket.MaySwitchOnAutomatically(nowMs) && _switchingOn.TryTake(nowMs);
        }

        private void WatchRise(int sixteenths, int reported, long nowMs)
        {
            TemperatureLimitSetting limit = _settings.RiseAlert;
            int above = sixteenths - (limit.Degrees * SixteenthsPerDegree);
            bool isTold = IsRiseTold && limit.IsSet && above > -SixteenthsPerDegree;
            if (limit.IsSet && above > 0 && !isTold)
            {
                isTold = true;
                _alerts.Raise(Texts.AlertTemperature + reported + Texts.AlertAbove + limit.Degrees + "C", nowMs);
            }

            Changes += isTold != IsRiseTold ? 1 : 0;
            _isRiseTold = isTold;
            _riseChanges = limit.Changes;
        }

        private void WatchFall(int sixteenths, int reported, long nowMs)
        {
            TemperatureLimitSetting limit = _settings.FallAlert;
            int below = (limit.Degrees * SixteenthsPerDegree) - sixteenths;
            bool isTold = IsFallTold && limit.IsSet && below > -SixteenthsPerDegree;
            if (limit.IsSet && below > 0 && !isTold)
            {
                isTold = true;
                _alerts.Raise(Texts.AlertTemperature + reported + Texts.AlertBelow + limit.Degrees + "C", nowMs);
            }

            Changes += isTold != IsFallTold ? 1 : 0;
            _isFallTold = isTold;
            _fallChanges = limit.Changes;
        }

        // T-8: off once; the owner may switch it on again by hand, and readings decide again after three good ones.
        private void HandleFailure(long nowMs)
        {
            if (!IsEnabled || _isFailureHandled)
            {
                return;
            }

            _isFailureHandled = true;
            _ownEdge = -1;
            Changes++;
            _socket.Switch(false, nowMs);
            _alerts.Raise(Texts.AlertSensor, nowMs);
        }
    }
}
