namespace iSocket.Core.Commands
{
    /// <summary>How a command ended.</summary>
    public enum CommandOutcome
    {
        /// <summary>Carried out; the text is its confirmation or answer.</summary>
        Done = 0,

        /// <summary>The value is not acceptable; nothing has changed.</summary>
        IncorrectValue = 1,

        /// <summary>Refused in words; nothing has changed.</summary>
        Refused = 2,

        /// <summary>Begun; its answer comes later by itself.</summary>
        Deferred = 3,
    }
}
