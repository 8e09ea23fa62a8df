namespace iSocket.Core.Control
{
    /// <summary>Tells the alert numbers something.</summary>
    public interface IAlerts
    {
        /// <summary>Queues one SMS to every alert number, in order.</summary>
        void Raise(string text, long nowMs);
    }
}
