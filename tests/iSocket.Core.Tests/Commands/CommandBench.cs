using System.Runtime.CompilerServices;
using iSocket.Core.Commands;
using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Inputs;
using iSocket.Core.Modem;
using iSocket.Core.Outputs;
using iSocket.Core.Settings;
using iSocket.Core.Tests.Inputs;
using iSocket.Core.Tests.Outputs;
using iSocket.Core.Tests.Settings;
using iSocket.Core.Time;

namespace iSocket.Core.Tests.Commands;

/// <summary>A dispatcher over a real device without modem and loop: a message in, a reply out.</summary>
internal sealed class CommandBench
{
    public CommandBench(DeviceModel model = DeviceModel.Gsm706)
    {
        Device = new DeviceContext
        {
            Model = model,
            Settings = new DeviceSettings(Flash),
            Window = new ConfigWindow(),
            Socket = new SocketControl(Relay),
            MicroRelay = new MicroRelayOutput(new FakeOutputPin()),
            Clock = new WallClock(),
            Thermometer = new Thermometer(Bus),
            Alarm = new AlarmInput(Sensor, Jack),
            Modem = new ModemStatus(),
        };
        Device.Settings.Load();
        Device.Window.Renew(0);
        Table = new CommandTable(Device);
        Dispatcher = new Dispatcher(Device, Table);
    }

    public FakeFlash Flash { get; } = new();

    public FakeOutputPin Relay { get; } = new();

    public FakeDs18B20 Bus { get; } = new();

    public FakeInputPin Sensor { get; } = new();

    public FakeInputPin Jack { get; } = new() { IsActive = true };

    public DeviceContext Device { get; }

    public DeviceSettings Settings => Device.Settings;

    public CommandTable Table { get; }

    public Dispatcher Dispatcher { get; }

    /// <summary>Uptime of the next message.</summary>
    public long NowMs { get; set; } = 1000;

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
