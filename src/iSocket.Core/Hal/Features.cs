namespace iSocket.Core.Hal
{
    /// <summary>What the models have and lack (device.md, 1).</summary>
    public static class Features
    {
        /// <summary>On every model.</summary>
        public const int None = 0;

        /// <summary>Thermometer, thermostat, clock commands, scheduler, alarm, micro-relay, microphone: all that Light lacks.</summary>
        public const int Full = 1;

        /// <summary>A battery, and with it the sense of mains.</summary>
        public const int Battery = 2;

        /// <summary>The features of a model, as a sum of the constants.</summary>
        public static int Of(DeviceModel model)
        {
            switch (model)
            {
                case DeviceModel.Gsm707:
                    return Full + Battery;
                case DeviceModel.Gsm706Light:
                    return None;
                case DeviceModel.Gsm707Light:
                    return Battery;
                default:
                    return Full;
            }
        }
    }
}
