using iSocket.Core.Calls;
using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Inputs;
using iSocket.Core.Modem;
using iSocket.Core.Notify;
using iSocket.Core.Settings;
using iSocket.Core.Time;

namespace iSocket.Core.Commands
{
    /// <summary>What commands act on.</summary>
    public sealed class DeviceContext
    {
        /// <summary>The model.</summary>
        public DeviceModel Model { get; set; }

        /// <summary>Settings.</summary>
        public DeviceSettings Settings { get; set; }

        /// <summary>Configuration window.</summary>
        public ConfigWindow Window { get; set; }

        /// <summary>The power socket.</summary>
        public SocketControl Socket { get; set; }

        /// <summary>The micro-relay.</summary>
        public MicroRelayControl MicroRelay { get; set; }

        /// <summary>Local time.</summary>
        public WallClock Clock { get; set; }

        /// <summary>Thermometer.</summary>
        public Thermometer Thermometer { get; set; }

        /// <summary>Alarm function.</summary>
        public AlarmControl Alarm { get; set; }

        /// <summary>Thermostat.</summary>
        public Thermostat Thermostat { get; set; }

        /// <summary>Requests to the operator.</summary>
        public UssdDesk Ussd { get; set; }

        /// <summary>Calls people back.</summary>
        public ICallBack CallBack { get; set; }

        /// <summary>The modem.</summary>
        public ModemStatus Modem { get; set; }

        /// <summary>The line to the modem.</summary>
        public AtChannel Channel { get; set; }

        /// <summary>Texts on their way out.</summary>
        public SmsOutbox Outbox { get; set; }

        /// <summary>The last faults of the device itself.</summary>
        public FaultLog Faults { get; set; }

        /// <summary>Looks whether a command that switches something on may do so; on battery it is refused (P-4).</summary>
        public bool HasMains(CommandCall call)
        {
            if (!Socket.HasMains)
            {
                call.Refuse(Text.Texts.NoMains);
            }

            return Socket.HasMains;
        }
    }
}
