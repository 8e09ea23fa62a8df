using System;
using iSocket.VirtualBoard;
using nanoFramework.Hardware.Esp32;

namespace nanoFramework.Device.OneWire;

/// <summary>
/// Look-alike of nanoFramework's type of this name on an ESP32: there can be one, its pins are those of COM3, and each
/// call blocks the processor while the bus works.
/// </summary>
public class OneWireHost : IDisposable
{
    private const byte SearchRom = 0xF0;
    private const byte AlarmSearch = 0xEC;
    private const int RomBits = 64;

    private int _lastDiscrepancy;
    private bool _lastDevice;
    private bool _disposed;

    /// <summary>Opens the bus.</summary>
    /// <exception cref="InvalidOperationException">There is a host already.</exception>
    /// <exception cref="Exception">The pins of COM3 have not been routed.</exception>
    public OneWireHost()
    {
        DeviceRuntime runtime = BoardContext.Current.Runtime;
        if (runtime.OneWireIsOpen)
        {
            throw new InvalidOperationException();
        }

        if (!runtime.PinFunctions.ContainsKey(DeviceFunction.COM3_TX) || !runtime.PinFunctions.ContainsKey(DeviceFunction.COM3_RX))
        {
            throw new Exception("pin unavailable");
        }

        runtime.OneWireIsOpen = true;
    }

    /// <summary>The device that a search found last.</summary>
    public byte[] SerialNumber { get; set; } = new byte[8];

    /// <summary>Reset pulse; true when a device is present.</summary>
    public bool TouchReset()
    {
        IBoardHardware board = Bus(Busy.OneWireResetUs);
        return board.OneWireReset();
    }

    /// <summary>One bit slot; returns what the bus carried.</summary>
    public bool TouchBit(bool value)
    {
        IBoardHardware board = Bus(Busy.OneWireBitUs);
        return board.OneWireTouchBit(value);
    }

    /// <summary>Eight bit slots, least significant bit first; returns what the bus carried.</summary>
    public byte TouchByte(byte value)
    {
        IBoardHardware board = Bus(Busy.OneWireByteUs);
        int result = 0;
        for (int bit = 0; bit < 8; bit++)
        {
            if (board.OneWireTouchBit((value & (1 << bit)) != 0))
            {
                result |= 1 << bit;
            }
        }

        return (byte)result;
    }

    /// <summary>Writes a byte; returns what the bus carried, which is the byte when nobody disturbs.</summary>
    public byte WriteByte(byte value) => TouchByte(value);

    /// <summary>Reads a byte; 0xFF when nobody drives the bus.</summary>
    public byte ReadByte() => TouchByte(0xFF);

    /// <summary>Starts a search.</summary>
    /// <returns>True when a device was found and put into <see cref="SerialNumber"/>.</returns>
    public bool FindFirstDevice(bool performResetBeforeSearch, bool searchWithAlarmCommand)
    {
        _lastDiscrepancy = 0;
        _lastDevice = false;
        Array.Clear(SerialNumber);
        return FindNextDevice(performResetBeforeSearch, searchWithAlarmCommand);
    }

    /// <summary>Goes on with a search (Maxim application note 187).</summary>
    /// <returns>False when the last device was the last.</returns>
    public bool FindNextDevice(bool performResetBeforeSearch, bool searchWithAlarmCommand)
    {
        bool ended = _lastDevice;
        _lastDevice = false;
        if (ended || (performResetBeforeSearch && !TouchReset()))
        {
            _lastDiscrepancy = 0;
            return false;
        }

        TouchByte(searchWithAlarmCommand ? AlarmSearch : SearchRom);
        int discrepancy = 0;
        for (int bit = 1; bit <= RomBits; bit++)
        {
            if (!SearchBit(bit, ref discrepancy))
            {
                _lastDiscrepancy = 0;
                return false;
            }
        }

        _lastDiscrepancy = discrepancy;
        _lastDevice = discrepancy == 0;
        return IsCrcRight(SerialNumber);
    }

    /// <summary>Closes the bus.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the bus.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            BoardContext.Current.Runtime.OneWireIsOpen = false;
        }
    }

    private static bool IsCrcRight(byte[] rom)
    {
        int crc = 0;
        foreach (byte value in rom)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0x8C : crc >> 1;
            }
        }

        return crc == 0;
    }

    private bool SearchBit(int bit, ref int discrepancy)
    {
        bool one = TouchBit(true);
        bool zero = TouchBit(true);
        if (one && zero)
        {
            return false;
        }

        ref byte part = ref SerialNumber[(bit - 1) / 8];
        int mask = 1 << ((bit - 1) % 8);
        bool direction = one;
        if (one == zero)
        {
            direction = bit < _lastDiscrepancy ? (part & mask) != 0 : bit == _lastDiscrepancy;
            if (!direction)
            {
                discrepancy = bit;
            }
        }

        part = (byte)(direction ? part | mask : part & ~mask);
        TouchBit(direction);
        return true;
    }

    private IBoardHardware Bus(int busyUs)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        IBoardHardware board = BoardContext.Current;
        board.Spend(busyUs);
        return board;
    }
}
