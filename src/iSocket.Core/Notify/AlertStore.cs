using iSocket.Core.Hal;
using iSocket.Core.Settings;

namespace iSocket.Core.Notify
{
    /// <summary>Keeps the alerts that wait over a reset and a loss of power (device.md G-3).</summary>
    public sealed class AlertStore
    {
        private const int FileKind = 3;

        // 20 alerts of a number of 16 and a text of at most 60 characters, with their lengths and a deadline each.
        private const int FileCapacity = 20 * 96;

        // A stored alert keeps the age of its last write, so those that wait long are written again now and then: a loss of
        // power or a crash makes them at most that much younger (D-33).
        private const long RefreshMs = 15 * 60 * 1000;

        private readonly SlotStore _store;
        private readonly SmsOutbox _outbox;
        private int _saved;
        private long _savedMs;

        /// <summary>Creates the store.</summary>
        public AlertStore(IFlashFiles flash, SmsOutbox outbox, SlotImages images)
        {
            _store = new SlotStore(flash, "alerts", FileKind, FileCapacity, images);
            _outbox = outbox;
        }

        /// <summary>Files written since the start.</summary>
        public int Writes => _store.Writes;

        /// <summary>Writes that the flash did not keep since the start.</summary>
        public int Failures => _store.Failures;

        /// <summary>Uptime at which what waits has to be stored.</summary>
        public long DueMs(long nowMs)
        {
            if (_outbox.AlertChanges != _saved)
            {
                return nowMs;
            }

            return _outbox.HasAlerts ? _savedMs + RefreshMs : long.MaxValue;
        }

        /// <summary>Puts the stored alerts back into the outbox.</summary>
        public void Load(long nowMs)
        {
            if (_store.Load())
            {
                _outbox.ReadAlerts(_store.Image, nowMs);
            }

            _saved = _outbox.AlertChanges;
            _savedMs = nowMs;
        }

        /// <summary>Stores what waits. Tried again with the next change when the flash does not keep it.</summary>
        public void Save(long nowMs)
        {
            _saved = _outbox.AlertChanges;
            _savedMs = nowMs;
            _store.BeginSave();
            _outbox.WriteAlerts(_store.Image, nowMs);
            _store.EndSave();
        }
    }
}
