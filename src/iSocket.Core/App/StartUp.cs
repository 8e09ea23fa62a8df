using iSocket.Core.Commands;
using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Modem;
using iSocket.Core.Notify;
using iSocket.Core.Outputs;
using iSocket.Core.Sms;
using iSocket.Core.Text;

namespace iSocket.Core.App
{
    /// <summary>
    /// What is done once, before the first turn: what is stored is taken over, then the device starts afresh after a power-on, and
    /// goes on where it was after any other restart (device.md C-9).
    /// </summary>
    internal sealed class StartUp
    {
        private readonly RestartGuard _restarts;
        private readonly SupervisionState _supervision;
        private readonly DeviceContext _device;
        private readonly StateFile _state;
        private readonly AlertStore _alertStore;
        private readonly FeatureState _features;
        private readonly FactoryReset _reset;
        private readonly ExecutedJournal _journal;
        private readonly AlertDesk _alerts;
        private readonly PowerDesk _power;
        private readonly ClockWriter _clockWriter;
        private readonly LedPanel _leds;

        internal StartUp(
            RestartGuard restarts,
            SupervisionState supervision,
            DeviceContext device,
            StateFile state,
            AlertStore alertStore,
            FeatureState features,
            FactoryReset reset,
            ExecutedJournal journal,
            AlertDesk alerts,
            PowerDesk power,
            ClockWriter clockWriter,
            LedPanel leds)
        {
            _restarts = restarts;
            _supervision = supervision;
            _device = device;
            _state = state;
            _alertStore = alertStore;
            _features = features;
            _reset = reset;
            _journal = journal;
            _alerts = alerts;
            _power = power;
            _clockWriter = clockWriter;
            _leds = leds;
        }

        /// <summary>Takes over what is stored.</summary>
        internal void Load(bool isPowerOn, long nowMs)
        {
            _device.Settings.Load();
            _state.Load(isPowerOn, nowMs);
            _alertStore.Load(nowMs);
            NoteLosses(nowMs);
            if (_device.Settings.ExecutedMessage != 0)
            {
                _journal.Add(_device.Settings.ExecutedMessage);
            }

            bool wasResetting = _state.IsResetting;
            if (wasResetting)
            {
                _reset.Finish(nowMs);
            }

            if (isPowerOn)
            {
                _power.PowerOn(_state.Socket.FinalState, nowMs);
                _leds.Greet();
            }
            else
            {
                Resume(nowMs);
            }

            _supervision.IsRestartExpected = false;
            if (wasResetting)
            {
                // Or the next start would erase what an owner has set in the meantime.
                _state.Save();
            }
        }

        private void NoteLosses(long nowMs)
        {
            if (_device.Settings.IsUnreadable)
            {
                _device.Faults.Note(FaultKind.SettingsUnreadable, 0, nowMs);
            }

            for (int i = 0; i < _device.Settings.All.Length; i++)
            {
                if (_device.Settings.IsRejected(i))
                {
                    _device.Faults.Note(FaultKind.SettingLost, _device.Settings.All[i].Id, nowMs);
                }
            }

            if (_state.RejectedRecord != 0)
            {
                _device.Faults.Note(FaultKind.StateLost, _state.RejectedRecord, nowMs);
            }

            if (_state.IsUnreadable)
            {
                _device.Faults.Note(FaultKind.StateLost, 0, nowMs);
            }

            if (_alertStore.IsUnreadable)
            {
                _device.Faults.Note(FaultKind.AlertsLost, 0, nowMs);
            }
        }

        // After a restart that is no power-on: go on as if nothing had been (C-9).
        private void Resume(long nowMs)
        {
            _state.Socket.IsOnBattery &= (Features.Of(_device.Model) & Features.Battery) != 0;
            _device.Socket.Restore(_state.Socket);
            if (!_device.Socket.HasMains)
            {
                _device.MicroRelay.SetMains(false);
            }

            _state.MarkSaved();
            _clockWriter.MarkTold();
            WatchRestarts(nowMs);
            if (_device.Settings.IsUnreadable)
            {
                // S-16: the socket is off, and an owner gets in as after a factory reset.
                _device.Socket.Switch(false, nowMs);
                _device.Window.Renew(nowMs);
            }

            if (_features.WasAlarmRunning)
            {
                // Once, whatever resets in between: first the texts, then that nothing else is left of the cycle.
                _alerts.Raise(Texts.AlertAlarm, nowMs);
                _alertStore.Save(nowMs);
                _state.Save();
            }
        }

        // A device that restarts again and again: the load itself may be what brings it down, so it stays off, and what
        // switches by itself waits until the restarts have ended.
        private void WatchRestarts(long nowMs)
        {
            if (_supervision.IsRestartExpected)
            {
                return;
            }

            bool isNew = _restarts.NoteRestart(nowMs);
            _device.Faults.Note(isNew ? FaultKind.RestartLoop : FaultKind.Restart, 0, nowMs);
            if (!_restarts.IsLoop)
            {
                return;
            }

            _device.Socket.Switch(false, nowMs);
            _device.Socket.HoldAutomatic(_restarts.OverMs);
            if (isNew)
            {
                _alerts.Raise(Texts.AlertRestarts, nowMs);
            }
        }
    }
}
