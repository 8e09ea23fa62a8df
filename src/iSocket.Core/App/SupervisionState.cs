using iSocket.Core.Control;
using iSocket.Core.Settings;
using iSocket.Core.Time;

namespace iSocket.Core.App
{
    /// <summary>The part of the state file that belongs to the device's watch over itself: restarts and faults.</summary>
    public sealed class SupervisionState
    {
        private const int RestartRecord = 6;
        private const int FaultRecord = 7;
        private const int LoopBit = 1;
        private const int ExpectedBit = 2;

        private readonly RestartGuard _restarts;
        private readonly FaultLog _faults;

        /// <summary>Takes what it stores.</summary>
        public SupervisionState(RestartGuard restarts, FaultLog faults)
        {
            _restarts = restarts;
            _faults = faults;
        }

        /// <summary>Changes with everything that has to be remembered.</summary>
        public int Changes => _restarts.Changes + _faults.Changes;

        /// <summary>True when the restart that follows is one that was asked for, as behind a factory reset.</summary>
        public bool IsRestartExpected { get; set; }

        /// <summary>Writes the records.</summary>
        public void Write(RecordBuffer records)
        {
            records.BeginRecord(RestartRecord);
            records.AddByte((_restarts.IsLoop ? LoopBit : 0) | (IsRestartExpected ? ExpectedBit : 0));
            for (int i = 0; i < _restarts.Count; i++)
            {
                records.AddLong(_restarts.Moment(i));
            }

            records.EndRecord();

            records.BeginRecord(FaultRecord);
            for (int i = 0; i < _faults.Count; i++)
            {
                records.AddByte((int)_faults.Kind(i));
                records.AddByte(_faults.Detail(i));
                records.AddByte(_faults.Times(i));
                records.AddLong(_faults.LocalSeconds(i));
            }

            records.EndRecord();
        }

        /// <summary>Reads a record; one of another part is left alone.</summary>
        /// <param name="records">Standing at the payload.</param>
        /// <param name="isPowerOn">True when only what survives a loss of power counts.</param>
        /// <param name="nowMs">Present uptime.</param>
        /// <returns>False when it held a value that cannot be.</returns>
        public bool TryRead(RecordBuffer records, bool isPowerOn, long nowMs)
        {
            bool isGood = true;
            switch (records.RecordId)
            {
                case RestartRecord:
                    int bits = records.ReadByte();
                    IsRestartExpected = (bits & ExpectedBit) != 0;
                    while (!isPowerOn && records.Left >= 8)
                    {
                        long moment = records.ReadLong();
                        if (moment > nowMs)
                        {
                            isGood = false;
                            continue;
                        }

                        _restarts.Restore(moment, (bits & LoopBit) != 0);
                    }

                    break;
                case FaultRecord:
                    while (records.Left >= 11)
                    {
                        int kind = records.ReadByte();
                        int detail = records.ReadByte();
                        int times = records.ReadByte();
                        long seconds = records.ReadLong();
                        bool isDate = seconds == FaultLog.UnknownTime || CivilTime.HasTwoDigitYear(seconds);
                        isGood &= isDate;
                        _faults.Restore(kind, detail, times, isDate ? seconds : FaultLog.UnknownTime);
                    }

                    break;
            }

            return isGood;
        }
    }
}
