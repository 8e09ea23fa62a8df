using iSocket.Core.Hal;
using iSocket.Core.Text;
using StringBuilder = System.Text.StringBuilder;

namespace iSocket.Tests.Shared
{
    /// <summary>
    /// A modem with fixed manners for tests on the device's own runtime: it starts by PWRKEY, obeys every setting, keeps
    /// messages and takes messages to send. The simulator's modem knows far more, and refuses what a real one refuses.
    /// </summary>
    public sealed class ScriptedModem : ISerialLine
    {
        // It has the card's store alone.
        private const string PhoneStore = "AT+CPMS=\"ME\"";

        private const int Slots = 20;
        private const int BootMs = 2500;
        private const int ReadyMs = 3000;
        private const int RegistrationMs = 4000;
        private const int AnswerMs = 5;
        private const int SendMs = 1800;
        private const char CarriageReturn = '\r';
        private const char CtrlZ = '\u001A';
        private const char Escape = '\u001B';

        private readonly Transcript _transcript;
        private readonly ModemOutput _output = new ModemOutput();
        private readonly StringBuilder _input = new StringBuilder();
        private readonly string[] _stored = new string[Slots];
        private bool _isOn;
        private bool _hasEcho = true;
        private bool _takesBody;
        private long _answersFromMs;
        private long _registersMs;
        private int _registration = 1;
        private int _reference;
        private int _storedBaudRate;
        private int _storedNetworkTime;

        /// <summary>A modem that is off, fresh from the factory: automatic speed, no network time.</summary>
        public ScriptedModem(Transcript transcript)
        {
            _transcript = transcript;
        }

        /// <summary>Moment of this turn.</summary>
        public long NowMs { get; set; }

        /// <summary>Moment at which it next has something to say.</summary>
        public long NextMs
        {
            get { return _output.NextMs; }
        }

        /// <inheritdoc/>
        public int BaudRate { get; set; } = 115200;

        /// <summary>What AT+CREG? answers.</summary>
        public int Registration
        {
            get { return NowMs < _registersMs ? 2 : _registration; }
        }

        /// <summary>What AT+CSQ answers.</summary>
        public int Signal { get; set; } = 23;

        /// <summary>Content of <c>*PSUTTZ:</c> at registration; empty for none.</summary>
        public string NetworkTime { get; set; } = "";

        /// <summary>False keeps the commands and PDUs out of the transcript; what was sent stays in it.</summary>
        public bool ShowsCommands { get; set; } = true;

        /// <summary>False keeps the questions that come again and again out of the transcript.</summary>
        public bool ShowsPolls { get; set; } = true;

        /// <summary>How many of the next messages to send the network refuses.</summary>
        public int RefusedSends { get; set; }

        /// <summary>The number with which it refuses them (3GPP TS 24.011, annex E); network out of order to begin with.</summary>
        public int RefusalCode { get; set; } = 38;

        /// <summary>How many of the next messages are sent and confirmed without the final OK.</summary>
        public int UnfinishedSends { get; set; }

        /// <summary>How many of the next deletions are refused.</summary>
        public int RefusedDeletes { get; set; }

        /// <summary>How many of the next messages are read with a damaged line.</summary>
        public int DamagedReads { get; set; }

        /// <summary>Messages sent.</summary>
        public int Sent { get; private set; }

        /// <summary>Messages in store.</summary>
        public int Stored
        {
            get
            {
                int count = 0;
                for (int i = 0; i < Slots; i++)
                {
                    // A branch, not an expression: on the device the latter takes an element that was never assigned for set.
                    if (_stored[i] != null)
                    {
                        count++;
                    }
                }

                return count;
            }
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer)
        {
            return _isOn ? _output.Take(buffer, NowMs) : 0;
        }

        /// <inheritdoc/>
        public void Write(byte[] buffer, int offset, int count)
        {
            for (int i = 0; i < count && _isOn && NowMs >= _answersFromMs; i++)
            {
                Hear((char)buffer[offset + i]);
            }
        }

