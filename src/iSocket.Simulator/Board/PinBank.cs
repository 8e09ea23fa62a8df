using System;

namespace iSocket.Simulator.Board;

/// <summary>
/// The GPIO pins with what hangs on them. Outside levels belong to the world and stay through everything; what the
/// processor configures and drives is gone when it stops, and the external pull-downs then hold every output low.
/// </summary>
internal sealed class PinBank
{
    private const int PinCount = 40;

    private readonly Mode[] _modes = new Mode[PinCount];
    private readonly bool[] _driven = new bool[PinCount];
    private readonly bool?[] _outside = new bool?[PinCount];
    private readonly bool[] _pullUp = new bool[PinCount];

    private enum Mode
    {
        Floating,
        Input,
        Output,
    }

    /// <summary>An output changed: pin, level.</summary>
    public event Action<int, bool>? OutputChanged;

    /// <summary>An input that the processor has configured changed.</summary>
    public event Action? InputChanged;

    /// <summary>The level on an output pin; low while nobody drives it.</summary>
    public bool this[int pin] => _modes[pin] == Mode.Output && _driven[pin];

    /// <summary>Configures a pin; an output starts low.</summary>
    public void Configure(int pin, bool output, bool pullUp)
    {
        bool wasHigh = this[pin];
        _modes[pin] = output ? Mode.Output : Mode.Input;
        _driven[pin] = false;
        _pullUp[pin] = pullUp;
        if (wasHigh)
        {
            OutputChanged?.Invoke(pin, false);
        }
    }

    /// <summary>Drives a pin that was configured as output.</summary>
    public void Drive(int pin, bool high)
    {
        if (_modes[pin] == Mode.Output && _driven[pin] != high)
        {
            _driven[pin] = high;
            OutputChanged?.Invoke(pin, high);
        }
    }

    /// <summary>Samples a pin: an output reads what it drives, an unconnected input its pull resistor.</summary>
    public bool Sense(int pin) => _modes[pin] == Mode.Output ? _driven[pin] : _outside[pin] ?? _pullUp[pin];

    /// <summary>Sets the level that the world puts on a pin.</summary>
    public void SetOutside(int pin, bool high)
    {
        if (_outside[pin] == high)
        {
            return;
        }

        _outside[pin] = high;
        if (_modes[pin] == Mode.Input)
        {
            InputChanged?.Invoke();
        }
    }

    /// <summary>The processor lets go of every pin.</summary>
    public void Release()
    {
        for (int pin = 0; pin < PinCount; pin++)
        {
            bool wasHigh = this[pin];
            _modes[pin] = Mode.Floating;
            _driven[pin] = false;
            _pullUp[pin] = false;
            if (wasHigh)
            {
                OutputChanged?.Invoke(pin, false);
            }
        }
    }
}
