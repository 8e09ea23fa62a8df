using System.Device.Gpio;
using iSocket.Core.Hal;

namespace iSocket.Firmware.Drivers
{
    /// <summary>
    /// One output pin. Setting the mode drives the pin low (nanoFramework resets the pin, then enables the output at the
    /// low level), and low is the harmless level of every output of the board family.
    /// </summary>
    public sealed class GpioOutput : IOutputPin
    {
        private readonly GpioPin _pin;
        private bool _high;

        /// <summary>Claims the pin and drives it low.</summary>
        /// <param name="gpio">The controller.</param>
        /// <param name="pinNumber">GPIO number, or -1 for an output that the board does not have: writing it has no effect.</param>
        /// <exception cref="System.ArgumentException">The pin cannot be an output (34 to 39).</exception>
        /// <exception cref="System.InvalidOperationException">The pin is open already.</exception>
        public GpioOutput(GpioController gpio, int pinNumber)
        {
            if (pinNumber >= 0)
            {
                _pin = gpio.OpenPin(pinNumber, PinMode.Output);
            }
        }

        /// <inheritdoc/>
        public void Write(bool high)
        {
            if (_pin == null || high == _high)
            {
                return;
            }

            _pin.Write(high ? PinValue.High : PinValue.Low);
            _high = high;
        }
    }
}
