using System;
using iSocket.Core.Hal;
using nanoFramework.Runtime.Native;

namespace iSocket.Firmware.Device
{
    /// <summary>
    /// The ESP32's counters: the system timer and the system time that the RTC keeps over a restart. Only the device
    /// compiles this file; the simulator has counters of its own, so that its time can jump.
    /// </summary>
    public sealed class SystemTime : ITimeSource
    {
        private const long TicksPerMs = 10000;

        /// <inheritdoc/>
        public long TickMs
        {
            get { return Environment.TickCount64; }
        }

        /// <inheritdoc/>
        public long RealTimeCounterMs
        {
            get { return (DateTime.UtcNow.Ticks - DateTime.UnixEpoch.Ticks) / TicksPerMs; }
        }

        /// <inheritdoc/>
        public void SetRealTimeCounter(long milliseconds)
        {
            Rtc.SetSystemTime(DateTime.FromUnixTimeSeconds(milliseconds / 1000));
        }
    }
}
