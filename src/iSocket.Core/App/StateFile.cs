using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Settings;
using iSocket.Core.Sms;
using iSocket.Core.Time;

namespace iSocket.Core.App
{
    /// <summary>
    /// What changes too often for the settings: socket, window, clock, executed messages. One small file, written whole, so
    /// that what a message did and the fact that it was executed become durable together (device.md S-10, C-3, C-9).
    /// Moments are uptimes since power-on, which run on through a restart of the processor.
    /// </summary>
    public sealed class StateFile
    {
        /// <summary>Kind of the file in its header, and in the fault log.</summary>
        public const int FileKind = 2;
        private const int FileCapacity = 640;
        private const int SocketRecord = 1;
        private const int WindowRecord = 2;
        private const int ClockRecord = 3;
        private const int JournalRecord = 4;
        private const int FoundRecord = 5;
        private const long ClockToleranceMs = 2000;

        // The longest ON<n> and RESTART (device.md 4.1).
        private const long LongestTimerMs = 720 * 60000L;
        private const long LongestRestartMs = 600 * 1000L;

        private const int BaseBit = 1;
        private const int TimerBit = 2;
        private const int TimerEndBit = 4;
        private const int RestartBit = 8;
        private const int RestartOutputBit = 16;
        private const int BatteryBit = 32;
        private const int ResettingBit = 64;

        private readonly SlotStore _store;
        private readonly SocketControl _socket;
        private readonly ConfigWindow _window;
        private readonly WallClock _clock;
        private readonly ExecutedJournal _journal;
        private readonly FoundMessages _found;
        private readonly FeatureState _features;
        private readonly SupervisionState _supervision;
        private readonly SocketState _state = new SocketState();
        private int _savedSocket;
        private ClockSource _savedSource;
        private int _savedZone;
        private long _savedOffsetMs;
        private int _savedFound;
        private int _savedFeatures;
        private int _savedSupervision;
        private long _savedWindow;

        /// <summary>Takes what it stores.</summary>
        public StateFile(
            IFlashFiles flash,
            SocketControl socket,
            ConfigWindow window,
            WallClock clock,
            ExecutedJournal journal,
            FoundMessages found,
            FeatureState features,
            SupervisionState supervision,
            SlotImages images)
        {
            _store = new SlotStore(flash, "state", FileKind, FileCapacity, images);
            _socket = socket;
            _window = window;
            _clock = clock;
            _journal = journal;
            _found = found;
            _features = features;
            _supervision = supervision;
        }

        /// <summary>The socket's state as it was stored; all off when nothing could be read.</summary>
        public SocketState Socket => _state;

        /// <summary>Files written since the start.</summary>
        public int Writes => _store.Writes;

        /// <summary>Writes that the flash did not keep since the start.</summary>
        public int Failures => _store.Failures;

        /// <summary>True when there were files at the last load, but none that is valid.</summary>
        public bool IsUnreadable => _store.IsUnreadable;

        /// <summary>Id of a record that held a value out of range at the last load; 0 when there was none.</summary>
        public int RejectedRecord { get; private set; }

        /// <summary>A factory reset has begun, and the settings may still be those of before it.</summary>
        public bool IsResetting { get; set; }

        /// <summary>True when something has changed that is not stored.</summary>
        public bool IsDirty => _socket.Changes != _savedSocket || HasClockMoved
            || _window.EndMs != _savedWindow || _found.Changes != _savedFound || _features.Changes != _savedFeatures
            || _supervision.Changes != _savedSupervision;

        // The network's time comes again and again and is rounded to seconds: what it moves by is no reason for a write.
        private bool HasClockMoved => _clock.Source != _savedSource || _clock.ZoneQuarters != _savedZone
            || _clock.OffsetMs - _savedOffsetMs >= ClockToleranceMs || _savedOffsetMs - _clock.OffsetMs >= ClockToleranceMs;

        /// <summary>Reads the file.</summary>
        /// <param name="isPowerOn">True when moments and clock of before are void: only socket and executed messages count.</param>
        /// <param name="nowMs">Present uptime.</param>
        public void Load(bool isPowerOn, long nowMs)
        {
            RejectedRecord = 0;
            if (_store.Load())
            {
                while (_store.Image.NextRecord())
                {
                    ReadRecord(_store.Image, isPowerOn, nowMs);
                }
            }
        }

        /// <summary>Nothing is dirty from here on.</summary>
        public void MarkSaved()
        {
            _savedSocket = _socket.Changes;
            _savedSource = _clock.Source;
            _savedZone = _clock.ZoneQuarters;
            _savedOffsetMs = _clock.OffsetMs;
            _savedFeatures = _features.Changes;
            _savedSupervision = _supervision.Changes;
            _savedWindow = _window.EndMs;
            _savedFound = _found.Changes;
        }

