using iSocket.VirtualBoard;

namespace System.Device.Gpio;

/// <summary>
/// Look-alike of nanoFramework's type of this name on an ESP32, for the calls that the firmware makes. Setting an output
/// mode drives the pin low; 34 to 39 are inputs only and have no pull resistors, whatever mode is asked for.
/// </summary>
public sealed class GpioPin : IDisposable
{
    private const int LastPin = 39;
    private const int FirstInputOnlyPin = 34;

    private PinMode _mode = PinMode.Input;
    private bool _driven;
    private bool _disposed;

    internal GpioPin(int pinNumber) => PinNumber = pinNumber;

    /// <summary>GPIO number.</summary>
    public int PinNumber { get; }

    /// <summary>The mode that was set last; <see cref="PinMode.Input"/> at first.</summary>
    public PinMode GetPinMode()
    {
        ThrowWhenDisposed();
        return _mode;
    }

    /// <summary>True when the pin can be used so.</summary>
    public bool IsPinModeSupported(PinMode pinMode)
    {
        ThrowWhenDisposed();
        return !IsOutput(pinMode) || PinNumber < FirstInputOnlyPin;
    }

    /// <summary>Sets the mode; an output goes low.</summary>
    /// <exception cref="ArgumentException">The pin has no such mode.</exception>
    public void SetPinMode(PinMode value)
    {
        if (!IsPinModeSupported(value))
        {
            throw new ArgumentException("pin mode");
        }

        IBoardHardware board = BoardContext.Current;
        board.Spend(Busy.GpioUs);
        bool pullUp = value == PinMode.InputPullUp && PinNumber < FirstInputOnlyPin;
        board.ConfigurePin(PinNumber, IsOutput(value), pullUp);
        _mode = value;
        _driven = false;
    }

    /// <summary>Samples the pin.</summary>
    public PinValue Read()
    {
        ThrowWhenDisposed();
        IBoardHardware board = BoardContext.Current;
        board.Spend(Busy.GpioUs);
        return board.SensePin(PinNumber);
    }

    /// <summary>Drives the pin.</summary>
    /// <exception cref="ArgumentException">The pin is not an output.</exception>
    public void Write(PinValue value)
    {
        ThrowWhenDisposed();
        if (!IsOutput(_mode))
        {
            throw new ArgumentException("not an output");
        }

        IBoardHardware board = BoardContext.Current;
        board.Spend(Busy.GpioUs);
        _driven = (bool)value;
        board.DrivePin(PinNumber, _driven);
    }

    /// <summary>Inverts an output; without effect on an input.</summary>
    public void Toggle()
    {
        ThrowWhenDisposed();
        if (IsOutput(_mode))
        {
            Write(!_driven);
        }
    }

    /// <summary>Closes the pin: it becomes an input, and can be opened again.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        IBoardHardware board = BoardContext.Current;
        board.ConfigurePin(PinNumber, false, false);
        board.Runtime.OpenPins.Remove(PinNumber);
    }

    internal static bool Exists(int pinNumber) => pinNumber is >= 0 and <= LastPin;

    private static bool IsOutput(PinMode mode) => mode >= PinMode.Output;

    private void ThrowWhenDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);
}
