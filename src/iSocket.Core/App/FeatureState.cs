using iSocket.Core.Control;
using iSocket.Core.Settings;
using iSocket.Core.Time;

namespace iSocket.Core.App
{
    /// <summary>The part of the state file that belongs to micro-relay, alarm, thermostat and schedule.</summary>
    public sealed class FeatureState
    {
        private const int RelayRecord = 10;
        private const int AlarmRecord = 11;
        private const int LogRecord = 12;
        private const int ThermostatRecord = 13;
        private const int ScheduleRecord = 14;

        private const int EnabledBit = 1;
        private const int ActiveBit = 2;
        private const int CycleBit = 4;
        private const int CallBit = 8;
        private const int SwitchedOnBit = 2;
        private const int RiseBit = 4;
        private const int FallBit = 8;
        private const int FailureBit = 16;

        // The longest pulse (MICRORELAYTIME, device.md 4.10); RESTARTM is shorter.
        private const long LongestPulseMs = 900 * 1000L;

        private readonly MicroRelayControl _relay;
        private readonly AlarmControl _alarm;
        private readonly CallPolicy _calls;
        private readonly Thermostat _thermostat;
        private readonly Scheduler _scheduler;
        private readonly ScheduleSetting _rules;

        /// <summary>Takes what it stores.</summary>
        public FeatureState(
            MicroRelayControl relay,
            AlarmControl alarm,
            CallPolicy calls,
            Thermostat thermostat,
            Scheduler scheduler,
            ScheduleSetting rules)
        {
            _relay = relay;
            _alarm = alarm;
            _calls = calls;
            _thermostat = thermostat;
            _scheduler = scheduler;
            _rules = rules;
        }

        /// <summary>Changes with everything that has to be remembered.</summary>
        public int Changes => _relay.Changes + _alarm.Changes + _calls.Changes + _thermostat.Changes + _scheduler.Runs + _rules.Changes;

        /// <summary>True when a restart of the processor has interrupted the calls of an alarm (C-9).</summary>
        public bool WasAlarmRunning { get; private set; }

        /// <summary>Writes the records.</summary>
        public void Write(RecordBuffer records)
        {
            records.BeginRecord(RelayRecord);
            records.AddByte(_relay.Save(out long relayEndMs));
            records.AddLong(relayEndMs);
            records.EndRecord();

            records.BeginRecord(AlarmRecord);
            records.AddByte((_alarm.IsEnabled ? EnabledBit : 0) | (_alarm.WasActive ? ActiveBit : 0) | (_calls.IsAlarmUnheard ? CycleBit : 0)
                | (_calls.HasActed ? CallBit : 0));
            records.AddLong(_alarm.HeldUntilMs);
            records.EndRecord();

            records.BeginRecord(LogRecord);
            for (int i = 0; i < _alarm.Log.Count; i++)
            {
                records.AddLong(_alarm.Log.Entry(i));
            }

            records.EndRecord();

            records.BeginRecord(ThermostatRecord);
            records.AddByte(
                (_thermostat.IsEnabled ? EnabledBit : 0) | (_thermostat.HasSwitchedOn ? SwitchedOnBit : 0) | (_thermostat.IsRiseTold ? RiseBit : 0)
                | (_thermostat.IsFallTold ? FallBit : 0) | (_thermostat.IsFailureHandled ? FailureBit : 0));
            records.EndRecord();

            records.BeginRecord(ScheduleRecord);
            records.AddLong(_scheduler.LastMinute);
            for (int i = 0; i < _rules.Count; i++)
            {
                records.AddLong(_rules.RanMinute(i));
            }

            records.EndRecord();
        }

        /// <summary>Reads a record; one of another part is left alone.</summary>
        /// <param name="records">Standing at the payload.</param>
        /// <param name="isPowerOn">True when only what survives a loss of power counts.</param>
        /// <param name="nowMs">Present uptime.</param>
        /// <returns>False when it held a value that cannot be; its default holds then.</returns>
        public bool TryRead(RecordBuffer records, bool isPowerOn, long nowMs)
        {
            bool isGood = true;
            switch (records.RecordId)
            {
                case RelayRecord:
                    if (!isPowerOn)
                    {
                        int relayBits = records.ReadByte();
                        long endMs = records.ReadLong();
                        isGood = endMs <= nowMs + LongestPulseMs;
                        _relay.Restore(relayBits, isGood ? endMs : nowMs);
                    }

                    break;
                case AlarmRecord:
                    int bits = records.ReadByte();
                    long heldMs = isPowerOn ? 0 : records.ReadLong();
                    isGood = heldMs <= nowMs + AlarmControl.HoldOffMs;
                    _alarm.Restore((bits & EnabledBit) != 0, !isPowerOn && (bits & ActiveBit) != 0, isGood ? heldMs : 0);
                    WasAlarmRunning = !isPowerOn && (bits & CycleBit) != 0;
                    _calls.Restore(!isPowerOn && (bits & CallBit) != 0);
                    break;
                case LogRecord:
                    while (records.Left >= 8)
                    {
                        long seconds = records.ReadLong();
                        bool isDate = seconds == AlarmLog.UnknownTime || CivilTime.HasTwoDigitYear(seconds);
                        isGood &= isDate;
                        _alarm.Log.Add(isDate ? seconds : AlarmLog.UnknownTime);
                    }

                    break;
                case ThermostatRecord:
                    ReadThermostat(records.ReadByte(), isPowerOn);
                    break;
                case ScheduleRecord:
                    // After power loss the minutes are not followed (H-3), but a rule still runs once in its minute (H-2).
                    long lastMinute = records.ReadLong();
                    if (!isPowerOn)
                    {
                        _scheduler.Restore(lastMinute);
                    }

                    for (int i = 0; i < _rules.Count && records.Left >= 8; i++)
                    {
                        _rules.SetRanMinute(i, records.ReadLong());
                    }

                    break;
            }

            return isGood;
        }

        private void ReadThermostat(int bits, bool isPowerOn)
        {
            _thermostat.Restore(
                (bits & EnabledBit) != 0,
                !isPowerOn && (bits & SwitchedOnBit) != 0,
                !isPowerOn && (bits & RiseBit) != 0,
                !isPowerOn && (bits & FallBit) != 0,
                !isPowerOn && (bits & FailureBit) != 0);
        }
    }
}
