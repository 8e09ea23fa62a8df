namespace iSocket.Tests.Shared
{
    /// <summary>Bytes on their way from the modem.</summary>
    internal sealed class SentText
    {
        internal SentText(long fromMs, string text)
        {
            FromMs = fromMs;
            Text = text;
        }

        internal long FromMs { get; }

        internal string Text { get; }
    }
}
