using iSocket.Core.Modem;

namespace iSocket.Tests.Shared
{
    /// <summary>Listens to a modem and does nothing about it.</summary>
    public sealed class DeafModemEvents : IModemEvents
    {
        /// <inheritdoc/>
        public void OnNetworkTime(long localSeconds, int zoneQuarters, long nowMs)
        {
        }

        /// <inheritdoc/>
        public void OnModemClock(long localSeconds, int zoneQuarters, long nowMs)
        {
        }

        /// <inheritdoc/>
        public void OnMessageStored(MessageStore store, int index, long nowMs)
        {
        }

        /// <inheritdoc/>
        public void OnNews(Urc code, AtLine line, long nowMs)
        {
        }

        /// <inheritdoc/>
        public void OnLost(long nowMs)
        {
        }

        /// <inheritdoc/>
        public void OnReady(long nowMs)
        {
        }
    }
}
