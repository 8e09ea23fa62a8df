namespace iSocket.Core.Modem
{
    /// <summary>One line of a script: what is sent, what is expected, and what a failure means.</summary>
    /// <remarks>A field costs twelve bytes on the device and there are dozens of steps: what fits is one number.</remarks>
    public sealed class AtStep
    {
        private const char FormSeparator = '|';
        private const int KindMask = 0x7;
        private const int RequiredBit = 1 << 3;
        private const int TagShift = 4;
        private const int TagMask = 0x1F;
        private const int AttemptsShift = 9;
        private const int TimeoutShift = 16;
        private const int PauseMask = 0xFFFF;
        private const int FormMask = 0xFF;
        private const int SilencesShift = 8;

        private readonly string _forms;
        private int _traits;
        private int _times;

        // Form that was accepted, from 1, and silences.
        private int _memory;

        /// <summary>Creates a step without an answer line, sent once, whose failure does not matter.</summary>
        /// <param name="forms">The command line, without its end; behind a bar each a form for modems that do not know the ones before.</param>
        public AtStep(string forms)
        {
            _forms = forms;
            _traits = (int)AtCommandKind.Lines | (1 << AttemptsShift);
            _times = (5000 << TimeoutShift) | 1000;
        }

        /// <summary>Form of the answer.</summary>
        public AtCommandKind Kind => (AtCommandKind)(_traits & KindMask);

        /// <summary>Prefix of the answer's lines; null when there are none.</summary>
        public string Prefix { get; private set; }

        /// <summary>Identifies the answer to the listener, up to 31; 0 when nobody is interested.</summary>
        public int Tag => (_traits >> TagShift) & TagMask;

        /// <summary>Longest time to the final result, up to 32 s (manual: "max response time").</summary>
        public int TimeoutMs => _times >> TimeoutShift;

        /// <summary>How often it is tried.</summary>
        public int Attempts => _traits >> AttemptsShift;

        /// <summary>Pause between attempts, up to 65 s.</summary>
        public int PauseMs => _times & PauseMask;

        /// <summary>True when the script fails with this step.</summary>
        public bool IsRequired => (_traits & RequiredBit) != 0;

        /// <summary>Which form the modem has accepted; -1 when none or not yet.</summary>
        public int AcceptedForm
        {
            get { return (_memory & FormMask) - 1; }
            internal set { _memory = (_memory & ~FormMask) | (value + 1); }
        }

        /// <summary>How often in a row the modem has left it unanswered.</summary>
        internal int Silences
        {
            get { return _memory >> SilencesShift; }
            set { _memory = (_memory & FormMask) | (value << SilencesShift); }
        }

        /// <summary>Sets what the answer looks like and who it is for.</summary>
        public AtStep Answers(string prefix, int tag)
        {
            Prefix = prefix;
            SetTag(tag);
            return this;
        }

        /// <summary>The answer is one line without a prefix.</summary>
        public AtStep AnswersBare(int tag)
        {
            _traits = (_traits & ~KindMask) | (int)AtCommandKind.Bare;
            SetTag(tag);
            return this;
        }

        /// <summary>Sets the longest time to the final result.</summary>
        public AtStep Within(int timeoutMs)
        {
            _times = (timeoutMs << TimeoutShift) | PauseMs;
            return this;
        }

        /// <summary>Tries it more than once, without making it required. With several forms they take turns.</summary>
        public AtStep Tries(int attempts, int pauseMs)
        {
            _traits = (_traits & ((1 << AttemptsShift) - 1)) | (attempts << AttemptsShift);
            _times = (TimeoutMs << TimeoutShift) | pauseMs;
            return this;
        }

        /// <summary>Makes the step required and sets how often it is tried.</summary>
        public AtStep Must(int attempts, int pauseMs)
        {
            _traits |= RequiredBit;
            return Tries(attempts, pauseMs);
        }

        /// <summary>Which form an attempt uses.</summary>
        /// <param name="attempt">Counts from 0.</param>
        internal int FormOf(int attempt)
        {
            int forms = 1;
            for (int i = 0; i < _forms.Length; i++)
            {
                forms += _forms[i] == FormSeparator ? 1 : 0;
            }

            return attempt % forms;
        }

        /// <summary>Adds the command line in that form.</summary>
        internal void Compose(AtWriter command, int form)
        {
            for (int i = 0; i < _forms.Length && form >= 0; i++)
            {
                if (_forms[i] == FormSeparator)
                {
                    form--;
                }
                else if (form == 0)
                {
                    command.AddByte((byte)_forms[i]);
                }
            }
        }

        private void SetTag(int tag)
        {
            _traits = (_traits & ~(TagMask << TagShift)) | (tag << TagShift);
        }
    }
}