        /// <summary>Stores everything.</summary>
        /// <returns>False when the flash did not keep it. It is tried again with the next change, not every turn.</returns>
        public bool Save()
        {
            MarkSaved();
            _store.BeginSave();
            RecordBuffer records = _store.Image;
            WriteSocket(records);
            records.BeginRecord(WindowRecord);
            records.AddLong(_window.EndMs);
            records.EndRecord();
            records.BeginRecord(ClockRecord);
            records.AddByte((int)_clock.Source);
            records.AddInt(_clock.ZoneQuarters);
            records.AddLong(_clock.OffsetMs);
            records.EndRecord();
            records.BeginRecord(JournalRecord);
            for (int i = 0; i < ExecutedJournal.Capacity; i++)
            {
                if (_journal.Entry(i) != 0)
                {
                    records.AddLong(_journal.Entry(i));
                }
            }

            records.EndRecord();
            WriteFound(records);
            _supervision.Write(records);
            _features.Write(records);
            return _store.EndSave();
        }

        private void WriteSocket(RecordBuffer records)
        {
            _socket.Save(_state);
            records.BeginRecord(SocketRecord);
            records.AddByte(
                (_state.Base ? BaseBit : 0) | (_state.IsTimerRunning ? TimerBit : 0) | (_state.TimerEnd ? TimerEndBit : 0)
                | (_state.IsRestarting ? RestartBit : 0) | (_state.RestartOutput ? RestartOutputBit : 0)
                | (_state.IsOnBattery ? BatteryBit : 0) | (IsResetting ? ResettingBit : 0));
            records.AddLong(_state.TimerEndMs);
            records.AddLong(_state.RestartEndMs);
            records.AddLong(_state.OnSinceMs);
            records.EndRecord();
        }

        private void WriteFound(RecordBuffer records)
        {
            if (!_found.IsListed)
            {
                return;
            }

            records.BeginRecord(FoundRecord);
            // The other store is empty on nearly every modem.
            int places = _found.HasOther ? FoundMessages.Places : FoundMessages.PlacesPerStore;
            for (int i = 0; i < places / 8; i++)
            {
                records.AddByte(_found.Octet(i));
            }

            records.EndRecord();
        }

        private void ReadRecord(RecordBuffer records, bool isPowerOn, long nowMs)
        {
            switch (records.RecordId)
            {
                case SocketRecord:
                    int bits = records.ReadByte();
                    _state.Base = (bits & BaseBit) != 0;
                    _state.IsTimerRunning = (bits & TimerBit) != 0;
                    _state.TimerEnd = (bits & TimerEndBit) != 0;
                    _state.IsRestarting = (bits & RestartBit) != 0;
                    _state.RestartOutput = (bits & RestartOutputBit) != 0;
                    _state.IsOnBattery = (bits & BatteryBit) != 0;
                    IsResetting = (bits & ResettingBit) != 0;
                    _state.TimerEndMs = Moment(records, isPowerOn, nowMs, LongestTimerMs);
                    _state.RestartEndMs = Moment(records, isPowerOn, nowMs, LongestRestartMs);
                    _state.OnSinceMs = Moment(records, isPowerOn, nowMs, 0);
                    break;
                case WindowRecord:
                    if (!isPowerOn)
                    {
                        _window.Restore(records.ReadLong(), nowMs);
                    }

                    break;
                case ClockRecord:
                    if (!isPowerOn)
                    {
                        ClockSource source = (ClockSource)records.ReadByte();
                        int zone = records.ReadInt();
                        RestoreClock(records.ReadLong(), zone, source, nowMs);
                    }

                    break;
                case FoundRecord:
                    for (int i = 0; !isPowerOn && i < FoundMessages.Places / 8 && records.Left > 0; i++)
                    {
                        _found.Restore(i, (byte)records.ReadByte());
                    }

                    break;
                case JournalRecord:
                    while (records.Left >= 8)
                    {
                        _journal.Add(records.ReadLong());
                    }

                    break;
                default:
                    if (!_supervision.TryRead(records, isPowerOn, nowMs) || !_features.TryRead(records, isPowerOn, nowMs))
                    {
                        RejectedRecord = records.RecordId;
                    }

                    break;
            }
        }

        // One that lies too far ahead, as no version of this firmware writes it, counts as reached.
        private long Moment(RecordBuffer records, bool isPowerOn, long nowMs, long aheadMs)
        {
            long moment = records.ReadLong();
            if (isPowerOn || moment <= nowMs + aheadMs)
            {
                return moment;
            }

            RejectedRecord = records.RecordId;
            return nowMs;
        }

        private void RestoreClock(long offsetMs, int zoneQuarters, ClockSource source, long nowMs)
        {
            long localMs = offsetMs + nowMs;
            bool isDate = source == ClockSource.None || (localMs >= 0 && CivilTime.HasTwoDigitYear(localMs / 1000));
            if (!isDate || !_clock.Restore(offsetMs, zoneQuarters, source))
            {
                RejectedRecord = ClockRecord;
            }
        }
    }
}
