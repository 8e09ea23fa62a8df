using System;
using System.Threading;
using iSocket.Core.Hal;
using iSocket.Firmware.Boards;
using nanoFramework.Runtime.Native;

namespace iSocket.Firmware.Device
{
    /// <summary>The firmware's entry point: one loop, paced by the clock and by the inputs.</summary>
    public static class Program
    {
        /// <summary>Inputs are polled this often, in milliseconds.</summary>
        private const int PollMs = 10;

        private const int PauseAfterFailedStartMs = 10000;

        /// <summary>Never returns: when the last thread ends, the ESP32 waits for a debugger for ever.</summary>
        public static void Main()
        {
            LoopHealth health = new LoopHealth();
            new LoopWatchdog(health).Start();
            try
            {
                SystemTime time = new SystemTime();
                Run(new FirmwareHost(new Esp32DevBoard(BuiltModel.Value), time), time, health);
            }
            catch (Exception)
            {
                // Opening the relay's pin has driven it low before anything could fail, and the application drives no
                // pin before its first turn.
                Thread.Sleep(PauseAfterFailedStartMs);
                Power.RebootDevice(RebootOption.NormalReboot);
            }
        }

        private static void Run(FirmwareHost host, ITimeSource time, LoopHealth health)
        {
            while (true)
            {
                long due = host.Turn();
                health.Beat();

                long pauseMs = due - time.TickMs;
                if (pauseMs > PollMs)
                {
                    pauseMs = PollMs;
                }

                // At least one millisecond: the other threads run only while this one sleeps.
                Thread.Sleep(pauseMs < 1 ? 1 : (int)pauseMs);
            }
        }
    }
}
