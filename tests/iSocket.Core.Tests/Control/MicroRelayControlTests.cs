using System;
using System.Collections.Generic;
using System.Globalization;
using iSocket.Core.Control;
using iSocket.Core.Outputs;
using iSocket.Core.Tests.Inputs;
using iSocket.Core.Tests.Outputs;
using Xunit;

namespace iSocket.Core.Tests.Control;

/// <summary>What acts on the micro-relay: the latest wins, after a pulse it is off (device.md C-2, C-4, C-9, P-4).</summary>
public sealed class MicroRelayControlTests
{
    // "seconds:word ...": on, off, restart10, pulse30 (seconds), end-pulse, lose and return (mains), reset (the processor), end.
    public static TheoryData<string, string, string> Rows => new()
    {
        { "off at power-on", "0:end 1000:end", "" },
        { "on and off", "1:on 5:off", "1+ 5-" },
        { "RESTARTM while off", "1:restart10 30:end", "1+ 11-" },
        { "RESTARTM while on", "0:on 1:restart10 30:end", "0+ 1- 11+" },
        { "RESTARTM in a RESTARTM starts afresh and ends where it stood", "0:on 1:restart10 6:restart10 30:end", "0+ 1- 16+" },
        { "ON ends a RESTARTM", "0:on 1:restart10 3:on 30:end", "0+ 1- 3+" },
        { "OFF ends a RESTARTM", "1:restart10 3:off 30:end", "1+ 3-" },
        { "a pulse", "1:pulse30 60:end", "1+ 31-" },
        { "a pulse while on ends off", "0:on 1:pulse30 60:end", "0+ 31-" },
        { "a pulse in a pulse starts afresh", "1:pulse30 21:pulse30 90:end", "1+ 51-" },
        { "a pulse ends a RESTARTM", "0:on 1:restart10 3:pulse30 90:end", "0+ 1- 3+ 33-" },
        { "ON ends a pulse and stays", "1:pulse30 5:on 90:end", "1+" },
        { "OFF ends a pulse", "1:pulse30 5:off 90:end", "1+ 5-" },
        { "RESTARTM ends a pulse", "1:pulse30 5:restart10 90:end", "1+ 5- 15+" },
        { "disarming ends a pulse", "1:pulse30 5:end-pulse 90:end", "1+ 5-" },
        { "disarming leaves ONM", "1:on 5:end-pulse 90:end", "1+" },
        { "disarming leaves ONM after a pulse", "1:pulse30 3:on 5:end-pulse 90:end", "1+" },
        { "disarming leaves a RESTARTM", "0:on 1:restart10 5:end-pulse 90:end", "0+ 1- 11+" },
        { "without mains it is off and stays off", "0:on 5:lose 6:on 7:restart10 8:pulse30 9:return 90:end", "0+ 5-" },
        { "after mains it obeys again", "0:on 5:lose 9:return 10:on", "0+ 5- 10+" },
        { "OFFM without mains", "0:on 5:lose 6:off 9:return 90:end", "0+ 5-" },
        { "a pulse runs on through a reset", "1:pulse30 10:reset 90:end", "1+ 31-" },
        { "a RESTARTM runs on through a reset", "0:on 1:restart10 5:reset 90:end", "0+ 1- 11+" },
        { "ON stays through a reset", "0:on 5:reset 90:end", "0+" },
        { "a pulse that ended in a reset", "1:pulse30 10:reset 31:end 40:reset 90:end", "1+ 31-" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_latest_wins(string name, string script, string expected)
    {
        Assert.NotEmpty(name);
        Assert.Equal(expected, Play(script));
    }

    [Fact]
    public void Everything_but_time_is_a_change_to_be_kept()
    {
        MicroRelayControl relay = new(new MicroRelayOutput(new FakeOutputPin()));
        int changes = relay.Changes;
        foreach (Action action in new Action[] { () => relay.Switch(true), () => relay.Restart(5, 0), () => relay.Pulse(5, 0), relay.EndPulse, () => relay.SetMains(false) })
        {
            action();
            Assert.True(relay.Changes > changes);
            changes = relay.Changes;
        }

        relay.Tick(0);
        relay.Tick(100000);
        Assert.Equal(changes, relay.Changes);
        Assert.Equal(0, Allocation.Of(() => relay.Tick(5)));
    }

    private static string Play(string script)
    {
        FakeOutputPin pin = new();
        MicroRelayControl relay = new(new MicroRelayOutput(pin));
        List<string> edges = [];
        bool isOn = false;
        long dueMs = relay.Tick(0);
        void Turn(long nowMs)
        {
            dueMs = relay.Tick(nowMs);
            Assert.True(dueMs > nowMs);
            if (isOn != pin.IsHigh)
            {
                isOn = pin.IsHigh;
                edges.Add($"{nowMs / 1000}{(isOn ? '+' : '-')}");
            }
        }

        foreach (string step in script.Split(' '))
        {
            string[] parts = step.Split(':');
            long nowMs = 1000 * long.Parse(parts[0], CultureInfo.InvariantCulture);
            while (dueMs <= nowMs)
            {
                Turn(dueMs);
            }

            string name = parts[1].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            int seconds = parts[1].Length > name.Length ? int.Parse(parts[1][name.Length..], CultureInfo.InvariantCulture) : 0;
            switch (name)
            {
                case "on" or "off":
                    relay.Switch(name == "on");
                    break;
                case "restart":
                    relay.Restart(seconds, nowMs);
                    break;
                case "pulse":
                    relay.Pulse(seconds, nowMs);
                    break;
                case "end-pulse":
                    relay.EndPulse();
                    break;
                case "lose" or "return":
                    relay.SetMains(name == "return");
                    break;
                case "reset":
                    int bits = relay.Save(out long endMs);
                    relay = new MicroRelayControl(new MicroRelayOutput(pin));
                    relay.Restore(bits, endMs);
                    break;
            }

            Turn(nowMs);
        }

        return string.Join(' ', edges);
    }
}
