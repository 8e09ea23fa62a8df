using System.Collections.Generic;
using iSocket.Core.App;
using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Inputs;
using iSocket.Core.Notify;
using iSocket.Core.Outputs;
using iSocket.Core.Settings;
using iSocket.Core.Sms;
using iSocket.Core.Tests.Inputs;
using iSocket.Core.Tests.Outputs;
using iSocket.Core.Tests.Settings;
using iSocket.Core.Time;
using iSocket.Tests.Shared;

namespace iSocket.Core.Tests.App;

/// <summary>Everything that keeps a state, wired as in the application but without its loop, over a flash that outlives it.</summary>
internal sealed class FeatureBench : IScheduleActions
{
    public FeatureBench(FakeFlash? flash = null, DeviceModel model = DeviceModel.Gsm707)
    {
        Flash = flash ?? new FakeFlash();
        Settings = new DeviceSettings(Flash, model, new SlotImages());
        Outbox = new SmsOutbox(Modem.Driver);
        AlertStore = new AlertStore(Flash, Outbox, new SlotImages());
        Alerts = new AlertDesk(Settings.AlertNumbers, Outbox);
        Socket = new SocketControl(SocketPin);
        Relay = new MicroRelayControl(new MicroRelayOutput(RelayPin));
        Thermometer = new Thermometer(Bus);
        Thermostat = new Thermostat(Thermometer, Settings, Socket, Alerts);
        AlarmInput = new AlarmInput(Sensor, Jack);
        Alarm = new AlarmControl(AlarmInput, Settings, Relay, Clock);
        Scheduler = new Scheduler(Settings.Schedule, Clock, this);
        Calls = new CallPolicy(model, Settings, Socket, Relay, Outbox, Alerts, Modem.Driver.Status);
        AlarmDesk = new AlarmDesk(Alarm, Settings, Calls, Alerts, Outbox);
        Features = new FeatureState(Relay, Alarm, Calls, Thermostat, Scheduler, Settings.Schedule);
        Faults = new FaultLog(Clock);
        Supervision = new SupervisionState(Restarts, Faults);
        State = new StateFile(Flash, Socket, Window, Clock, Journal, Found, Features, Supervision, new SlotImages());
    }

    public FakeFlash Flash { get; }

    public FaultLog Faults { get; }

    public RestartGuard Restarts { get; } = new();

    public SupervisionState Supervision { get; }

    public SilentModem Modem { get; } = new();

    public FakeOutputPin SocketPin { get; } = new();

    public FakeOutputPin RelayPin { get; } = new();

    public FakeInputPin Sensor { get; } = new();

    public FakeInputPin Jack { get; } = new() { IsActive = true };

    public FakeDs18B20 Bus { get; } = new();

    public DeviceSettings Settings { get; }

    public SmsOutbox Outbox { get; }

    public AlertStore AlertStore { get; }

    public AlertDesk Alerts { get; }

    public ConfigWindow Window { get; } = new();

    public WallClock Clock { get; } = new();

    public ExecutedJournal Journal { get; } = new();

    public FoundMessages Found { get; } = new();

    public SocketControl Socket { get; }

    public MicroRelayControl Relay { get; }

    public Thermometer Thermometer { get; }

    public Thermostat Thermostat { get; }

    public AlarmInput AlarmInput { get; }

    public AlarmControl Alarm { get; }

    public Scheduler Scheduler { get; }

    public CallPolicy Calls { get; }

    public AlarmDesk AlarmDesk { get; }

    public FeatureState Features { get; }

    public StateFile State { get; }

    /// <summary>What the schedule has run.</summary>
    public List<ScheduleAction> Ran { get; } = [];

    /// <summary>What comes after a restart: the same flash, all else new.</summary>
    public FeatureBench Restart(bool isPowerOn, long nowMs)
    {
        FeatureBench next = new(Flash);
        next.Settings.Load();
        next.State.Load(isPowerOn, nowMs);
        next.AlertStore.Load(nowMs);
        return next;
    }

    public void Run(ScheduleAction action, long nowMs) => Ran.Add(action);
}
