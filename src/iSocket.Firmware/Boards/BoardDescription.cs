using iSocket.Core.Hal;

namespace iSocket.Firmware.Boards
{
    /// <summary>
    /// What the firmware has to know of a board: its pins and its model. One class per board revision fills it in.
    /// All outputs are active high with an external pull-down, so that the low level which the platform drives while it
    /// configures an output is the harmless one. Inputs say which level is active.
    /// </summary>
    public abstract class BoardDescription
    {
        /// <summary>Creates the description.</summary>
        /// <param name="model">The model that this board is built as.</param>
        protected BoardDescription(DeviceModel model)
        {
            Model = model;
        }

        /// <summary>The model that this board is built as.</summary>
        public DeviceModel Model { get; }

        /// <summary>Power socket relay.</summary>
        public abstract int SocketRelayPin { get; }

        /// <summary>Micro-relay.</summary>
        public abstract int MicroRelayPin { get; }

        /// <summary>POWER LED (green).</summary>
        public abstract int PowerLedPin { get; }

        /// <summary>GSM LED (blue).</summary>
        public abstract int GsmLedPin { get; }

        /// <summary>MICROPHONE LED (yellow); -1 where the model has none.</summary>
        public abstract int MicrophoneLedPin { get; }

        /// <summary>OUT LED (red).</summary>
        public abstract int OutLedPin { get; }

        /// <summary>Hidden button; low while pressed (external pull-up).</summary>
        public abstract int ButtonPin { get; }

        /// <summary>Alarm sensor contact; low while closed (external pull-up).</summary>
        public abstract int SensorPin { get; }

        /// <summary>Detect contact of the sensor jack; low while a plug is in (external pull-up).</summary>
        public abstract int JackPin { get; }

        /// <summary>Mains sense; high while mains is present.</summary>
        public abstract int MainsPin { get; }

        /// <summary>UART1 transmit, to the modem's RXD.</summary>
        public abstract int ModemTxPin { get; }

        /// <summary>UART1 receive, from the modem's TXD.</summary>
        public abstract int ModemRxPin { get; }

        /// <summary>Transistor on the modem's PWRKEY; high presses the key.</summary>
        public abstract int ModemPowerKeyPin { get; }

        /// <summary>Transistor on the modem's RESET; high resets.</summary>
        public abstract int ModemResetPin { get; }

        /// <summary>Switch in the modem's supply; high cuts the supply.</summary>
        public abstract int ModemSupplyCutPin { get; }

        /// <summary>1-Wire transmit half (UART2 TX, open drain).</summary>
        public abstract int OneWireTxPin { get; }

        /// <summary>1-Wire receive half (UART2 RX), joined to the other on the bus wire.</summary>
        public abstract int OneWireRxPin { get; }

        /// <summary>Kick output for an external watchdog: toggled once per turn of the loop.</summary>
        public abstract int WatchdogPin { get; }
    }
}
