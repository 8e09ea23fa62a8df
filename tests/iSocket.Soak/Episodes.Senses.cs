using System;
using System.Linq;
using iSocket.Simulator.Board;
using iSocket.Simulator.Network;
using iSocket.Soak.Model;

namespace iSocket.Soak;

/// <summary>What the device senses: the alarm input, the thermometer, the network's time.</summary>
internal sealed partial class Episodes
{
    private bool _isUnplugged;

    private bool IsCalling => _run.State.All.Any(r => !r.IsLineQuiet);

    private void Alarm()
    {
        Habits();
        for (int i = _random.Next(1, 4); i > 0; i--)
        {
            bool isLong = Device["ALERT"] != "SMSCHANGE" && _random.Next(3) == 0;
            Sense(true);
            _run.Advance(_random.NextInt64(2 * SecondUs, 20 * SecondUs));
            if (isLong)
            {
                _run.Advance(() => !IsCalling, 6 * MinuteUs);
                _run.Advance(90 * SecondUs);
            }

            Sense(false);
            if (IsCalling && _random.Next(2) == 0)
            {
                FaultInCycle();
            }

            _run.Advance(() => !IsCalling, 25 * MinuteUs);
            _run.Advance(_random.NextInt64(10 * SecondUs, 200 * SecondUs));
        }
    }

    private void AlarmThatCalls()
    {
        OpenWindow();
        string[] orders = ["ALERTNUMBER+" + Pick(CommandMaker.People), "ALERTNUMBER+" + Pick(CommandMaker.People), "ALERT=CALL", FormattableString.Invariant($"MICRORELAYTIME={_random.Next(0, 300)}"), "ALARMON"];
        foreach (string order in orders)
        {
            Order(order);
        }

        _run.Advance(() => !IsCalling, 25 * MinuteUs);
        Alarm();
    }

    // The sensor is moved when it is clear what that has to do: not at the end of a hold-off or of an alarm's calls.
    private void Sense(bool active)
    {
        while (Math.Abs(_run.NowUs - Device.HoldOffUs) < 5 * SecondUs)
        {
            _run.Advance(SecondUs);
        }

        bool isClosed = active == (Device["SENSORTYPE"] == "NO");
        if (_isUnplugged || (!isClosed && _random.Next(3) == 0))
        {
            // L-9: without a plug the contact counts as open.
            _isUnplugged = !isClosed;
            _run.Note(isClosed ? "sensor plugged in" : "sensor unplugged");
            _run.World.Board.SetJack(isClosed);
        }
        else
        {
            _run.Note(isClosed ? "sensor closed" : "sensor open");
            _run.World.Board.SetSensor(isClosed);
        }

        if (isClosed != Device.IsContactClosed)
        {
            _run.State.Each(r => r.Causes = r.Causes.Add(new Cause(CauseKind.Input, _run.NowUs, _run.NowUs + SecondUs, Number: isClosed ? 1 : 0)));
        }
    }

    // C-9, decisions 12 and 22.
    private void FaultInCycle()
    {
        _run.Advance(_random.NextInt64(2 * SecondUs, MinuteUs));
        switch (_random.Next(4))
        {
            case 0:
                _run.Crash();
                break;
            case 1:
                PowerCycle(SecondUs);
                break;
            case 2:
                _run.Note("modem reset");
                _run.World.Modem.Faults.Modem.SpontaneousReset();
                _run.Disturb();
                break;
            default:
                _run.Note("no coverage");
                _run.World.Network.Coverage = Coverage.Off;
                _run.IsBad = true;
                _run.Advance(_random.NextInt64(SecondUs, 4 * MinuteUs));
                _run.Note("coverage");
                _run.World.Network.Coverage = Coverage.On;
                _run.IsBad = false;
                _run.Disturb();
                break;
        }

        _run.Advance(3 * MinuteUs);
    }

    // Somebody changes the sensor for one of the other kind: first by command, then at the jack.
    private void Rewire()
    {
        OpenWindow();
        Order("SENSORTYPE=" + (Device["SENSORTYPE"] == "NO" ? "NC" : "NO"));
        Sense(false);
        _run.Advance(2 * MinuteUs);
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
