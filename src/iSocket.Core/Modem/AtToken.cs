namespace iSocket.Core.Modem
{
    /// <summary>What a received byte completed.</summary>
    public enum AtToken
    {
        /// <summary>Nothing yet.</summary>
        None = 0,

        /// <summary>A line that is not empty.</summary>
        Line = 1,

        /// <summary>The prompt for a message body.</summary>
        Prompt = 2,
    }
}
