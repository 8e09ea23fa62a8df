using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using iSocket.Core.Hal;
using iSocket.Simulator.Board;
using iSocket.Simulator.Scenarios;
using Spectre.Console;

namespace iSocket.Simulator.Terminal;

/// <summary>The device's front panel and what a bystander sees of it, as lines of markup.</summary>
internal static class FrontPanel
{
    private const int ShownPhones = 4;

    /// <summary>Draws it. The number of lines depends only on how many phones have had a message.</summary>
    public static IReadOnlyList<string> Draw(TerminalSession session, int width)
    {
        IOutsideWorld world = session.World;
        List<string> lines =
        [
            string.Join(" ", LedText(session, Led.Power, "POWER", "green"), LedText(session, Led.Gsm, "GSM", "blue"), LedText(session, Led.Mic, "MIC", "yellow"), LedText(session, Led.Out, "OUT", "red")),
            $"socket {OnOff(world.SocketRelay)}   micro-relay {OnOff(world.MicroRelay)}   microphone {OnOff(world.IsMicrophoneLive)}   mains {OnOff(world.MainsPresent)}   {Temperature(world)}",
            $"{Markup.Escape(NetworkText(session))}   uptime [bold]{Clock(world.UptimeMs)}[/]",
            $"{Markup.Escape(LocalTime(world))}   virtual time [bold]{Clock(world.Time.NowMs)}[/] {SpeedText(session)}",
        ];
        lines.AddRange(session.Watch.LastMessages.OrderByDescending(m => m.Us).Take(ShownPhones).Select(m => PhoneText(m, width)));
        return lines;
    }

    /// <summary>The title of the panel.</summary>
    public static string Title(DeviceModel model) => model switch
    {
        DeviceModel.Gsm707 => "GSM 707 compatible",
        DeviceModel.Gsm706Light => "GSM 706 Light compatible",
        DeviceModel.Gsm707Light => "GSM 707 Light compatible",
        _ => "GSM 706 compatible",
    };

    /// <summary>Cuts a text so that it fits a line.</summary>
    public static string Fit(string text, int width)
    {
        string plain = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return plain.Length <= width ? plain : plain[..Math.Max(0, width - 1)] + "…";
    }

    private static string LedText(TerminalSession session, Led led, string name, string colour)
    {
        bool on = LedEye.IsOn(session.World.LedHistory(led));
        string dot = on ? $"[bold {colour}]●[/]" : "[grey]○[/]";
        return $"{dot} {name} [grey]{session.Watch.PatternOf(led),-11}[/]";
    }

    private static string OnOff(bool on) => on ? "[bold green]ON[/] " : "[grey]off[/]";

    private static string Temperature(IOutsideWorld world) => world.TemperatureTenths is { } tenths
        ? string.Create(CultureInfo.InvariantCulture, $"{tenths / 10.0:0.0} °C")
        : "[red]no thermometer[/]";

    private static string NetworkText(TerminalSession session)
    {
        if (session.ModemName is not null)
        {
            return "modem " + session.ModemName;
        }

        string signal = session.World.SignalDbm is { } dbm ? string.Create(CultureInfo.InvariantCulture, $"{dbm} dBm") : "signal unknown";
        return (session.World.IsRegistered ? "on the network" : "not on the network") + ", " + signal;
    }

    private static string LocalTime(IOutsideWorld world) => "local time " + ClockStampText.Format(world.LocalTime);

    private static string SpeedText(TerminalSession session) =>
        session.Speed == 0 ? "[yellow]paused[/]" : string.Create(CultureInfo.InvariantCulture, $"x{session.Speed}");

    private static string Clock(long ms)
    {
        long seconds = ms / 1000;
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    private static string PhoneText((string Number, long Us, string Text) phone, int width) =>
        Markup.Escape(Fit($"{phone.Number,-16} {phone.Text}", width));
}
