using System;
using System.Linq;
using iSocket.Simulator.Network;
using iSocket.Soak.Model;

namespace iSocket.Soak;

/// <summary>What people do: send, call, press.</summary>
internal sealed partial class Episodes
{
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
        // During a call of the device another one is engaged, or rejected without effect (G-4): which, is a matter of a second.
        _run.Advance(() => !IsCalling, QuietWithinUs);
        _run.Note(from + " calls");
        bool isHealthy = _run.World.Modem.IsRegistered && !_run.IsBad;
        Habits();
        bool acts = Device["SECLIST"] == "ON" && Device.Owners.Contains(from);
        if (acts)
        {
            _run.State.Each(r => r.Causes = r.Causes.Add(new Cause(CauseKind.Call, _run.NowUs, _run.NowUs + (15 * SecondUs), From: from, IsOptional: !isHealthy)));
        }

        _run.World.Network.Call("+" + from);
        _run.Advance(40 * SecondUs);
        _run.World.Network.HangUp("+" + from);
        _run.Advance(20 * SecondUs);
    }

    private void Call() => CallFrom(CommandMaker.People[_random.Next(CommandMaker.People.Length)]);

    // A caller whose calls do something, and are confirmed one way or the other.
    private void CallsThatAct()
    {
        OpenWindow();
        string caller = Pick(CommandMaker.People);
        string[] settings = ["SECNUMBER+" + caller, "SECLIST=ON", Pick(["RING=SWITCH", "RING=RESTART", "RING=MIC"]), Pick(["RINGCONFIRMTYPE=CALL", "RINGCONFIRMTYPE=CALL", "RINGCONFIRMTYPE=SMS"]), "RINGCONFIRM=ON"];
        foreach (string setting in settings)
        {
            Order(setting);
        }

        for (int i = _random.Next(1, 4); i > 0; i--)
        {
            CallFrom(caller);
            _run.Advance(_random.NextInt64(10 * SecondUs, 5 * MinuteUs));
            if (_random.Next(3) == 0)
            {
                Order("CALLBACK");
            }
        }
    }

    // Somebody who may sends a command, and waits until it is done.
    private void Order(string command)
    {
        string from = Device["SECLIST"] == "ON" ? Device.Owners[0] : CommandMaker.People[0];
        string text = Device.Password + command;
        _run.Send(from, text, text);
        if (!_run.Advance(() => _run.Pending == 0, QuietWithinUs))
        {
            throw new SoakFailure("a command is not executed");
        }

        _run.Advance(_random.NextInt64(SecondUs, MinuteUs / 2));
    }

    private void OpenWindow()
    {
        if (_run.NowUs > Device.WindowEndUs - (10 * MinuteUs))
        {
            PowerCycle(10 * SecondUs);
            Settle();
        }
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private void Button()
    {
        _run.Note("button");
        _run.World.Board.SetButton(true);
        _run.Advance(SecondUs / 5);
        _run.World.Board.SetButton(false);
        _run.State.Each(r => r.Causes = r.Causes.Add(new Cause(CauseKind.Button, _run.NowUs, _run.NowUs + SecondUs)));
        _run.Advance(5 * SecondUs);
    }

    // How the phones of the owners treat calls from the device.
    private void Habits()
    {
        foreach (string number in CommandMaker.People)
        {
            PhoneBehaviour[] habits = [PhoneBehaviour.Rings, PhoneBehaviour.Rings, PhoneBehaviour.Answers, PhoneBehaviour.Rejects, PhoneBehaviour.Busy, PhoneBehaviour.Unreachable];
            _run.World.Network.SetPhone("+" + number, habits[_random.Next(habits.Length)], TimeSpan.FromSeconds(5));
            _run.World.Network.SetPhoneHangsUp("+" + number, TimeSpan.FromSeconds(20));
        }
    }
}
