using System;
using Iot.Device.Ds18b20;
using iSocket.Core.Hal;
using nanoFramework.Device.OneWire;
using nanoFramework.Hardware.Esp32;

namespace iSocket.Firmware.Drivers
{
    /// <summary>
    /// The 1-Wire bus on UART2 (COM3), the only place where the platform has one. At start-up Ds18b20 looks for the sensor
    /// and sets its resolution; readings are not taken through that class, since it blocks for a second and checks no CRC.
    /// A bus that cannot be opened is a bus without devices: the socket must switch without its thermometer.
    /// </summary>
    public sealed class OneWireBus : IOneWireBus
    {
        private readonly OneWireHost _host;

        /// <summary>Routes the pins, opens the bus and prepares the sensor.</summary>
        /// <param name="txPin">GPIO of the transmit half, open drain.</param>
        /// <param name="rxPin">GPIO of the receive half.</param>
        public OneWireBus(int txPin, int rxPin)
        {
            try
            {
                Configuration.SetPinFunction(txPin, DeviceFunction.COM3_TX);
                Configuration.SetPinFunction(rxPin, DeviceFunction.COM3_RX);
                _host = new OneWireHost();
                SensorFound = Prepare(_host);
            }
            catch (Exception)
            {
                SensorFound = false;
            }
        }

        /// <summary>True when a DS18B20 answered at start-up.</summary>
        public bool SensorFound { get; }

        /// <inheritdoc/>
        public bool Reset()
        {
            return _host != null && _host.TouchReset();
        }

        /// <inheritdoc/>
        public void WriteByte(byte value)
        {
            if (_host != null)
            {
                _host.WriteByte(value);
            }
        }

        /// <inheritdoc/>
        public byte ReadByte()
        {
            return _host == null ? (byte)0xFF : _host.ReadByte();
        }

        private static bool Prepare(OneWireHost host)
        {
            // 12 bits, in the scratchpad only: the sensor's EEPROM is not worn at every start.
            Ds18b20 sensor = new Ds18b20(host, null, false, TemperatureResolution.VeryHigh);
            if (!sensor.Initialize())
            {
                return false;
            }

            sensor.ConfigurationWrite(false);
            return true;
        }
    }
}
