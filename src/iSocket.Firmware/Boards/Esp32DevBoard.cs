using iSocket.Core.Hal;

namespace iSocket.Firmware.Boards
{
    /// <summary>
    /// ESP32-WROOM-32, on a 30- or 38-pin development board or on rev A. No strapping pin (0, 2, 5, 12, 15) and no flash pin (6-11)
    /// is used; 34-39 are inputs without pull resistors (ESP32 Datasheet, ch. 2.2 and 2.4). The board's side of it, net by net, is
    /// hardware/rev-a/pins.csv, which a test holds equal to this class.
    /// </summary>
    public sealed class Esp32DevBoard : BoardDescription
    {
        /// <summary>Creates the description.</summary>
        /// <param name="model">The model that this board is built as.</param>
        public Esp32DevBoard(DeviceModel model)
            : base(model)
        {
        }

        /// <inheritdoc/>
        public override int SocketRelayPin => 25;

        /// <inheritdoc/>
        public override int MicroRelayPin => 33;

        /// <inheritdoc/>
        public override int PowerLedPin => 21;

        /// <inheritdoc/>
        public override int GsmLedPin => 22;

        /// <inheritdoc/>
        public override int MicrophoneLedPin => 17;

        /// <inheritdoc/>
        public override int OutLedPin => 32;

        /// <inheritdoc/>
        public override int ButtonPin => 35;

        /// <inheritdoc/>
        public override int SensorPin => 36;

        /// <inheritdoc/>
        public override int JackPin => 39;

        /// <inheritdoc/>
        public override int MainsPin => 34;

        /// <inheritdoc/>
        public override int ModemTxPin => 27;

        /// <inheritdoc/>
        public override int ModemRxPin => 26;

        /// <inheritdoc/>
        public override int ModemPowerKeyPin => 4;

        /// <inheritdoc/>
        public override int ModemResetPin => 13;

        /// <inheritdoc/>
        public override int ModemSupplyCutPin => 23;

        /// <inheritdoc/>
        public override int OneWireTxPin => 19;

        /// <inheritdoc/>
        public override int OneWireRxPin => 18;

        /// <inheritdoc/>
        public override int WatchdogPin => 16;
    }
}
