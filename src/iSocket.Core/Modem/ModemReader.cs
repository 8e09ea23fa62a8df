namespace iSocket.Core.Modem
{
    /// <summary>
    /// Reads what the modem says of itself into <see cref="ModemStatus"/>, and hands on what it says of messages, calls and the time.
    /// It decides nothing.
    /// </summary>
    internal sealed class ModemReader
    {
        private readonly ModemStatus _status;
        private readonly ModemScripts _scripts;
        private readonly IModemEvents _events;
        private readonly ModemTime _time = new ModemTime();

        internal ModemReader(ModemStatus status, ModemScripts scripts, IModemEvents events)
        {
            _status = status;
            _scripts = scripts;
            _events = events;
        }

        /// <summary>True when what the module keeps over a restart is not as we want it.</summary>
        internal bool NeedsPersist { get; set; }

        /// <summary>True once the modem has told, since <see cref="ForgetRegistration"/>, whether it is on a network.</summary>
        internal bool HasRegistration { get; private set; }

        /// <summary>The modem is set up, and has told nothing yet.</summary>
        internal void ForgetRegistration()
        {
            HasRegistration = false;
        }

        /// <summary>Takes &lt;stat&gt; of +CREG.</summary>
        internal void SetRegistration(int value)
        {
            HasRegistration = true;
            _status.Registration = ToRegistration(value);
        }

        /// <summary>Reads an answer to AT+CSQ.</summary>
        internal void ReadSignal(AtLine line)
        {
            if (line.TryReadNumber(out int signal))
            {
                _status.Signal = signal >= 0 && signal <= 31 ? signal : ModemStatus.UnknownSignal;
            }
        }

        /// <summary>Reads the answer to a step of a script.</summary>
        internal void ReadAnswer(int tag, AtLine line, long nowMs)
        {
            int number;
            switch (tag)
            {
                case ModemScripts.BaudRateTag:
                    NeedsPersist |= !line.TryReadNumber(out number) || number != AtSynchroniser.PreferredBaudRate;
                    break;
                case ModemScripts.NetworkTimeTag:
                    NeedsPersist |= !line.TryReadNumber(out number) || number != 1;
                    break;
                case ModemScripts.SerialNumberTag:
                    ReadSerialNumber(line);
                    break;
                case ModemScripts.ClockTag:
                    if (_time.TryReadClock(line))
                    {
                        _events.OnModemClock(_time.LocalSeconds, _time.ZoneQuarters, nowMs);
                    }

                    break;
                case ModemScripts.SignalTag:
                    ReadSignal(line);
                    break;
            }
        }

        /// <summary>Hands on what the modem says unasked.</summary>
        /// <param name="code">The code.</param>
        /// <param name="line">Its fields begin behind the prefix.</param>
        /// <param name="nowMs">Uptime of this turn.</param>
        internal void ReadNews(Urc code, AtLine line, long nowMs)
        {
            switch (code)
            {
                case Urc.MessageStored:
                    ReadStored(line, nowMs);
                    break;
                case Urc.NetworkTime:
                    if (_time.TryReadNetworkTime(line))
                    {
                        _events.OnNetworkTime(_time.LocalSeconds, _time.ZoneQuarters, nowMs);
                    }

                    break;
                case Urc.Ring:
                case Urc.CallerId:
                case Urc.CallState:
                case Urc.CallEnded:
                case Urc.CallProgress:
                case Urc.Ussd:
                case Urc.MessageSent:
                    _events.OnNews(code, line, nowMs);
                    break;
            }
        }

        // 3GPP TS 27.007, 7.2: 6 and 7 are home and roaming "for SMS only", 9 and 10 the same without a fallback for calls.
        private static Registration ToRegistration(int value)
        {
            if (value >= 0 && value <= 5)
            {
                return (Registration)value;
            }

            return value == 6 || value == 9 ? Registration.Home
                : (value == 7 || value == 10 ? Registration.Roaming : Registration.Unknown);
        }

        // +CMTI: "SM",3
        private void ReadStored(AtLine line, long nowMs)
        {
            string chosenStore = _scripts.Store;
            bool hasStore = line.TryReadField(out int start, out int length);
            MessageStore store = MessageStore.Chosen;
            if (hasStore && !line.FieldIs(start, length, chosenStore))
            {
                store = line.FieldIs(start, length, "ME") || line.FieldIs(start, length, "ME_P") ? MessageStore.Phone
                    : (line.FieldIs(start, length, "SM") || line.FieldIs(start, length, "SM_P") ? MessageStore.Sim : MessageStore.Chosen);
            }

            if (line.TryReadNumber(out int index))
            {
                _events.OnMessageStored(chosenStore.Length == 0 ? MessageStore.Chosen : store, index, nowMs);
            }
        }

        private void ReadSerialNumber(AtLine line)
        {
            // A module that has no number answers with something else; nothing but digits is taken.
            bool isNumber = line.Length >= 14 && line.Length <= 17;
            for (int i = 0; i < line.Length && isNumber; i++)
            {
                isNumber = line.Buffer[i] >= '0' && line.Buffer[i] <= '9';
            }

            if (isNumber && _status.SerialNumber.Length == 0)
            {
                _status.SerialNumber = line.Text(0, line.Length);
            }
        }
    }
}
