namespace iSocket.Core.Control
{
    /// <summary>
    /// The 30 minutes in which configuration commands are accepted (device.md W-1 to W-4), measured in uptime since power-on,
    /// which runs on through a restart of the processor.
    /// </summary>
    public sealed class ConfigWindow
    {
        /// <summary>Length of the window in milliseconds.</summary>
        public const long LengthMs = 30 * 60 * 1000;

        /// <summary>Uptime at which it closes.</summary>
        public long EndMs { get; private set; }

        /// <summary>True while configuration commands are accepted.</summary>
        public bool IsOpen(long uptimeMs)
        {
            return uptimeMs < EndMs;
        }

        /// <summary>Opens it for its full length.</summary>
        public void Renew(long uptimeMs)
        {
            EndMs = uptimeMs + LengthMs;
        }

        /// <summary>Takes over what was left before a restart of the processor; never more than a full window.</summary>
        public void Restore(long endMs, long uptimeMs)
        {
            EndMs = endMs <= uptimeMs + LengthMs ? endMs : uptimeMs;
        }
    }
}
