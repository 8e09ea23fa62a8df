namespace iSocket.Core.Modem
{
    /// <summary>Facts that the modem reports to the application.</summary>
    public interface IModemEvents
    {
        /// <summary>The operator sent its time (NITZ).</summary>
        /// <param name="localSeconds">Local time in seconds since 2000-01-01.</param>
        /// <param name="zoneQuarters">Zone in quarters of an hour.</param>
        /// <param name="nowMs">Uptime of this turn.</param>
        void OnNetworkTime(long localSeconds, int zoneQuarters, long nowMs);

        /// <summary>The modem's own clock, read at its start.</summary>
        void OnModemClock(long localSeconds, int zoneQuarters, long nowMs);

        /// <summary>The modem has stored a message.</summary>
        void OnMessageStored(MessageStore store, int index, long nowMs);

        /// <summary>News of a call or of a USSD request; the line's fields begin behind the prefix.</summary>
        void OnNews(Urc code, AtLine line, long nowMs);

        /// <summary>The modem has restarted or was given up: no call and no request has survived.</summary>
        void OnLost(long nowMs);

        /// <summary>The modem is ready for messages and calls, for the first time or again.</summary>
        void OnReady(long nowMs);
    }
}
