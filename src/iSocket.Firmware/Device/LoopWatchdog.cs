using System.Threading;
using nanoFramework.Runtime.Native;

namespace iSocket.Firmware.Device
{
    /// <summary>
    /// Restarts the device when the main loop stands still. nanoFramework offers no watchdog timer on the ESP32, and an
    /// uncaught exception ends its thread without a restart. What blocks all managed threads (a hung native call) only an
    /// external watchdog on the board's kick pin can cure.
    /// </summary>
    public sealed class LoopWatchdog
    {
        private readonly LoopHealth _loop;

        /// <summary>Creates the watchdog of a loop.</summary>
        public LoopWatchdog(LoopHealth loop)
        {
            _loop = loop;
        }

        /// <summary>Starts watching, on a thread of its own.</summary>
        public void Start()
        {
            new Thread(Watch).Start();
        }

        private void Watch()
        {
            do
            {
                Thread.Sleep(LoopHealth.CheckMs);
            }
            while (!_loop.LooksDead());

            Power.RebootDevice(RebootOption.NormalReboot);
        }
    }
}
