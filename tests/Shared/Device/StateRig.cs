using iSocket.Core.App;
using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Inputs;
using iSocket.Core.Modem;
using iSocket.Core.Notify;
using iSocket.Core.Outputs;
using iSocket.Core.Settings;
using iSocket.Core.Sms;
using iSocket.Core.Time;

namespace iSocket.Tests.Shared
{
    /// <summary>Everything that keeps a state, wired as in the application but without its loop, over a flash that outlives it.</summary>
    public sealed class StateRig : IScheduleActions
    {
        /// <summary>A device that has not loaded anything.</summary>
        public StateRig(MemoryFlash flash)
        {
            BoardPorts ports = new BoardPorts();
            ports.Modem = new ScriptedLine();
            Sim800 modem = new Sim800(ports, new DeafModemEvents());
            Flash = flash;
            Settings = new DeviceSettings(flash, DeviceModel.Gsm707, new SlotImages());
            Outbox = new SmsOutbox(modem);
            Alerts = new AlertStore(flash, Outbox, new SlotImages());
            AlertDesk desk = new AlertDesk(Settings.AlertNumbers, Outbox);
            Socket = new SocketControl(new RecordedPin());
            Relay = new MicroRelayControl(new MicroRelayOutput(new RecordedPin()));
            Thermostat = new Thermostat(new Thermometer(new FakeDs18B20()), Settings, Socket, desk);
            Alarm = new AlarmControl(new AlarmInput(new ScriptedInput(), new ScriptedInput()), Settings, Relay, Clock);
            Scheduler scheduler = new Scheduler(Settings.Schedule, Clock, this);
            CallPolicy calls = new CallPolicy(DeviceModel.Gsm707, Settings, Socket, Relay, Outbox, desk, modem.Status);
            FeatureState features = new FeatureState(Relay, Alarm, calls, Thermostat, scheduler, Settings.Schedule);
            Faults = new FaultLog(Clock);
            SupervisionState supervision = new SupervisionState(Restarts, Faults);
            State = new StateFile(flash, Socket, Window, Clock, Journal, Found, features, supervision, new SlotImages());
        }

        /// <summary>The flash.</summary>
        public MemoryFlash Flash { get; }

        /// <summary>Settings.</summary>
        public DeviceSettings Settings { get; }

        /// <summary>The state file.</summary>
        public StateFile State { get; }

        /// <summary>Texts on their way out.</summary>
        public SmsOutbox Outbox { get; }

        /// <summary>The alerts' file.</summary>
        public AlertStore Alerts { get; }

        /// <summary>The socket.</summary>
        public SocketControl Socket { get; }

        /// <summary>The micro-relay.</summary>
        public MicroRelayControl Relay { get; }

        /// <summary>The thermostat.</summary>
        public Thermostat Thermostat { get; }

        /// <summary>The alarm function.</summary>
        public AlarmControl Alarm { get; }

        /// <summary>Faults of the device.</summary>
        public FaultLog Faults { get; }

        /// <summary>Restarts.</summary>
        public RestartGuard Restarts { get; } = new RestartGuard();

        /// <summary>The window.</summary>
        public ConfigWindow Window { get; } = new ConfigWindow();

        /// <summary>The clock.</summary>
        public WallClock Clock { get; } = new WallClock();

        /// <summary>Executed messages.</summary>
        public ExecutedJournal Journal { get; } = new ExecutedJournal();

        /// <summary>Messages found at power-on.</summary>
        public FoundMessages Found { get; } = new FoundMessages();

        /// <inheritdoc/>
        public void Run(ScheduleAction action, long nowMs)
        {
        }

        /// <summary>What comes after a restart: the same flash, all else new.</summary>
        public StateRig Restart(bool isPowerOn, long nowMs)
        {
            StateRig next = new StateRig(Flash);
            next.Settings.Load();
            next.State.Load(isPowerOn, nowMs);
            next.Socket.Restore(next.State.Socket);
            next.Alerts.Load(nowMs);
            next.State.MarkSaved();
            return next;
        }
    }
}
