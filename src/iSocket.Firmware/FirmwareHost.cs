using iSocket.Core.Hal;
using iSocket.Firmware.Boards;

namespace iSocket.Firmware
{
    /// <summary>Builds the application on the device's drivers and runs its turns.</summary>
    public sealed class FirmwareHost
    {
        /// <summary>Claims the pins, relay first, and builds the application.</summary>
        public FirmwareHost(BoardDescription board, ITimeSource time)
        {
        }

        /// <summary>Runs one turn of the main loop.</summary>
        /// <returns>The <see cref="ITimeSource.TickMs"/> at which the next turn is needed if no input changes before.</returns>
        public long Turn()
        {
            return long.MaxValue;
        }
    }
}
