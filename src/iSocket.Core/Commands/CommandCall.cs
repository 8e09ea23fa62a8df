namespace iSocket.Core.Commands
{
    /// <summary>One command on its way through a handler: its argument in, its outcome out. One instance, used again and again.</summary>
    public sealed class CommandCall
    {
        /// <summary>The row that matched.</summary>
        public CommandRow Row { get; internal set; }

        /// <summary>What follows the name and its sign, in upper case.</summary>
        public string Argument { get; internal set; }

        /// <summary>The same as it was typed.</summary>
        public string RawArgument { get; internal set; }

        /// <summary>The sender, who can be answered; empty for one who cannot.</summary>
        public string Sender { get; internal set; }

        /// <summary>True when the message carries a time stamp.</summary>
        public bool HasStamp { get; internal set; }

        /// <summary>The message's time stamp, local seconds since 2000-01-01.</summary>
        public long StampLocalSeconds { get; internal set; }

        /// <summary>The zone of that stamp in quarters of an hour.</summary>
        public int StampZoneQuarters { get; internal set; }

        /// <summary>Uptime of this turn.</summary>
        public long NowMs { get; internal set; }

        /// <summary>How it ended.</summary>
        public CommandOutcome Outcome { get; private set; }

        /// <summary>Confirmation, answer or refusal.</summary>
        public string Text { get; private set; }

        /// <summary>The command is carried out.</summary>
        public void Done(string text)
        {
            Outcome = CommandOutcome.Done;
            Text = text;
        }

        /// <summary>The command is begun and answers later.</summary>
        public void Defer()
        {
            Outcome = CommandOutcome.Deferred;
            Text = null;
        }

        /// <summary>The argument is not acceptable.</summary>
        public void Incorrect()
        {
            Outcome = CommandOutcome.IncorrectValue;
            Text = Core.Text.Texts.IncorrectValue;
        }

        /// <summary>The command is refused in words.</summary>
        public void Refuse(string text)
        {
            Outcome = CommandOutcome.Refused;
            Text = text;
        }
    }
}
