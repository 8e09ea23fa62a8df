using System;
using iSocket.Simulator.Network;
using iSocket.Soak.Model;

namespace iSocket.Soak;

/// <summary>What goes wrong.</summary>
internal sealed partial class Episodes
{
    private void PowerCycle(long us)
    {
        _run.PowerOff();
        _run.Advance(5 * SecondUs);
        if (_run.World.Board.IsAlive)
        {
            _run.EmptyBattery();
        }

        Idle(us > RoomUs ? us : 0);
        _run.Advance(SecondUs);
        _run.PowerOn();
    }

    private void Outage()
    {
        bool hasBattery = Device.HasBattery;
        if (hasBattery && _random.Next(4) == 0)
        {
            Blip();
            return;
        }

        _run.PowerOff();
        _run.Advance(6 * SecondUs);
        if (hasBattery && _random.Next(2) == 0)
        {
            for (int i = _random.Next(3); i > 0; i--)
            {
                Command();
                _run.Advance(() => _run.Pending == 0, QuietWithinUs);
                _run.Advance(MinuteUs);
            }
        }

        if (hasBattery)
        {
            Settle();
        }

        Idle(_random.Next(3) == 0 ? _random.NextInt64(10 * HourUs) : _random.NextInt64(30 * MinuteUs));
        if (_run.World.Board.IsAlive && _random.Next(2) == 0)
        {
            _run.EmptyBattery();
            Idle(_random.NextInt64(3 * HourUs));
        }

        if (!_run.World.Board.IsAlive && _random.Next(4) == 0)
        {
            _run.ForgetTime();
        }

        if (!_run.World.Board.IsAlive && _random.Next(3) == 0)
        {
            Command();
        }

        _run.PowerOn();
        _run.Advance(MinuteUs);
    }

    // P-2: shorter than 2 s, nothing happens.
    private void Blip()
    {
        _run.Note("mains gone for a moment");
        _run.World.Board.PowerOff();
        _run.Advance(_random.NextInt64(SecondUs / 10, 18 * SecondUs / 10));
        _run.World.Board.PowerOn();
        _run.Advance(10 * SecondUs);
    }

    private void NoCoverage()
    {
        _run.Note("no coverage");
        _run.IsBad = true;
        _run.World.Network.Coverage = _random.Next(3) == 0 ? Coverage.Denied : Coverage.Off;
        for (int i = _random.Next(3); i > 0; i--)
        {
            _run.Advance(_random.NextInt64(5 * MinuteUs));
            Command1();
        }

        Idle(_random.Next(4) == 0 ? _random.NextInt64(28 * HourUs) : _random.NextInt64(2 * HourUs));
        _run.Note("coverage");
        _run.World.Network.Coverage = Coverage.On;
        _run.IsBad = false;
        _run.Disturb();
    }

    // One at a time, so that there is no doubt which one is done.
    private void Command1()
    {
        if (_run.Pending == 0)
        {
            (string from, string text) = _commands.Next(Device, _run.NowUs);
            _run.Send(from, text, _commands.Typed(text, Device));
        }
    }

    private void OperatorRefuses()
    {
        _run.Note("operator refuses messages");
        _run.IsBad = true;
        _run.World.Network.SmsFails();
        for (int i = _random.Next(4); i > 0; i--)
        {
            Command1();
            _run.Advance(_random.NextInt64(10 * MinuteUs));
        }

        Idle(_random.NextInt64(2 * HourUs));
        _run.Note("operator takes messages");
        _run.World.Network.SmsWorks();
        _run.IsBad = false;
        _run.Disturb();
    }

    private void Storm()
    {
        int minutes = _random.Next(2, 15);
        int seed = _random.Next();
        _run.Note($"storm {seed} for {minutes} m");
        _run.Counters.Storms++;
        _run.IsBad = true;
        _run.World.Modem.Faults.Storm(seed, TimeSpan.FromMinutes(minutes), tellsTime: false);
        long endUs = _run.NowUs + (minutes * MinuteUs);
        while (_run.NowUs < endUs)
        {
            if (_random.Next(2) == 0)
            {
                Command1();
            }

            _run.Advance(_random.NextInt64(2 * MinuteUs));
        }

        _run.Advance(endUs - _run.NowUs + SecondUs);
        _run.Note("storm over");
        _run.IsBad = false;
        _run.Disturb();
    }

    private void SmallFault()
    {
        Simulator.Modem.Faults.ModemFaults faults = _run.World.Modem.Faults;
        (string Name, Action Happen)[] all =
        [
            ("reset", faults.Modem.SpontaneousReset), ("brownout", faults.Modem.Brownout), ("mute", () => faults.MuteFor(TimeSpan.FromSeconds(_random.Next(1, 200)))),
            ("hangs", faults.Hang), ("stuck", () => faults.StickFor(TimeSpan.FromSeconds(_random.Next(5, 200)))), ("lost notification", faults.Modem.LoseNotification),
            ("repeated notification", faults.Modem.RepeatNotification), ("card busy", () => faults.BusyCard(TimeSpan.FromSeconds(20))), ("garbled", () => faults.Modem.Garble(_random.Next(1, 30))),
        ];
        (string name, Action happen) = all[_random.Next(all.Length)];
        _run.Note("modem " + name);
        _run.IsBad = true;
        bool before = _random.Next(2) == 0;
        if (before)
        {
            happen();
        }

        Command();
        _run.Advance(_random.NextInt64(20 * SecondUs));
        if (!before)
        {
            happen();
        }

        _run.Advance(3 * MinuteUs);
        faults.Heal();
        _run.IsBad = false;
        _run.Disturb();
    }

    private void Crash()
    {
        for (int i = _random.Next(1, 3); i > 0; i--)
        {
            if (_random.Next(2) == 0)
            {
                Command1();
                _run.Advance(_random.NextInt64(10 * SecondUs));
            }

            _run.Crash();
            _run.Advance(_random.NextInt64(8 * SecondUs, 3 * MinuteUs));
        }

        _run.Advance(11 * MinuteUs);
    }

    private void CutAtWrite()
    {
        _run.OrderCut(_random.Next(1, 4));
        Command1();
        _run.Advance(() => !_run.World.Board.IsAlive, 2 * MinuteUs);
        if (_run.World.Board.IsAlive)
        {
            PowerCycle(SecondUs);
        }
        else
        {
            _run.Advance(_random.NextInt64(SecondUs, 5 * MinuteUs));
            _run.PowerOn();
        }
    }
}
