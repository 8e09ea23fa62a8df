namespace iSocket.Core.Modem
{
    /// <summary>One line of a script: what is sent, what is expected, and what a failure means.</summary>
    public sealed class AtStep
    {
        private string[] _forms;

        /// <summary>Creates a step without an answer line, sent once, whose failure does not matter.</summary>
        /// <param name="command">The command line, without its end.</param>
        public AtStep(string command)
        {
            _forms = new string[] { command };
            Kind = AtCommandKind.Lines;
            TimeoutMs = 5000;
            Attempts = 1;
            PauseMs = 1000;
        }

        /// <summary>The command line, in the form that is tried first.</summary>
        public string Command => _forms[0];

        /// <summary>Which form the modem has accepted; -1 when none or not yet.</summary>
        public int AcceptedForm { get; internal set; } = -1;

        /// <summary>How often in a row the modem has left it unanswered.</summary>
        internal int Silences { get; set; }

        /// <summary>Form of the answer.</summary>
        public AtCommandKind Kind { get; private set; }

        /// <summary>Prefix of the answer's lines; null when there are none.</summary>
        public string Prefix { get; private set; }

        /// <summary>Identifies the answer to the listener; 0 when nobody is interested.</summary>
        public int Tag { get; private set; }

        /// <summary>Longest time to the final result (manual: "max response time").</summary>
        public int TimeoutMs { get; private set; }

        /// <summary>How often it is tried.</summary>
        public int Attempts { get; private set; }

        /// <summary>Pause between attempts.</summary>
        public int PauseMs { get; private set; }

        /// <summary>True when the script fails with this step.</summary>
        public bool IsRequired { get; private set; }

        /// <summary>Sets what the answer looks like and who it is for.</summary>
        public AtStep Answers(string prefix, int tag)
        {
            Prefix = prefix;
            Tag = tag;
            return this;
        }

        /// <summary>The answer is one line without a prefix.</summary>
        public AtStep AnswersBare(int tag)
        {
            Kind = AtCommandKind.Bare;
            Tag = tag;
            return this;
        }

        /// <summary>Sets the longest time to the final result.</summary>
        public AtStep Within(int timeoutMs)
        {
            TimeoutMs = timeoutMs;
            return this;
        }

        /// <summary>Tries it more than once, without making it required. With several forms they take turns.</summary>
        public AtStep Tries(int attempts, int pauseMs)
        {
            Attempts = attempts;
            PauseMs = pauseMs;
            return this;
        }

        /// <summary>Adds a form for modems that do not know the ones before.</summary>
        public AtStep Or(string command)
        {
            string[] forms = new string[_forms.Length + 1];
            for (int i = 0; i < _forms.Length; i++)
            {
                forms[i] = _forms[i];
            }

            forms[_forms.Length] = command;
            _forms = forms;
            return this;
        }

        /// <summary>Which form an attempt uses.</summary>
        /// <param name="attempt">Counts from 0.</param>
        internal int FormOf(int attempt)
        {
            return attempt % _forms.Length;
        }

        /// <summary>The command line in that form.</summary>
        internal string Form(int form)
        {
            return _forms[form];
        }

        /// <summary>Makes the step required and sets how often it is tried.</summary>
        public AtStep Must(int attempts, int pauseMs)
        {
            IsRequired = true;
            Attempts = attempts;
            PauseMs = pauseMs;
            return this;
        }
    }
}
