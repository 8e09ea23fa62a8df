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
            (HasFeatures ? 6 : 0, Alarm),
            (6, Call),
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

    private void Commands(int least, int most)
    {
        if (_run.NowUs > Device.WindowEndUs && _random.Next(3) == 0)
        {
            PowerCycle(10 * SecondUs);
            Settle();
        }

        for (int i = _random.Next(least, most + 1); i > 0; i--)
        {
            Command();
            if (!_run.Advance(() => _run.Pending == 0, QuietWithinUs))
            {
                throw new SoakFailure("a command is not executed");
            }

            _run.Advance(_random.Next(6) == 0 ? _random.NextInt64(40 * MinuteUs) : _random.NextInt64(5 * SecondUs, ReadByUs * 2));
        }
    }

    private void Command()
    {
        (string from, string text) = _commands.Next(Device, _run.NowUs);
        _run.Send(from, text, _commands.Typed(text, Device));
        if (text.Contains("TRISE", StringComparison.Ordinal) || text.Contains("TFALL", StringComparison.Ordinal) || text.Contains("TEMP", StringComparison.Ordinal) || text.Contains("ALERTNUMBER", StringComparison.Ordinal))
        {
            _run.Advance(() => _run.Pending == 0, QuietWithinUs);
            _run.Advance(ReadByUs);
        }
    }

    private void Stranger()
    {
        string from = CommandMaker.Strangers[_random.Next(CommandMaker.Strangers.Length)];
        if (Device["SECLIST"] == "ON" || Device.Password.Length > 0)
        {
            _run.Send(from, "ON", "ON");
        }

        _run.Advance(30 * SecondUs);
        CallFrom(from);
    }

    private void CallFrom(string from)
    {
        _run.Note(from + " calls");
        bool isHealthy = _run.World.Modem.IsRegistered && !_run.IsBad;
        bool acts = Device["SECLIST"] == "ON" && Device.Owners.Contains(from);
        if (acts)
        {
            _run.State.Each(r => r.Causes = r.Causes.Add(new Cause(CauseKind.Call, _run.NowUs, _run.NowUs + (50 * SecondUs), From: from, IsOptional: !isHealthy)));
        }

        _run.World.Network.Call("+" + from);
        _run.Advance(40 * SecondUs);
        _run.World.Network.HangUp("+" + from);
        _run.Advance(20 * SecondUs);
    }

    private void Call() => CallFrom(CommandMaker.People[_random.Next(CommandMaker.People.Length)]);

    private void Button()
    {
        _run.Note("button");
        _run.World.Board.SetButton(true);
        _run.Advance(SecondUs / 5);
        _run.World.Board.SetButton(false);
        _run.State.Each(r => r.Causes = r.Causes.Add(new Cause(CauseKind.Button, _run.NowUs, _run.NowUs + SecondUs)));
        _run.Advance(5 * SecondUs);
    }

    private void Alarm()
    {
        foreach (string number in CommandMaker.People)
        {
            PhoneBehaviour[] habits = [PhoneBehaviour.Rings, PhoneBehaviour.Rings, PhoneBehaviour.Answers, PhoneBehaviour.Rejects, PhoneBehaviour.Busy, PhoneBehaviour.Unreachable];
            _run.World.Network.SetPhone("+" + number, habits[_random.Next(habits.Length)], TimeSpan.FromSeconds(5));
            _run.World.Network.SetPhoneHangsUp("+" + number, TimeSpan.FromSeconds(20));
        }

        for (int i = _random.Next(1, 4); i > 0; i--)
        {
            bool isLong = Device["ALERT"] is "SMS" or "OFF" && _random.Next(3) == 0;
            Input(true);
            _run.Advance(isLong ? 90 * SecondUs : _random.NextInt64(2 * SecondUs, 20 * SecondUs));
            Input(false);
            _run.Advance(_random.NextInt64(10 * SecondUs, Device["ALERT"] == "CALL" ? 11 * SecondUs : 200 * SecondUs));
            if (Device["ALERT"] == "CALL")
            {
                _run.Advance(5 * MinuteUs);
            }
        }
    }

    private void Input(bool active)
    {
        _run.Note(active ? "sensor closed" : "sensor open");
        _run.World.Board.SetSensor(active);
        _run.State.Each(r => r.Causes = r.Causes.Add(new Cause(CauseKind.Input, _run.NowUs, _run.NowUs + SecondUs, Number: active ? 1 : 0)));
    }

    private void SensorFails()
    {
        _run.Advance(ReadByUs);
        if (_run.NowUs < Device.PoweredUs + (11 * MinuteUs))
        {
            return;
        }

        _run.Note("thermometer fails");
        _run.World.Board.ThermometerFault = _random.Next(2) == 0 ? SensorFault.Missing : SensorFault.BadCrc;
        _run.State.Each(r => r.IsSensorBad = true);
        bool isShort = _random.Next(3) == 0;
        if (!isShort)
        {
            _run.State.Each(r => r.Causes = r.Causes.Add(new Cause(CauseKind.SensorFails, _run.NowUs + (4 * MinuteUs) - SecondUs, _run.NowUs + (5 * MinuteUs) + (5 * SecondUs))));
        }

        _run.Advance(isShort ? _random.NextInt64(3 * MinuteUs) : _random.NextInt64(7 * MinuteUs, 2 * HourUs));
        _run.Note("thermometer works");
        _run.World.Board.ThermometerFault = SensorFault.None;
        _run.State.Each(r =>
        {
            r.IsSensorBad = false;
            r.ExpectReading(_run.NowUs);
        });
        if (!isShort)
        {
            _run.State.Each(r => r.Causes = r.Causes.Add(new Cause(CauseKind.SensorRecovers, _run.NowUs + (2 * MinuteUs) - SecondUs, _run.NowUs + (3 * MinuteUs) + (5 * SecondUs))));
        }

        _run.Advance(5 * MinuteUs);
    }

    private void ClockJump()
    {
        // In the midst of a minute: at its ends nobody can tell in which one a rule ran.
        while (_run.World.Network.LocalTime.Second is < 15 or > 40)
        {
            _run.Advance(SecondUs);
        }

        DateTimeOffset now = _run.World.Network.LocalTime;
        bool isForward = now.Offset == TimeSpan.FromHours(2);
        _run.Note(isForward ? "an hour forward" : "an hour back");
        _run.World.Network.SetLocalTime(now.ToOffset(TimeSpan.FromHours(isForward ? 3 : 2)));
        if (_run.World.Network.SendsTimeAtRegistration)
        {
            _run.World.Network.SendTimeNow();
            _run.State.Each(r =>
            {
                if (r.ClockFrom != ClockSource.Owner)
                {
                    r.SetClock(_run.LocalMs, _run.NowUs, ClockSource.Network);
                }
            });
        }

        _run.Advance(MinuteUs);
    }
}
