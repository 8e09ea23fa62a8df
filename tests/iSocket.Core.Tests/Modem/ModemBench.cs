using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Core.Hal;
using iSocket.Core.Modem;
using Xunit;

namespace iSocket.Core.Tests.Modem;

/// <summary>
/// The driver, a fake module and the loop between them. The loop turns only when bytes have come or when a turn was
/// announced, so a state that forgets to announce its next step stays where it is and a test sees it.
/// </summary>
internal sealed class ModemBench : IModemEvents
{
    private const int MostIdleTurns = 3;

    private readonly List<(IAtUser User, Func<long, long> DueMs)> _users = [];
    private long _dueMs;
    private int _idleTurns;

    public ModemBench()
    {
        var ports = new BoardPorts
        {
            Modem = Modem,
            ModemPowerKey = Modem.KeyPin(),
            ModemReset = Modem.ResetPin(),
            ModemSupplyCut = Modem.CutPin(),
        };
        Driver = new Sim800(ports, this);
    }

    public FakeModem Modem { get; } = new();

    public Sim800 Driver { get; }

    public long NowMs { get; private set; }

    public long Turns { get; private set; }

    public List<(long AtMs, ModemPhase Phase)> Phases { get; } = [];

    public List<string> Events { get; } = [];

    public Action<MessageStore, int>? MessageStored { get; set; }

    public Action? Ready { get; set; }

    /// <summary>Runs at the end of every turn and returns when it needs the next, as the application's parts do.</summary>
    public Func<long, long>? EveryTurn { get; set; }

    public int ReadyCount => Events.Count(text => text == "ready");

    public void AddUser(IAtUser user, Func<long, long> dueMs)
    {
        _users.Add((user, dueMs));
        Driver.AddUser(user);
    }

    public ModemBench Start(bool isPowerOn = true)
    {
        Driver.Start(isPowerOn, NowMs);
        return this;
    }

    /// <summary>A bench whose module is in use and registered.</summary>
    public static ModemBench Online(Action<ModemBench>? prepare = null)
    {
        var bench = new ModemBench();
        prepare?.Invoke(bench);
        bench.Start();
        bench.RunUntil(() => bench.Driver.IsOnline && bench.Driver.Status.IsRegistered, 60000);
        bench.Run(3000);
        Assert.True(bench.Driver.IsOnline);
        bench.Modem.Commands.Clear();
        return bench;
    }

    public void Run(long forMs)
    {
        var endMs = NowMs + forMs;
        Loop(endMs, () => false);
    }

    /// <summary>Runs until something has come true, and fails when that takes longer than it may.</summary>
    public void RunUntil(Func<bool> condition, long withinMs)
    {
        var startMs = NowMs;
        Loop(NowMs + withinMs, condition);
        Assert.True(condition(), $"not within {withinMs} ms from {startMs}: {Driver.Phase}, sim {Driver.Status.Sim}, {Driver.Status.Registration}");
    }

    public void OnNetworkTime(long localSeconds, int zoneQuarters, long nowMs) => Events.Add($"network time {localSeconds} {zoneQuarters}");

    public void OnModemClock(long localSeconds, int zoneQuarters, long nowMs) => Events.Add($"clock {localSeconds} {zoneQuarters} at {nowMs}");

    public void OnMessageStored(MessageStore store, int index, long nowMs)
    {
        Events.Add(store == MessageStore.Chosen ? $"stored {index}" : $"stored {index} in {store}");
        MessageStored?.Invoke(store, index);
    }

    /// <summary>Hears of calls and of operators' texts, as the application does.</summary>
    public Action<Urc, AtLine, long>? News { get; set; }

    public void OnNews(Urc code, AtLine line, long nowMs)
    {
        Events.Add("news " + code);
        News?.Invoke(code, line, nowMs);
    }

    public void OnLost(long nowMs) => Events.Add("lost");

    public void OnReady(long nowMs)
    {
        Assert.Equal(NowMs, nowMs);
        Events.Add("ready");
        Ready?.Invoke();
    }

    private void Loop(long endMs, Func<bool> condition)
    {
        Turn();
        while (!condition())
        {
            // A moment that is already past means "again", and again is a millisecond later, as on the device.
            var next = Math.Min(_dueMs <= NowMs ? NowMs + 1 : _dueMs, Math.Max(Modem.NextMs, NowMs));
            if (next > endMs)
            {
                break;
            }

            NowMs = next;
            Modem.AdvanceTo(NowMs);
            if (Modem.HasBytes || _dueMs <= NowMs)
            {
                Turn();
            }
        }

        if (!condition())
        {
            NowMs = endMs;
            Modem.AdvanceTo(NowMs);
        }
    }

    private void Turn()
    {
        Turns++;
        var hadBytes = Modem.HasBytes;
        var commands = Modem.Commands.Count;
        var phase = Driver.Phase;
        _dueMs = Driver.Tick(NowMs);
        if (EveryTurn != null)
        {
            _dueMs = Math.Min(_dueMs, EveryTurn(NowMs));
        }

        if (Driver.IsOnline && Driver.Channel.IsFree(NowMs))
        {
            foreach (var (_, dueMs) in _users)
            {
                _dueMs = Math.Min(_dueMs, dueMs(NowMs));
            }
        }

        if (Phases.Count == 0 || Phases[^1].Phase != Driver.Phase)
        {
            Phases.Add((NowMs, Driver.Phase));
        }

        var isIdle = !hadBytes && _dueMs <= NowMs && phase == Driver.Phase && commands == Modem.Commands.Count;
        _idleTurns = isIdle ? _idleTurns + 1 : 0;
        Assert.True(_idleTurns <= MostIdleTurns, $"busy loop at {NowMs} in {Driver.Phase}: due {_dueMs}");
    }
}
