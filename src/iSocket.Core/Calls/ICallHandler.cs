namespace iSocket.Core.Calls
{
    /// <summary>Decides about calls and hears what became of them.</summary>
    public interface ICallHandler
    {
        /// <summary>Somebody calls. Asked once per call.</summary>
        /// <param name="number">The caller's number as received; empty when it is withheld or never came.</param>
        /// <param name="nowMs">Uptime of this turn.</param>
        CallDecision OnIncoming(string number, long nowMs);

        /// <summary>A call that the device placed has been answered.</summary>
        /// <returns>False when it is to be ended at once.</returns>
        bool OnAnswered(long nowMs);

        /// <summary>A call that the device placed is over.</summary>
        void OnPlacedCallEnded(CallOutcome outcome, long nowMs);
    }
}
