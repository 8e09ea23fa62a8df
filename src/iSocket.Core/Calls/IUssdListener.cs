namespace iSocket.Core.Calls
{
    /// <summary>Hears the operator's answer.</summary>
    public interface IUssdListener
    {
        /// <summary>A request is over.</summary>
        /// <param name="requester">Who asked.</param>
        /// <param name="text">The operator's text; null when there was none in time, or a refusal.</param>
        /// <param name="nowMs">Uptime of this turn.</param>
        void OnUssdEnd(string requester, string text, long nowMs);
    }
}
