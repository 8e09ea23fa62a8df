using iSocket.VirtualBoard;

namespace System.Device.Gpio;

/// <summary>Look-alike of nanoFramework's type of this name, for the calls that the firmware makes.</summary>
public sealed class GpioController : IDisposable
{
    /// <summary>Opens a pin without configuring it.</summary>
    /// <exception cref="InvalidOperationException">The pin is open already.</exception>
    public GpioPin OpenPin(int pinNumber)
    {
        IBoardHardware board = BoardContext.Current;
        board.Spend(Busy.GpioUs);
        if (!GpioPin.Exists(pinNumber) || board.Runtime.OpenPins.ContainsKey(pinNumber))
        {
            throw new InvalidOperationException();
        }

        GpioPin pin = new(pinNumber);
        board.Runtime.OpenPins.Add(pinNumber, pin);
        return pin;
    }

    /// <summary>Opens a pin and sets its mode; an output goes low.</summary>
    /// <exception cref="InvalidOperationException">The pin is open already.</exception>
    /// <exception cref="ArgumentException">The pin has no such mode; it stays open all the same.</exception>
    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        GpioPin pin = OpenPin(pinNumber);
        pin.SetPinMode(mode);
        return pin;
    }

    /// <summary>True when somebody has opened the pin.</summary>
    public bool IsPinOpen(int pinNumber) => BoardContext.Current.Runtime.OpenPins.ContainsKey(pinNumber);

    /// <summary>Closes a pin.</summary>
    /// <exception cref="InvalidOperationException">It was not open.</exception>
    public void ClosePin(int pinNumber)
    {
        if (!BoardContext.Current.Runtime.OpenPins.TryGetValue(pinNumber, out GpioPin? pin))
        {
            throw new InvalidOperationException();
        }

        pin.Dispose();
    }

    /// <summary>Closes every pin.</summary>
    public void Dispose()
    {
        foreach (GpioPin pin in new Collections.Generic.List<GpioPin>(BoardContext.Current.Runtime.OpenPins.Values))
        {
            pin.Dispose();
        }
    }
}
