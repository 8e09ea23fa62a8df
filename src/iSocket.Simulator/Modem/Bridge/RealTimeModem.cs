using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Modem.Bridge;

/// <summary>
/// A modem with its network, booted and registered, whose virtual time is driven by the clock on the wall.
/// Everything happens in the one loop; other threads only hand work in.
/// </summary>
internal sealed class RealTimeModem
{
    private const int Baud = 115200;
    private const long BootUs = 20_000_000;
    private const long KeyMs = 1200;
    private const long OffMs = 3000;
    private const long MaxWaitMs = 500;

    private readonly VirtualTime _time = new();
    private readonly VirtualSim800 _modem;
    private readonly List<byte> _sent = [];
    private readonly Channel<Action> _work = Channel.CreateUnbounded<Action>(new UnboundedChannelOptions { SingleReader = true });

    public RealTimeModem(ITrace trace)
    {
        SimCard sim = new();
        Network = new GsmNetwork(_time, trace);
        _modem = new VirtualSim800(_time, Network, sim, new Random(1), trace);
        DateTimeOffset now = DateTimeOffset.Now;
        Network.SetLocalTime(now.AddTicks(-BootUs * TimeSpan.TicksPerMicrosecond));
        sim.StoreMessage("+40711000111", "First stored message", now.AddHours(-2));
        sim.StoreMessage("+40722000222", "Second stored message: 5 \u20ac", now.AddHours(-1));
        _modem.SetClock(Network.LocalTime);
        Boot();
    }

    /// <summary>The operator around it.</summary>
    public GsmNetwork Network { get; }

    /// <summary>Behaviour in which modules differ.</summary>
    public ModemQuirks Quirks => _modem.Quirks;

    /// <summary>Has the loop do something at the present moment.</summary>
    public void Post(Action action) => _work.Writer.TryWrite(action);

    /// <summary>The module restarts by itself, as after a dip of its supply: what was not saved is lost.</summary>
    public void Restart() => _modem.SpontaneousReset();

    /// <summary>Connects it with a line until it is cancelled.</summary>
    public async Task RunAsync(IBridgeLine line, CancellationToken cancel)
    {
        line.Received += bytes => Post(() => Receive(bytes));
        line.Start();
        long startUs = _time.NowUs;
        Stopwatch clock = Stopwatch.StartNew();
        while (!cancel.IsCancellationRequested)
        {
            _time.RunUntil(startUs + (clock.ElapsedTicks * 1_000_000L / Stopwatch.Frequency));
            while (_work.Reader.TryRead(out Action? action))
            {
                action();
            }

            if (_sent.Count > 0)
            {
                line.Send(_sent.ToArray());
                _sent.Clear();
            }

            await WaitAsync(startUs + (clock.ElapsedTicks * 1_000_000L / Stopwatch.Frequency), cancel).ConfigureAwait(false);
        }
    }

    private async Task WaitAsync(long nowUs, CancellationToken cancel)
    {
        long ms = Math.Min((_time.NextUs - nowUs + 999) / 1000, MaxWaitMs);
        if (ms <= 0)
        {
            return;
        }

        using CancellationTokenSource woken = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        woken.CancelAfter(TimeSpan.FromMilliseconds(ms));
        try
        {
            await _work.Reader.WaitToReadAsync(woken.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The time is over, or the bridge is being closed: the caller's loop looks.
        }
    }

    private void Receive(byte[] bytes)
    {
        foreach (byte value in bytes)
        {
            // A pseudo-terminal has no speed of its own: it is always the right one.
            _modem.Receive(value, _modem.HostBaud);
        }
    }

    // Switches it on as a board would, fixes its speed and waits for the network, in no time.
    private void Boot()
    {
        _modem.SetSupply(true);
        PressKey();
        _time.RunUntil(5_000_000);
        Type("AT\r");
        _time.RunUntil(6_000_000);
        Type("AT+IPR=115200;+CLTS=1;&W\r");
        _time.RunUntil(BootUs);
        _modem.ByteSent += (value, _) => _sent.Add(value);

        // Nobody is here to press the key after a power-down.
        _modem.StatusChanged += high =>
        {
            if (!high)
            {
                _time.AfterMs(OffMs, PressKey);
            }
        };
    }

    private void PressKey()
    {
        if (!_modem.Status)
        {
            _modem.SetPowerKey(true);
            _time.AfterMs(KeyMs, () => _modem.SetPowerKey(false));
        }
    }

    private void Type(string text)
    {
        foreach (char c in text)
        {
            _modem.Receive((byte)c, Baud);
        }
    }
}
