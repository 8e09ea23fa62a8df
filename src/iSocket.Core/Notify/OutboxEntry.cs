namespace iSocket.Core.Notify
{
    /// <summary>A text that waits to be sent.</summary>
    internal sealed class OutboxEntry
    {
        internal string To { get; set; }

        internal string Text { get; set; }

        internal bool IsAlert { get; set; }

        internal long ExpiresMs { get; set; }

        internal long NextMs { get; set; }

        internal int Failures { get; set; }

        internal int Parts { get; set; }

        internal int PartsSent { get; set; }

        internal int Reference { get; set; }

        /// <summary>True for a text of the same sort to the same number: those are sent in order.</summary>
        internal bool IsLike(OutboxEntry other)
        {
            return IsAlert == other.IsAlert && To == other.To;
        }
    }
}
