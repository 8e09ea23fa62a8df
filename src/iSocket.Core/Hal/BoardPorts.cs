namespace iSocket.Core.Hal
{
    /// <summary>Everything that the application touches of a board: filled in once by the firmware, never changed.</summary>
    public sealed class BoardPorts
    {
        /// <summary>The model that the board is built as.</summary>
        public DeviceModel Model { get; set; }

        /// <summary>Power socket relay.</summary>
        public IOutputPin SocketRelay { get; set; }

        /// <summary>Micro-relay.</summary>
        public IOutputPin MicroRelay { get; set; }

        /// <summary>POWER LED.</summary>
        public IOutputPin PowerLed { get; set; }

        /// <summary>GSM LED.</summary>
        public IOutputPin GsmLed { get; set; }

        /// <summary>MICROPHONE LED.</summary>
        public IOutputPin MicrophoneLed { get; set; }

        /// <summary>OUT LED.</summary>
        public IOutputPin OutLed { get; set; }

        /// <summary>Hidden button: active while pressed.</summary>
        public IInputPin Button { get; set; }

        /// <summary>Alarm contact: active while closed.</summary>
        public IInputPin Sensor { get; set; }

        /// <summary>Sensor jack: active while a plug is in.</summary>
        public IInputPin Jack { get; set; }

        /// <summary>Mains sense: active while mains is present.</summary>
        public IInputPin Mains { get; set; }

        /// <summary>UART to the modem.</summary>
        public ISerialLine Modem { get; set; }

        /// <summary>The modem's PWRKEY: active presses it.</summary>
        public IOutputPin ModemPowerKey { get; set; }

        /// <summary>The modem's RESET: active resets it.</summary>
        public IOutputPin ModemReset { get; set; }

        /// <summary>The modem's supply: active cuts it.</summary>
        public IOutputPin ModemSupplyCut { get; set; }

        /// <summary>1-Wire bus with the thermometer; null where the board has none.</summary>
        public IOneWireBus OneWire { get; set; }

        /// <summary>Files in flash.</summary>
        public IFlashFiles Flash { get; set; }

        /// <summary>The processor's counters.</summary>
        public ITimeSource Time { get; set; }

        /// <summary>The processor.</summary>
        public IProcessor Processor { get; set; }
    }
}
