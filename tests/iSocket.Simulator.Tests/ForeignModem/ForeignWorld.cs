using System;
using System.Linq;
using iSocket.Core.Hal;
using iSocket.Simulator.Board;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Tests.VirtualBoard;
using Xunit;

namespace iSocket.Simulator.Tests.ForeignModem;

/// <summary>The flashed sources on the virtual board, wired to a modem of somebody else's.</summary>
internal sealed class ForeignWorld
{
    public const string Owner = "+40711000111";
    private static readonly DateTimeOffset Start = new(2026, 11, 26, 10, 0, 0, TimeSpan.FromHours(2));

    private readonly ForeignTraits _traits;

    public ForeignWorld(ForeignTraits traits)
    {
        _traits = traits;
        Modem = new ForeignModem(Time, traits);
        Board = new SocketBoard(Time, Modem, new SilentTrace(), 0, (model, clock) => new FlashedFirmware(model, clock));
    }

    public VirtualTime Time { get; } = new();

    public ForeignModem Modem { get; }

    public SocketBoard Board { get; }

    public DateTimeOffset Now => Start.AddMilliseconds(Time.NowMs);

    public static ForeignWorld Running(ForeignTraits traits)
    {
        ForeignWorld world = new(traits);
        world.Board.PowerOn();
        world.RunMs(traits.SettlesMs);
        return world;
    }

    public void RunMs(long ms) => Time.RunUntil(Time.NowUs + (ms * 1000));

    public void Sms(string text, string from = Owner, string? into = null, bool silently = false) => Modem.Deliver(from, text, Now, into, silently);

    /// <summary>Sends a command and waits for its reply.</summary>
    /// <returns>How long that took, in milliseconds.</returns>
    public long Command(string text, string reply, int extraMs = 0)
    {
        long startMs = Time.NowMs;
        Modem.Sent.Clear();
        Sms(text);
        WaitFor(() => Modem.Sent.Count > 0, _traits.CommandMs + extraMs, $"a reply to {text}");
        Assert.Equal((Owner, reply), Modem.Sent[0]);
        long tookMs = Time.NowMs - startMs;
        RunMs(12_000);
        Assert.Single(Modem.Sent);
        Assert.Equal(0, Modem.StoredCount);
        return tookMs;
    }

    public void WaitFor(Func<bool> condition, int withinMs, string what)
    {
        bool came = Time.RunUntil(condition, Time.NowUs + (withinMs * 1000L));
        Assert.True(came, $"{what} not within {withinMs} ms; last commands: "
            + string.Join(" ", Modem.Commands.TakeLast(12).Select(command => command.Line)));
    }
}
