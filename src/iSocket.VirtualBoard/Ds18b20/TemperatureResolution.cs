namespace Iot.Device.Ds18b20;

/// <summary>Look-alike of nanoFramework's type of this name.</summary>
public enum TemperatureResolution : byte
{
    /// <summary>9 bits.</summary>
    VeryLow = 0,

    /// <summary>10 bits.</summary>
    Low = 1,

    /// <summary>11 bits.</summary>
    High = 2,

    /// <summary>12 bits.</summary>
    VeryHigh = 3,
}
