using iSocket.Core.Hal;
using nanoFramework.Runtime.Native;

namespace iSocket.Firmware.Drivers
{
    /// <summary>The ESP32 itself.</summary>
    public sealed class Processor : IProcessor
    {
        /// <inheritdoc/>
        public void Restart()
        {
            Power.RebootDevice(RebootOption.NormalReboot);
        }
    }
}