        /// <summary>PWRKEY was pressed long enough: one that is off starts.</summary>
        public void PressPowerKey()
        {
            if (_isOn)
            {
                return;
            }

            _isOn = true;
            _hasEcho = true;
            _takesBody = false;
            _answersFromMs = NowMs + BootMs;
            _input.Clear();
            _output.Clear();
            _registersMs = NowMs + RegistrationMs;
            if (_storedBaudRate != 0)
            {
                // Only a module of fixed speed announces its start.
                _output.Say("\r\nRDY\r\n\r\n+CFUN: 1\r\n\r\n+CPIN: READY\r\n", NowMs + BootMs);
            }

            _output.Say("\r\nCall Ready\r\n\r\nSMS Ready\r\n", NowMs + ReadyMs);
            _output.Say(_storedNetworkTime == 1 && NetworkTime.Length > 0 ? "\r\nDST: 0\r\n\r\n*PSUTTZ: " + NetworkTime + "\r\n" : "\r\n", NowMs + RegistrationMs);
            _output.Say("\r\n+CREG: 1\r\n", NowMs + RegistrationMs);
        }

        /// <summary>Its supply is gone.</summary>
        public void LoseSupply()
        {
            _isOn = false;
            _output.Clear();
        }

        /// <summary>The network changes its mind.</summary>
        public void Register(int registration)
        {
            _registration = registration;
            Say("\r\n+CREG: " + registration + "\r\n");
        }

        /// <summary>Puts a message into the store without a word, as on a card that comes from elsewhere.</summary>
        /// <returns>Its number.</returns>
        public int Put(string pdu)
        {
            int slot = 0;
            while (_stored[slot] != null)
            {
                slot++;
            }

            _stored[slot] = pdu;
            return slot + 1;
        }

        /// <summary>A message arrives.</summary>
        /// <returns>Its number.</returns>
        public int Deliver(string pdu)
        {
            int index = Put(pdu);
            Notify(index);
            return index;
        }

        /// <summary>Tells of a message, be it there or not.</summary>
        public void Notify(int index)
        {
            Say("\r\n+CMTI: \"SM\"," + index + "\r\n");
        }

        /// <summary>Somebody calls: one ring, with his number.</summary>
        public void Ring(string number)
        {
            Say("\r\nRING\r\n\r\n+CLIP: \"" + number + "\",145,\"\",0,\"\",0\r\n");
        }

        /// <summary>A call is over at the other end.</summary>
        public void EndCall()
        {
            Say("\r\nNO CARRIER\r\n");
        }

        private static bool IsCall(string command)
        {
            return command == "ATA" || command == "ATH" || Ascii.StartsWith(command, "ATD", 0);
        }

        private static bool IsPoll(string command)
        {
            return command == "AT+CREG?" || command == "AT+CPIN?" || command == "AT+CSQ" || command == PhoneStore || Ascii.StartsWith(command, "AT+CMGL=", 0);
        }

        private void Hear(char c)
        {
            if (c == Escape)
            {
                _takesBody = false;
                _input.Clear();
                return;
            }

            if (_takesBody && c == CtrlZ)
            {
                _takesBody = false;
                string body = _input.ToString();
                _input.Clear();
                Send(body);
                return;
            }

            if (_takesBody || c != CarriageReturn)
            {
                _input.Append(c);
                return;
            }

            string command = _input.ToString();
            _input.Clear();
            if (IsCall(command) || (ShowsCommands && (ShowsPolls || !IsPoll(command))))
            {
                _transcript.AddRoughly("> " + command);
            }

            if (_hasEcho)
            {
                _output.Say(command + "\r", NowMs + 1);
            }

            Answer(command);
        }

        private void Answer(string command)
        {
            if (Ascii.StartsWith(command, "AT+CMGR=", 0))
            {
                AnswerRead(Number(command, 8));
            }
            else if (Ascii.StartsWith(command, "AT+CMGD=", 0))
            {
                AnswerDelete(Number(command, 8));
            }
            else if (Ascii.StartsWith(command, "AT+CMGS=", 0))
            {
                _takesBody = true;
                Say("\r\n> ");
            }
            else if (command == PhoneStore)
            {
                Say("\r\n+CME ERROR: 3\r\n");
            }
            else if (command == "AT+CMGL=4,1")
            {
                AnswerList();
            }
            else if (command[command.Length - 1] == '?' || command == "AT+CSQ" || command == "AT+CGSN")
            {
                string answer = Fact(command);
                Say(answer.Length == 0 ? "\r\nERROR\r\n" : "\r\n" + answer + "\r\n\r\nOK\r\n");
            }
            else
            {
                Say(Obey(command) ? "\r\nOK\r\n" : "\r\nERROR\r\n");
            }
        }

