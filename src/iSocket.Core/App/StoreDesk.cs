using iSocket.Core.Control;
using iSocket.Core.Notify;
using iSocket.Core.Settings;
using iSocket.Core.Time;

namespace iSocket.Core.App
{
    /// <summary>Stores in a turn what has changed, and notes what the flash did not keep.</summary>
    internal sealed class StoreDesk
    {
        // What an input, a button or a clock changes is stored at once, up to what no device does that is well (decision 23).
        private const int StateBurst = 60;
        private const int StateEveryMs = 60 * 1000;

        private readonly Allowance _stateWrites = new Allowance(StateBurst, StateEveryMs);
        private readonly DeviceSettings _settings;
        private readonly StateFile _state;
        private readonly AlertStore _alertStore;
        private readonly FaultLog _faults;
        private int _settingsFailures;
        private int _stateFailures;
        private int _alertFailures;

        internal StoreDesk(DeviceSettings settings, StateFile state, AlertStore alertStore, FaultLog faults)
        {
            _settings = settings;
            _state = state;
            _alertStore = alertStore;
            _faults = faults;
        }

        /// <summary>Stores alerts and state where they have changed; settings are stored by the message that changes them.</summary>
        /// <returns>Uptime at which the next turn is needed.</returns>
        internal long Tick(long nowMs)
        {
            if (nowMs >= _alertStore.DueMs(nowMs))
            {
                _alertStore.SaveDue(nowMs);
            }

            NoteFlash(nowMs);
            if (_state.IsDirty && _stateWrites.TryTake(nowMs))
            {
                _state.Save();
            }

            long due = _alertStore.DueMs(nowMs);
            return _state.IsDirty && _stateWrites.ReadyMs < due ? _stateWrites.ReadyMs : due;
        }

        // What the flash did not keep, by the kind of the file.
        private void NoteFlash(long nowMs)
        {
            _settingsFailures = NoteFailures(DeviceSettings.FileKind, _settings.Failures, _settingsFailures, nowMs);
            _stateFailures = NoteFailures(StateFile.FileKind, _state.Failures, _stateFailures, nowMs);
            _alertFailures = NoteFailures(AlertStore.FileKind, _alertStore.Failures, _alertFailures, nowMs);
        }

        private int NoteFailures(int kind, int failures, int seen, long nowMs)
        {
            if (failures != seen)
            {
                _faults.Note(FaultKind.FlashWrite, kind, nowMs);
            }

            return failures;
        }
    }
}
