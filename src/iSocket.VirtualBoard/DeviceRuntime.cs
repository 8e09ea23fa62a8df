using System.Collections.Generic;
using System.Device.Gpio;
using System.IO.Ports;
using nanoFramework.Hardware.Esp32;

namespace iSocket.VirtualBoard;

/// <summary>
/// What nanoFramework keeps in static fields and in its native drivers: gone with every start of the processor. A board
/// makes a new one at each start.
/// </summary>
public sealed class DeviceRuntime
{
    /// <summary>The pins that are open, in the order in which they were opened.</summary>
    public IEnumerable<int> OpenPinNumbers => OpenPins.Keys;

    internal OrderedDictionary<int, GpioPin> OpenPins { get; } = [];

    internal Dictionary<DeviceFunction, int> PinFunctions { get; } = [];

    internal Dictionary<int, SerialPort> SerialPorts { get; } = [];

    internal bool OneWireIsOpen { get; set; }
}
