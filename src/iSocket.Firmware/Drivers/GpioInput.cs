using System.Device.Gpio;
using iSocket.Core.Hal;

namespace iSocket.Firmware.Drivers
{
    /// <summary>
    /// One input pin, polled. No pull resistor is asked for: 34 to 39 have none (ESP32 Datasheet, ch. 2.2), so the board
    /// carries them.
    /// </summary>
    public sealed class GpioInput : IInputPin
    {
        private readonly GpioPin _pin;
        private readonly bool _activeHigh;

        /// <summary>Claims the pin.</summary>
        /// <param name="gpio">The controller.</param>
        /// <param name="pinNumber">GPIO number.</param>
        /// <param name="activeHigh">The level that means "active".</param>
        /// <exception cref="System.InvalidOperationException">The pin is open already.</exception>
        public GpioInput(GpioController gpio, int pinNumber, bool activeHigh)
        {
            _activeHigh = activeHigh;
            _pin = gpio.OpenPin(pinNumber, PinMode.Input);
        }

        /// <inheritdoc/>
        public bool Read()
        {
            return (_pin.Read() == PinValue.High) == _activeHigh;
        }
    }
}
