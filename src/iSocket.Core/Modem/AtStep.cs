namespace iSocket.Core.Modem
{
    /// <summary>One line of a script: what is sent, what is expected, and what a failure means.</summary>
    public sealed class AtStep
    {
        /// <summary>Creates a step without an answer line, sent once, whose failure does not matter.</summary>
        /// <param name="command">The command line, without its end.</param>
        public AtStep(string command)
        {
            Command = command;
            Kind = AtCommandKind.Lines;
            TimeoutMs = 5000;
            Attempts = 1;
            PauseMs = 1000;
        }

        /// <summary>The command line.</summary>
        public string Command { get; }

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
