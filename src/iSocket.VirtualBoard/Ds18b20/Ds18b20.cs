using System;
using nanoFramework.Device.OneWire;

namespace Iot.Device.Ds18b20;

/// <summary>
/// Look-alike of nanoFramework's type of this name, without its readings and alarms, which the firmware does not use. Its
/// traps: <see cref="Initialize"/> returns false when an address was given; the resolution reaches the sensor through
/// <see cref="ConfigurationWrite"/> only, and that overwrites the alarm registers.
/// </summary>
public class Ds18b20
{
    private const byte Family = 0x28;
    private const byte MatchRom = 0x55;
    private const byte WriteScratchpad = 0x4E;
    private const byte ReadScratchpad = 0xBE;
    private const byte CopyScratchpad = 0x48;
    private const byte HighAlarm = 30;
    private const byte LowAlarm = 20;

    private readonly OneWireHost _host;

    /// <summary>Describes a sensor; the bus is not touched.</summary>
    /// <exception cref="ArgumentException">An address that is not 8 bytes or not of this family.</exception>
    /// <exception cref="NotSupportedException">Several sensors: not modelled here.</exception>
    public Ds18b20(OneWireHost oneWireHost, byte[]? deviceAddress = null, bool manyDevicesConnected = false, TemperatureResolution temperatureResolution = TemperatureResolution.VeryHigh)
    {
        if (manyDevicesConnected)
        {
            throw new NotSupportedException();
        }

        if (deviceAddress != null && (deviceAddress.Length != 8 || deviceAddress[0] != Family))
        {
            throw new ArgumentException("address");
        }

        _host = oneWireHost;
        Address = deviceAddress;
        TemperatureResolution = temperatureResolution;
    }

    /// <summary>What the next <see cref="ConfigurationWrite"/> sets, or the last <see cref="ConfigurationRead"/> found.</summary>
    public TemperatureResolution TemperatureResolution { get; set; }

    /// <summary>ROM code of the sensor; null until it is known.</summary>
    public byte[]? Address { get; set; }

    /// <summary>Resets the bus and, when no address was given, takes the first sensor of the family.</summary>
    /// <returns>True when a sensor was found by this call.</returns>
    public bool Initialize()
    {
        _host.TouchReset();
        if (Address != null || !_host.FindFirstDevice(true, false))
        {
            return false;
        }

        do
        {
            if (_host.SerialNumber[0] == Family)
            {
                Address = (byte[])_host.SerialNumber.Clone();
                return true;
            }
        }
        while (_host.FindNextDevice(true, false));

        return false;
    }

    /// <summary>Reads the resolution that the sensor has.</summary>
    public bool ConfigurationRead(bool restoreRegisterFromEEPROM = false)
    {
        if (restoreRegisterFromEEPROM)
        {
            throw new NotSupportedException();
        }

        Select();
        _host.WriteByte(ReadScratchpad);
        for (int i = 0; i < 4; i++)
        {
            _host.ReadByte();
        }

        int configuration = _host.ReadByte();
        bool present = _host.TouchReset();
        TemperatureResolution = present ? (TemperatureResolution)(configuration >> 5) : TemperatureResolution.VeryHigh;
        return present;
    }

    /// <summary>Writes alarms and resolution to the scratchpad and, if asked, to the sensor's EEPROM.</summary>
    public void ConfigurationWrite(bool writeToEEPROM = false)
    {
        Select();
        _host.WriteByte(WriteScratchpad);
        _host.WriteByte(HighAlarm);
        _host.WriteByte(LowAlarm);
        _host.WriteByte((byte)((byte)TemperatureResolution << 5));
        if (writeToEEPROM)
        {
            Select();
            _host.WriteByte(CopyScratchpad);
        }
    }

    private void Select()
    {
        if (Address == null)
        {
            return;
        }

        _host.TouchReset();
        _host.WriteByte(MatchRom);
        foreach (byte part in Address)
        {
            _host.WriteByte(part);
        }
    }
}
