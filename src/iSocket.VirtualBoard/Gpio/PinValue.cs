namespace System.Device.Gpio;

/// <summary>Look-alike of nanoFramework's type of this name.</summary>
public readonly struct PinValue
{
    private readonly byte _value;

    private PinValue(byte value) => _value = value;

    /// <summary>The high level.</summary>
    public static PinValue High => new(1);

    /// <summary>The low level.</summary>
    public static PinValue Low => new(0);

    /// <summary>True is high.</summary>
    public static implicit operator PinValue(bool value) => value ? High : Low;

    /// <summary>Anything but 0 is high.</summary>
    public static implicit operator PinValue(int value) => value == 0 ? Low : High;

    /// <summary>High is true.</summary>
    public static explicit operator bool(PinValue value) => value._value != 0;

    /// <summary>High is 1.</summary>
    public static explicit operator byte(PinValue value) => value._value;

    /// <summary>High is 1.</summary>
    public static explicit operator int(PinValue value) => value._value;

    /// <summary>Compares levels.</summary>
    public static bool operator ==(PinValue a, PinValue b) => a._value == b._value;

    /// <summary>Compares levels.</summary>
    public static bool operator !=(PinValue a, PinValue b) => a._value != b._value;

    /// <summary>Compares levels.</summary>
    public bool Equals(PinValue other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PinValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value;

    /// <inheritdoc/>
    public override string ToString() => _value == 0 ? "Low" : "High";
}
