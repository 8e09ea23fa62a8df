using System.Linq;
using System.Text;
using iSocket.Core.Calls;
using iSocket.Core.Commands;
using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Inputs;
using iSocket.Core.Modem;
using iSocket.Core.Notify;
using iSocket.Core.Outputs;
using iSocket.Core.Settings;
using iSocket.Core.Sms;
using iSocket.Core.Time;
using iSocket.Tests.Shared;

namespace iSocket.Fuzz;

/// <summary>The dispatcher on a device without modem and loop; what follows a command in the application is done here.</summary>
internal sealed class CommandRig : IAlerts, IUssdListener, ICallBack, IModemEvents
{
    private readonly DeviceContext _device;

    public CommandRig(DeviceModel model)
    {
        DeviceSettings settings = new(Flash, model, new SlotImages());
        settings.Load();
        MicroRelayControl microRelay = new(new MicroRelayOutput(new LevelPin()));
        Thermometer thermometer = new(null);
        SocketControl socket = new(new LevelPin());
        WallClock clock = new();
        Sim800 modem = new(new BoardPorts { Modem = new ByteQueue() }, this);
        _device = new DeviceContext
        {
            Model = model,
            Settings = settings,
            Window = new ConfigWindow(),
            Socket = socket,
            MicroRelay = microRelay,
            Clock = clock,
            Thermometer = thermometer,
            Thermostat = new Thermostat(thermometer, settings, socket, this),
            Alarm = new AlarmControl(new AlarmInput(new ScriptedInput(), new ScriptedInput()), settings, microRelay, clock),
            Modem = modem.Status,
            Channel = modem.Channel,
            Outbox = new SmsOutbox(modem),
            Faults = new FaultLog(clock),
            Ussd = new UssdDesk(this),
            CallBack = this,
        };
        _device.Window.Renew(0);
        Dispatcher = new Dispatcher(_device, new CommandTable(_device));
    }

    public FuzzFlash Flash { get; } = new();

    public Dispatcher Dispatcher { get; }

    public DeviceSettings Settings => _device.Settings;

    public long NowMs { get; private set; } = 1000;

    /// <summary>False keeps what commands change out of the flash.</summary>
    public bool Stores { get; set; } = true;

    public bool IsWindowOpen => _device.Window.IsOpen(NowMs);

    public string Outputs => $"{_device.Socket.IsOn}{_device.Socket.FinalState}{_device.Socket.Changes}";

    public string MicroRelay => $"{_device.MicroRelay.IsOn}{_device.MicroRelay.Changes}";

    /// <summary>All that a command may change, save the clock, which any accepted message sets.</summary>
    public string State => string.Join(
        '|', SettingsText(), Settings.Schedule.Answer(), Outputs, MicroRelay, _device.Alarm.IsEnabled, _device.Thermostat.IsEnabled, _device.Window.EndMs, Requests);

    public int Requests { get; private set; }

    /// <summary>Everything that stands for a configuration command.</summary>
    public string SettingsText()
    {
        StringBuilder text = new();
        foreach (Setting setting in Settings.All.Where(setting => setting is not ScheduleSetting))
        {
            text.Append(setting.Answer()).Append(';').Append(setting is PasswordSetting password ? password.Value : setting.Confirmation()).Append('|');
        }

        return text.ToString();
    }

    public string? Send(SmsMessage message)
    {
        Dispatcher.Handle(message, NowMs);
        if (Dispatcher.HasChangedSettings)
        {
            Settings.ApplyDependencies();
            if (Stores)
            {
                Settings.Save();
            }
        }

        if (Dispatcher.HasConfigured)
        {
            _device.Window.Renew(NowMs);
        }

        Tick();
        return Dispatcher.Reply;
    }

    /// <summary>Time passes, and what was to end in it ends.</summary>
    public void Advance(int milliseconds)
    {
        NowMs += milliseconds;
        Tick();
    }

    public void Raise(string text, long nowMs)
    {
    }

    public void OnUssdEnd(string requester, string text, long nowMs)
    {
    }

    public void Request(string number, long nowMs) => Requests++;

    private void Tick()
    {
        _device.Socket.Tick(NowMs);
        _device.MicroRelay.Tick(NowMs);
    }

    void IModemEvents.OnNetworkTime(long localSeconds, int zoneQuarters, long nowMs)
    {
    }

    void IModemEvents.OnModemClock(long localSeconds, int zoneQuarters, long nowMs)
    {
    }

    void IModemEvents.OnMessageStored(MessageStore store, int index, long nowMs)
    {
    }

    void IModemEvents.OnNews(Urc code, AtLine line, long nowMs)
    {
    }

    void IModemEvents.OnLost(long nowMs)
    {
    }

    void IModemEvents.OnReady(long nowMs)
    {
    }
}
