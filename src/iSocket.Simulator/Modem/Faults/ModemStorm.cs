using System;
using System.Linq;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Modem.Faults;

/// <summary>
/// Faults of all kinds at random moments, decided by a seed alone. Each is one that passes by itself or ends with the
/// storm, and none that would make a message or an order of the host mean something else: damaged bytes are no hex digits.
/// </summary>
internal sealed class ModemStorm
{
    private const int MinPauseMs = 1000;
    private const int MaxPauseMs = 25_000;

    private static readonly int[] PassingErrors = [38, 41, 42, 47, 331, 332, 500, 521];
    private static readonly string[] Answers = ["OK", "+CMGR:", "+CMGL:", ">", "+CMGS:", "+CREG:", "+CPIN:", "RING", "+CLIP:"];
    private static readonly string[] Commands = ["+CMGR", "+CMGD", "+CMGS", "+CMGL", "+CSQ", "+CREG?", "+CLCC"];
    private static readonly string[] News =
    [
        "UNDER-VOLTAGE WARNNING", "+CREG: 2", "+CREG: 1", "+CPIN: READY", "Call Ready", "SMS Ready", "+CSQN: 12,0", "*PSUTTZ: 2024,1,1,10,0,0,\"+8\",0", "DST: 0",
        "+CIEV: 10,\"00101\",\"Test Network\",\"Test\", 0, 0", "+CMTI: \"SM\",30", "+CMTI: \"ME\",1", "+CUSD: 2", "+CGREG: 1", "+DTMF: 5",
    ];

    private readonly ModemFaults _faults;
    private readonly Random _random;
    private readonly Action[] _kinds;
    private readonly string[] _news;
    private long _endUs;
    private ScheduledEvent? _coverageReturns;

    /// <summary>Plans one.</summary>
    /// <param name="faults">What it can make go wrong.</param>
    /// <param name="seed">Decides when and what.</param>
    /// <param name="tellsTime">Whether it also brings times, right and wrong; without, the device's clock is not touched.</param>
    public ModemStorm(ModemFaults faults, int seed, bool tellsTime = true)
    {
        _news = [.. News.Where(line => tellsTime || !line.StartsWith("*PSUTTZ", StringComparison.Ordinal))];
        _faults = faults;
        _random = new Random(seed);
        _kinds =
        [
            () => _faults.Modem.SpontaneousReset(),
            () => _faults.Modem.Brownout(),
            () => _faults.MuteFor(Seconds(1, 30)),
            () => _faults.StickFor(Seconds(5, 60)),
            () => _faults.Hang(),
            () => _faults.Noise(_random.Next(1, 40)),
            () => _faults.Smudge(_random.Next(1, 80)),
            () => _faults.Drop(_random.Next(1, 40)),
            () => _faults.Modem.LoseNotification(),
            () => _faults.Modem.RepeatNotification(),
            SayNews,
            () => _faults.Orders.Lines.Say(_news[_random.Next(_news.Length)], Answers[_random.Next(Answers.Length)], _random.Next(2) == 0),
            () => _faults.Orders.Lines.Lose(Answers[_random.Next(Answers.Length)], _random.Next(1, 3)),
            () => _faults.Orders.Lines.Drop(Answers[_random.Next(Answers.Length)], _random.Next(1, 6)),
            () => _faults.Orders.Lines.Repeat(Answers[_random.Next(Answers.Length)]),
            () => _faults.FlapRegistration(_random.Next(1, 5)),
            () => _faults.PromptAfter(TimeSpan.FromMilliseconds(_random.Next(20, 5000))),
            () => _faults.Quirks.PromptLacksSpace = _random.Next(2) == 0,
            () => _faults.Orders.Sending.Add((SendFault)_random.Next(5), PassingErrors[_random.Next(PassingErrors.Length)], _random.Next(1, 3)),
            () => _faults.Orders.Sending.TakesMs = _random.Next(1000, 60_000),
            () => _faults.BusyCard(Seconds(1, 30)),
            () => _faults.Orders.Commands.DelayAt(Commands[_random.Next(Commands.Length)], _random.Next(500, 20_000)),
            () => _faults.Orders.Commands.RestartAt(Commands[_random.Next(Commands.Length)]),
            () => _faults.SetSupplyMv(_random.Next(3350, 4050)),
            tellsTime ? _faults.Network.SendTimeNow : LoseCoverage,
            LoseCoverage,
            LeaveThingsBehind,
            ChangeSpeed,
        ];
    }

    /// <summary>Begins; after that time all is healthy again.</summary>
    public void Start(long ms)
    {
        _faults.IsStorm = true;
        _faults.Note("storm begins");
        _endUs = _faults.Time.NowUs + (ms * 1000);
        _faults.Time.AfterMs(ms, End);
        PlanNext();
    }

    private void PlanNext() => _faults.Time.AfterMs(_random.Next(MinPauseMs, MaxPauseMs), Strike);

    private void Strike()
    {
        if (_faults.Time.NowUs >= _endUs)
        {
            return;
        }

        _kinds[_random.Next(_kinds.Length)]();
        PlanNext();
    }

    private void End()
    {
        _faults.IsStorm = false;
        _faults.Note("storm ends");
        if (_coverageReturns is not null)
        {
            _coverageReturns.Cancel();
            _faults.Network.Coverage = Coverage.On;
        }

        _faults.Heal();
    }

    private void SayNews()
    {
        int count = _random.Next(1, 8);
        for (int i = 0; i < count; i++)
        {
            _faults.Say(_news[_random.Next(_news.Length)]);
        }
    }

    // Only coverage that was there is taken away, so that a file's own "network off" holds.
    private void LoseCoverage()
    {
        long ms = _random.Next(2000, 60_000);
        Coverage lost = _random.Next(3) == 0 ? Coverage.Denied : Coverage.Off;
        if (_coverageReturns is not null || _faults.Network.Coverage != Coverage.On)
        {
            return;
        }

        _faults.Network.Coverage = lost;
        _coverageReturns = _faults.Time.AfterMs(ms, () =>
        {
            _coverageReturns = null;
            _faults.Network.Coverage = Coverage.On;
        });
    }

    private void LeaveThingsBehind()
    {
        Action[] things =
        [
            () => _faults.Leftovers.CharacterSet(_random.Next(2) == 0), _faults.Leftovers.TextMode, _faults.Leftovers.Echo, _faults.Leftovers.ErrorWords,
            _faults.Leftovers.ExtendedRing, _faults.Leftovers.CallList, _faults.Leftovers.NoNotifications, _faults.Leftovers.WhiteList,
        ];
        things[_random.Next(things.Length)]();
        _faults.Modem.SpontaneousReset();
    }

    private void ChangeSpeed()
    {
        int[] speeds = [0, 9600, 19200, 57600, 115200];
        _faults.SetSpeed(speeds[_random.Next(speeds.Length)]);
    }

    private TimeSpan Seconds(int min, int max) => TimeSpan.FromMilliseconds(_random.Next(min * 1000, max * 1000));
}
