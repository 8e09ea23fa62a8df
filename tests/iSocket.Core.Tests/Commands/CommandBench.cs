using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using iSocket.Core.Calls;
using iSocket.Core.Commands;
using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Inputs;
using iSocket.Core.Modem;
using iSocket.Core.Notify;
using iSocket.Core.Outputs;
using iSocket.Core.Settings;
using iSocket.Core.Tests.App;
using iSocket.Core.Tests.Inputs;
using iSocket.Core.Tests.Outputs;
using iSocket.Core.Tests.Settings;
using iSocket.Core.Time;
using iSocket.Tests.Shared;

namespace iSocket.Core.Tests.Commands;

/// <summary>A dispatcher over a real device without modem and loop: a message in, a reply out.</summary>
internal sealed class CommandBench : IUssdListener, ICallBack, IAlerts
{
    public CommandBench(DeviceModel model = DeviceModel.Gsm706)
    {
        Sim800 modem = new SilentModem().Driver;
        DeviceSettings settings = new(Flash, model, new SlotImages());
        SocketControl socket = new(Relay);
        MicroRelayControl microRelay = new(new MicroRelayOutput(MicroRelayPin));
        Thermometer thermometer = new(Bus);
        WallClock clock = new();
        AlarmInput = new AlarmInput(Sensor, Jack);
        Device = new DeviceContext
        {
            Model = model,
            Settings = settings,
            Window = new ConfigWindow(),
            Socket = socket,
            MicroRelay = microRelay,
            Clock = clock,
            Thermometer = thermometer,
            Thermostat = new Thermostat(thermometer, settings, socket, this),
            Alarm = new AlarmControl(AlarmInput, settings, microRelay, clock),
            Modem = modem.Status,
            Channel = modem.Channel,
            Outbox = new SmsOutbox(modem),
            Ussd = new UssdDesk(this),
            CallBack = this,
            Faults = new FaultLog(clock),
        };
        Device.Settings.Load();
        AlarmInput.Tick(0);
        AlarmInput.Tick(iSocket.Core.Inputs.AlarmInput.DebounceMs);
        Device.Window.Renew(0);
        Table = new CommandTable(Device);
        Dispatcher = new Dispatcher(Device, Table);
    }

    public FakeFlash Flash { get; } = new();

    public FakeOutputPin Relay { get; } = new();

    public FakeOutputPin MicroRelayPin { get; } = new();

    public FakeDs18B20 Bus { get; } = new();

    public FakeInputPin Sensor { get; } = new();

    public FakeInputPin Jack { get; } = new() { IsActive = true };

    public AlarmInput AlarmInput { get; }

    public DeviceContext Device { get; }

    public DeviceSettings Settings => Device.Settings;

    public CommandTable Table { get; }

    public Dispatcher Dispatcher { get; }

    /// <summary>Uptime of the next message.</summary>
    public long NowMs { get; set; } = 1000;

    /// <summary>Numbers to be called back.</summary>
    public List<string> CallBacks { get; } = [];

    /// <summary>Alerts raised.</summary>
    public List<string> Alerts { get; } = [];

    void ICallBack.Request(string number, long nowMs) => CallBacks.Add(number);

    void IAlerts.Raise(string text, long nowMs) => Alerts.Add(text);

    void IUssdListener.OnUssdEnd(string requester, string text, long nowMs) => throw new NotSupportedException();

    public void CloseWindow() => Device.Window.Restore(0, 0);

    public void SetSignal(int signal) => WriteSignal(Device.Modem, signal);

    public void SetSerialNumber(string number) => WriteSerialNumber(Device.Modem, number);

    /// <summary>Sends a text from the owner and tells the reply; null for silence.</summary>
    public string? Send(string text, string sender = TestSms.Owner)
    {
        Dispatcher.Handle(TestSms.From(sender, text), NowMs);
        if (Dispatcher.HasConfigured)
        {
            Settings.ApplyDependencies();
        }

        return Dispatcher.Reply;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Signal")]
    private static extern void WriteSignal(ModemStatus status, int signal);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_SerialNumber")]
    private static extern void WriteSerialNumber(ModemStatus status, string number);
}
