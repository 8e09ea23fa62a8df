using iSocket.Core.Hal;
using iSocket.Core.Settings;
using iSocket.Core.Time;

namespace iSocket.Core.Notify
{
    /// <summary>Keeps the alerts that wait over a reset and a loss of power (device.md G-3).</summary>
    public sealed class AlertStore
    {
        /// <summary>Kind of the file in its header, and in the fault log.</summary>
        public const int FileKind = 3;

        // 20 alerts of a number of 16 and a text of at most 60 characters, with their lengths and a deadline each.
        private const int FileCapacity = 20 * 96;

        // A stored alert keeps the age of its last write, so those that wait long are written again now and then: a loss of
        // power or a crash makes them at most that much younger (D-33).
        private const long RefreshMs = 15 * 60 * 1000;

        // A file of many alerts costs a block of the flash. What waits is stored at once, up to what no device does that is
        // well (decision 23); which of them is in the air matters for seconds, and less the more often it was tried in vain.
        private const int ContentBurst = 60;
        private const int ContentEveryMs = 60 * 1000;
        private const int AirBurst = 20;
        private const int AirEveryMs = 15 * 60 * 1000;

        private const int AgeBytes = 8;
        private const int RecordHeadBytes = 2;
        private const int InAirRecord = 2;

        private readonly SlotStore _store;
        private readonly SmsOutbox _outbox;
        private readonly Allowance _content = new Allowance(ContentBurst, ContentEveryMs);
        private readonly Allowance _air = new Allowance(AirBurst, AirEveryMs);
        private int _saved;
        private long _savedMs;
        private bool _isKept;
        private int _keptContent;
        private bool _hasKeptAir;

        /// <summary>Creates the store.</summary>
        public AlertStore(IFlashFiles flash, SmsOutbox outbox, SlotImages images)
        {
            _store = new SlotStore(flash, "alerts", FileKind, FileCapacity, images);
            _outbox = outbox;
        }

        /// <summary>True when there were files at the last load, but none that is valid.</summary>
        public bool IsUnreadable => _store.IsUnreadable;

        /// <summary>Files written since the start.</summary>
        public int Writes => _store.Writes;

        /// <summary>Writes that the flash did not keep since the start.</summary>
        public int Failures => _store.Failures;

        /// <summary>Uptime at which what waits has to be stored.</summary>
        public long DueMs(long nowMs)
        {
            if (_outbox.AlertChanges != _saved)
            {
                return _content.ReadyMs > nowMs ? _content.ReadyMs : nowMs;
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

            MarkSaved(nowMs);
            _isKept = true;

            // As far as anybody knows: written once more at worst.
            _hasKeptAir = true;
            _keptContent = Content(nowMs);
        }

        /// <summary>Stores what has changed, to be called when <see cref="DueMs"/> says so; what is not worth a write is left out.</summary>
        public void SaveDue(long nowMs)
        {
            int content = Content(nowMs);
            bool isSame = _isKept && content == _keptContent;
            bool namesAir = !isSame || nowMs >= _savedMs + RefreshMs || _air.TryTake(nowMs);
            if (!namesAir && !_hasKeptAir)
            {
                // Only what is in the air has changed, and the file names nothing that is not.
                _saved = _outbox.AlertChanges;
                return;
            }

            if (!isSame)
            {
                _content.TryTake(nowMs);
            }

            Write(content, namesAir, nowMs);
        }

        /// <summary>Stores what waits. Tried again with the next change when the flash does not keep it.</summary>
        public void Save(long nowMs)
        {
            Write(Content(nowMs), true, nowMs);
        }

        private void Write(int content, bool namesAir, long nowMs)
        {
            MarkSaved(nowMs);
            _keptContent = content;
            _store.BeginSave();
            int start = _store.Image.Position;
            _outbox.WriteAlerts(_store.Image, nowMs);
            _hasKeptAir = namesAir ? HasAir(start) : LeaveOutAir(start);
            _isKept = _store.EndSave();
        }

        private bool HasAir(int start)
        {
            RecordBuffer image = _store.Image;
            int end = image.Position;
            bool hasAir = false;
            image.BeginReading(start, End(image));
            while (image.NextRecord())
            {
                hasAir |= image.RecordId == InAirRecord;
            }

            image.Position = end;
            return hasAir;
        }

        // Another one that the file named before would be taken for confirmed by a late confirmation.
        private bool LeaveOutAir(int start)
        {
            RecordBuffer image = _store.Image;
            int end = start;
            image.BeginReading(start, End(image));
            while (image.NextRecord())
            {
                int from = image.Position - RecordHeadBytes;
                int length = image.RecordEnd - from;
                if (image.RecordId != InAirRecord)
                {
                    System.Array.Copy(image.Bytes, from, image.Bytes, end, length);
                    end += length;
                }
            }

            image.Position = end;
            return false;
        }

        private static int End(RecordBuffer image)
        {
            return image.Position < image.Bytes.Length ? image.Position : image.Bytes.Length;
        }

        private void MarkSaved(long nowMs)
        {
            _saved = _outbox.AlertChanges;
            _savedMs = nowMs;
        }

        // A sum (FNV-1a) over numbers and texts in their order, without ages and without what is in the air.
        private int Content(long nowMs)
        {
            RecordBuffer image = _store.Image;
            _store.BeginSave();
            int start = image.Position;
            _outbox.WriteAlerts(image, nowMs);
            image.BeginReading(start, End(image));
            uint sum = 2166136261;
            while (image.NextRecord())
            {
                for (int i = image.Position + AgeBytes; i < image.RecordEnd; i++)
                {
                    sum = (sum ^ image.Bytes[i]) * 16777619;
                }
            }

            return (int)sum;
        }
    }
}
