using System;
using System.Linq;
using iSocket.Simulator.Network;
using iSocket.Simulator.Scenarios;
using iSocket.Simulator.Terminal;

namespace iSocket.Simulator.Web;

/// <summary>The sections of the state as the page gets them.</summary>
internal static class PageState
{
    private const int ShownLines = 60;

    /// <summary>The device from outside.</summary>
    public static object Device(LiveWorld world, string[] patterns)
    {
        IOutsideWorld outside = world.Outside;
        return new
        {
            Model = FrontPanel.Title(outside.Model),
            outside.IsAlive,
            Mains = outside.MainsPresent,
            Socket = outside.SocketRelay,
            outside.MicroRelay,
            Microphone = outside.IsMicrophoneLive,
            outside.IsRegistered,
            world.IsButtonHeld,
            world.Restarts,
            Faults = outside.FirmwareFaults,
            Patterns = patterns,
        };
    }

    /// <summary>What stands around it.</summary>
    public static object Surroundings(LiveWorld world) => new
    {
        world.State.Sensor,
        world.State.Jack,
        world.State.Sim,
        world.State.Network,
        world.State.Nitz,
        world.State.Thermometer,
        world.State.Modem,
        world.State.OperatorSms,
        world.State.Battery,
        world.State.Credit,
        Signal = world.Outside.SignalDbm,
        world.Room.Appliance,
        RoomTenths = world.Room.Tenths,
        world.Room.OutsideTenths,
    };

    /// <summary>The phones.</summary>
    public static object Phones(LiveWorld world) => world.Phones.Phones.Select(phone => new
    {
        phone.Number,
        phone.Name,
        phone.Behaviour,
        phone.IsNumber,
        Call = phone.Call is { } call ? new { State = Word(call.State), call.FromDevice, SinceUs = call.State == CallState.Active ? call.ActiveUs : call.StartedUs } : null,
    });

    /// <summary>What it remembers; moments in virtual microseconds.</summary>
    public static object Inside(LiveWorld world, FlashContent content)
    {
        bool isAlive = world.Outside.IsAlive;
        return new
        {
            content.Settings,
            content.Schedule,
            content.AlarmLog,
            content.IsArmed,
            content.IsThermostatOn,
            WindowEndUs = isAlive ? At(world, content.WindowEndMs) : null,
            TimerEndUs = isAlive ? At(world, content.TimerEndMs) : null,
            content.TimerEndsOn,
            RestartEndUs = isAlive ? At(world, content.RestartEndMs) : null,
        };
    }

    /// <summary>The end of what was written down.</summary>
    public static object Recording(LiveWorld world)
    {
        var lines = world.Recorder.Lines;
        return new { lines.Count, world.Recorder.IsFull, Last = lines.Skip(Math.Max(0, lines.Count - ShownLines)) };
    }

    private static string Word(CallState state) => state.ToString().ToLowerInvariant();

    private static long? At(LiveWorld world, long? uptimeMs) => uptimeMs is { } ms ? world.UptimeZeroUs + (ms * 1000) : null;
}