        private string Fact(string command)
        {
            switch (command)
            {
                case "AT+IPR?":
                    return "+IPR: " + _storedBaudRate;
                case "AT+CLTS?":
                    return "+CLTS: " + _storedNetworkTime;
                case "AT+CGSN":
                    return "490154203237518";
                case "AT+CCLK?":
                    return "+CCLK: \"04/01/01,00:00:12+00\"";
                case "AT+CPIN?":
                    return "+CPIN: READY";
                case "AT+CREG?":
                    return "+CREG: 1," + Registration;
                case "AT+CSQ":
                    return "+CSQ: " + Signal + ",0";
                default:
                    return "";
            }
        }

        private bool Obey(string command)
        {
            switch (command)
            {
                case "ATE0":
                    _hasEcho = false;
                    return true;
                case "AT+CLTS=1":
                    _storedNetworkTime = 1;
                    return true;
                case "AT+IPR=115200":
                    _storedBaudRate = 115200;
                    return true;
                default:
                    return command.Length >= 2 && Ascii.StartsWith(command, "AT", 0);
            }
        }

        private void AnswerRead(int index)
        {
            string pdu = _stored[index - 1];
            if (pdu == null)
            {
                Say("\r\nOK\r\n");
                return;
            }

            int octets = (pdu.Length - SmsPdu.ServiceCentreDigits) / 2;
            if (DamagedReads > 0)
            {
                DamagedReads--;
                pdu = pdu.Substring(0, pdu.Length - 3);
            }

            Say("\r\n+CMGR: 0,\"\"," + octets + "\r\n" + pdu + "\r\n\r\nOK\r\n");
        }

        private void AnswerDelete(int index)
        {
            if (RefusedDeletes > 0)
            {
                RefusedDeletes--;
                Say("\r\n+CMS ERROR: 500\r\n");
                return;
            }

            _stored[index - 1] = null!;
            Say("\r\nOK\r\n");
        }

        private void AnswerList()
        {
            StringBuilder answer = new StringBuilder();
            for (int i = 0; i < Slots; i++)
            {
                if (_stored[i] != null)
                {
                    int octets = (_stored[i].Length - SmsPdu.ServiceCentreDigits) / 2;
                    answer.Append("\r\n+CMGL: ").Append((i + 1).ToString()).Append(",0,\"\",").Append(octets.ToString());
                    answer.Append("\r\n").Append(_stored[i]);
                }
            }

            answer.Append(answer.Length == 0 ? "\r\nOK\r\n" : "\r\n\r\nOK\r\n");
            Say(answer.ToString());
        }

        private void Send(string pdu)
        {
            if (ShowsCommands)
            {
                _transcript.AddRoughly("> " + pdu);
            }

            if (RefusedSends > 0)
            {
                RefusedSends--;
                _transcript.AddRoughly("refused");
                _output.Say("\r\n+CMS ERROR: " + RefusalCode + "\r\n", NowMs + SendMs);
                return;
            }

            Sent++;
            _reference++;
            _transcript.AddRoughly("sent to " + SmsPdu.Describe(pdu));
            bool isUnfinished = UnfinishedSends > 0;
            UnfinishedSends -= isUnfinished ? 1 : 0;
            _output.Say("\r\n+CMGS: " + _reference + "\r\n" + (isUnfinished ? "" : "\r\nOK\r\n"), NowMs + SendMs);
        }

        private void Say(string text)
        {
            _output.Say(text, NowMs + AnswerMs);
        }

        private static int Number(string command, int start)
        {
            int comma = command.IndexOf(',');
            int end = comma < 0 ? command.Length : comma;
            return Ascii.TryParseUInt(command, start, end - start, out int number) ? number : 0;
        }
    }
}
