namespace iSocket.Core.Modem
{
    /// <summary>What the answer to a command looks like.</summary>
    public enum AtCommandKind
    {
        /// <summary>Lines with the expected prefix, then a final result.</summary>
        Lines = 0,

        /// <summary>Lines with the expected prefix, each followed by one line of content.</summary>
        LinesWithBody = 1,

        /// <summary>One line without a prefix, such as the answer to AT+CGSN.</summary>
        Bare = 2,

        /// <summary>A prompt for a body, then as <see cref="Lines"/>.</summary>
        Prompt = 3,

        /// <summary>A call command: NO CARRIER and its like are final results too.</summary>
        Call = 4,
    }
}
