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
        private const int CheckMs = 5000;
        private const int ChecksWithoutBeat = 12;

        // Written by the loop, read by the watching thread. Not volatile: the platform lacks the modifier, and its
        // interpreter keeps no field in a register.
        private int _beats;

        /// <summary>Starts watching; a loop that never beats counts as standing still.</summary>
        public void Start()
        {
            new Thread(Watch).Start();
        }

        /// <summary>Tells that the loop is alive: once per turn.</summary>
        public void Beat()
        {
            _beats++;
        }

        private void Watch()
        {
            int seen = _beats;
            int silent = 0;
            while (silent < ChecksWithoutBeat)
            {
                Thread.Sleep(CheckMs);
                int now = _beats;
                silent = now == seen ? silent + 1 : 0;
                seen = now;
            }

            Power.RebootDevice(RebootOption.NormalReboot);
        }
    }
}
