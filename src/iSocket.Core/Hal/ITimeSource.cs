namespace iSocket.Core.Hal
{
    /// <summary>
    /// The two counters of the processor. The real-time counter runs on through a restart of the processor and starts at
    /// 1970 after a loss of supply (ESP32 Technical Reference Manual, RTC timer): that is how the two are told apart.
    /// </summary>
    public interface ITimeSource
    {
        /// <summary>Milliseconds since the processor started; monotonic.</summary>
        long TickMs { get; }

        /// <summary>The real-time counter in milliseconds since 1970-01-01; kept over a restart, not over a loss of supply.</summary>
        long RealTimeCounterMs { get; }

        /// <summary>Sets the real-time counter; whole seconds are kept.</summary>
        void SetRealTimeCounter(long milliseconds);
    }
}
