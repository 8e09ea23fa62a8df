using System;
using System.Linq;
using iSocket.Core.Hal;
using iSocket.Simulator.Board;
using iSocket.Simulator.Network;
using iSocket.Soak.Model;

namespace iSocket.Soak;

/// <summary>What happens around a device: ordinary days, and a few things in each that are not.</summary>
internal sealed partial class Episodes
{
    private const long SecondUs = Reference.SecondUs;
    private const long MinuteUs = Reference.MinuteUs;
    private const long HourUs = 60 * MinuteUs;
    private const long RoomUs = 10 * MinuteUs;
    private const long ReadByUs = 66 * SecondUs;
    private const long QuietWithinUs = 60 * MinuteUs;

    private readonly SoakRun _run;
    private readonly Random _random;
    private readonly CommandMaker _commands;
    private readonly Room _room;
    private readonly (int Weight, Action Happen)[] _kinds;
    private long _dayEndUs;

    public Episodes(SoakRun run, Random random)
    {
        _run = run;
        _random = random;
        _commands = new CommandMaker(random);
        _room = new Room(random);
        _kinds =
        [
            (24, () => Commands(1, 8)),
            (3, Stranger),
            (7, Outage),
            (4, NoCoverage),
            (3, OperatorRefuses),
            (6, Storm),
            (5, SmallFault),
            (5, Crash),
            (5, CutAtWrite),
            (HasFeatures ? 3 : 0, SensorFails),
            (HasFeatures ? 8 : 0, Alarm),
            (HasFeatures ? 4 : 0, AlarmThatCalls),
            (HasFeatures ? 2 : 0, Rewire),
            (6, Call),
            (4, CallsThatAct),
            (3, Button),
            (HasFeatures ? 4 : 0, ClockJump),
        ];
    }

    private bool HasFeatures => _run.World.Board.Model is DeviceModel.Gsm706 or DeviceModel.Gsm707;

    private Reference Device => _run.State.Likely;

    /// <summary>The device comes home: power, perhaps a network that tells the time.</summary>
    public void Begin()
    {
        _run.World.Network.SetLocalTime(new DateTimeOffset(2025, 1, 1, 12, 0, 0, TimeSpan.FromHours(2)).AddDays(_random.Next(DaysOfStart)));
        _run.World.Network.SendsTimeAtRegistration = _random.Next(5) < 3;
        _run.World.Network.SetUssd("*100#", "Balance 5.00");
        SetRoom();
        Habits();
        _run.PowerOn();
        Settle();
        _dayEndUs = _run.NowUs;
        Commands(12, 25);
    }

    /// <summary>A day.</summary>
    public void Day()
    {
        _dayEndUs += 24 * HourUs;
        int left = 2 + _random.Next(6);
        while (_run.NowUs < _dayEndUs)
        {
            long restUs = _dayEndUs - _run.NowUs;
            if (left-- > 0)
            {
                Idle(Math.Min(restUs, (long)(_random.NextDouble() * restUs)));
                _run.Counters.Episodes++;
                Pick()();
                Settle();
            }
            else
            {
                Idle(restUs);
            }
        }
    }

    private const int DaysOfStart = 700;

    private Action Pick()
    {
        int at = _random.Next(_kinds.Sum(k => k.Weight));
        return _kinds.First(k => (at -= k.Weight) < 0).Happen;
    }

    // The room goes on; whatever the thermometer reads has been read when this ends.
    private void Idle(long us)
    {
        long endUs = _run.NowUs + us;
        while (_run.NowUs < endUs)
        {
            if (Device.ReadingDueUs > 0 && Device.ReadingDueUs - ReadByUs <= _run.NowUs)
            {
                // Whether it has been read yet, nobody can tell; after this it has.
                _run.Advance(ReadByUs);
            }

            double hours = RoomUs / (double)HourUs;
            _room.Pass(hours, _run.World.Network.LocalTime.DateTime, _run.World.Board.SocketRelay);
            SetRoom();
            _run.Advance(RoomUs);
        }
    }

    private void SetRoom()
    {
        if (_run.World.Board.TemperatureTenths != _room.Tenths || Device.Measured == 0)
        {
            _run.World.Board.TemperatureTenths = _room.Tenths;
            _run.State.Each(r => r.Measure(_room.Tenths * 16 / 10, _run.NowUs));
        }
    }

    // All is well, and what was to be done and told has been.
    private void Settle()
    {
        if (!_run.Advance(() => _run.IsQuiet, QuietWithinUs))
        {
            throw new SoakFailure($"does not come to rest: {_run.Pending} messages wait, registered {_run.World.Modem.IsRegistered}\n{Device.Key}");
        }

        _run.Advance(ReadByUs);
    }
}
