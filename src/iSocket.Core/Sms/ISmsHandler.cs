namespace iSocket.Core.Sms
{
    /// <summary>Decides about messages.</summary>
    public interface ISmsHandler
    {
        /// <summary>A message was read from the SIM.</summary>
        /// <param name="message">Valid during the call only.</param>
        /// <param name="wasFound">True when it was on the SIM already at power-on (device.md S-11).</param>
        /// <param name="isSignalFresh">True when the signal was measured for this very message.</param>
        /// <param name="nowMs">Uptime of this turn.</param>
        SmsVerdict OnMessage(SmsMessage message, bool wasFound, bool isSignalFresh, long nowMs);

        /// <summary>A message is gone from the SIM.</summary>
        void OnDeleted(long fingerprint);

        /// <summary>True while messages that were found at power-on wait for the time.</summary>
        bool AwaitsTime(long nowMs);
    }
}
