using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using iSocket.Core.Control;
using iSocket.Core.Inputs;
using iSocket.Core.Tests.App;
using iSocket.Core.Tests.Inputs;
using iSocket.Core.Time;
using Xunit;

namespace iSocket.Core.Tests.Control;

/// <summary>When an input counts as an activation (device.md L-1 to L-9).</summary>
public sealed class AlarmControlTests
{
    // "ms:word ...": close and open (the contact), in and out (the plug), arm, disarm, cycle and over (of the calls), NAME=value,
    // reset and power, end. The account: "ms A" for an activation, "ms i" for idle again.
    public static TheoryData<string, string, string> Rows => new()
    {
        { "armed and quiet", "0:arm 100000:end", "" },
        { "disarmed: nothing", "100:close 5000:open 100000:end", "" },
        { "an activation after the debouncing", "0:arm 1000:close 2000:open 90000:end", "1050 A" },
        { "shorter than the debouncing", "0:arm 1000:close 1049:open 90000:end", "" },
        { "normally closed: open is active", "0:SENSORTYPE=NC 0:close 500:arm 1000:open 1500:close 90000:end", "1050 A" },
        { "normally closed, plug pulled", "0:SENSORTYPE=NC 0:close 500:arm 1000:out 30000:end", "1050 A" },
        { "normally open, plug pulled while closed", "0:arm 1000:close 61000:out 200000:end", "1050 A" },
        { "still active: every minute", "0:arm 1000:close 130000:open 300000:end", "1050 A; 61050 A; 121050 A" },
        { "again within the minute: not taken", "0:arm 1000:close 2000:open 30000:close 31000:open 90000:end", "1050 A" },
        { "again within the minute and still active at its end", "0:arm 1000:close 2000:open 30000:close 100000:open 200000:end", "1050 A; 61050 A" },
        { "again after the minute", "0:arm 1000:close 2000:open 70000:close 71000:open 200000:end", "1050 A; 70050 A" },
        { "not during a cycle", "0:arm 1000:close 1100:cycle 2000:open 70000:close 71000:open 90000:over 200000:end", "1050 A" },
        { "still active at the end of a long cycle", "0:arm 1000:close 1100:cycle 90000:over 91000:open 200000:end", "1050 A; 90000 A" },
        { "armed with an active input", "1000:close 5000:arm 10000:open 90000:end", "5000 A" },
        { "armed again: the minute is over", "0:arm 1000:close 10000:disarm 12000:arm 13000:open 200000:end", "1050 A; 12000 A" },
        { "armed while armed changes nothing", "0:arm 1000:close 10000:arm 30000:open 200000:end", "1050 A" },
        { "armed before the input has settled", "0:close 10:arm 1000:open 90000:end", "50 A" },
        { "power-on while active", "0:arm 1000:close 10000:power 20000:open 90000:end", "1050 A; 10050 A" },
        { "a reset while active does not begin the minute again", "0:arm 1000:close 10000:reset 60000:reset 70000:open 200000:end", "1050 A; 61050 A" },
        { "a type that makes it active", "0:arm 1000:SENSORTYPE=NC 2000:SENSORTYPE=NO 90000:end", "1000 A" },

        { "SMSCHANGE both ways", "0:ALERT=SMSCHANGE 0:arm 1000:close 2000:open 3000:close 4000:open 9000:end", "1050 A; 2050 i; 3050 A; 4050 i" },
        { "SMSCHANGE does not repeat", "0:ALERT=SMSCHANGE 0:arm 1000:close 300000:end", "1050 A" },
        { "SMSCHANGE armed while active", "0:ALERT=SMSCHANGE 1000:close 2000:arm 5000:open 9000:end", "2000 A; 5050 i" },
        { "SMSCHANGE armed while idle", "0:ALERT=SMSCHANGE 1000:close 2000:open 3000:arm 90000:end", "" },
        { "SMSCHANGE disarmed while active", "0:ALERT=SMSCHANGE 0:arm 1000:close 2000:disarm 3000:open 4000:arm 90000:end", "1050 A" },
        { "SMSCHANGE power-on while active", "0:ALERT=SMSCHANGE 0:arm 1000:close 2000:power 9000:end", "1050 A; 2050 A" },
        { "SMSCHANGE reset while active", "0:ALERT=SMSCHANGE 0:arm 1000:close 2000:reset 9000:open 9999:end", "1050 A; 9050 i" },
        { "SMSCHANGE changed during a reset", "0:ALERT=SMSCHANGE 0:arm 1000:close 2000:reset 2001:open 9999:end", "1050 A; 2051 i" },
        { "SMSCHANGE without a plug", "0:ALERT=SMSCHANGE 0:arm 1000:close 2000:out 3000:in 9999:end", "1050 A; 2050 i; 3050 A" },
        { "from SMS to SMSCHANGE while active", "0:arm 1000:close 5000:ALERT=SMSCHANGE 300000:open 300500:end", "1050 A; 300050 i" },
        { "from SMSCHANGE to SMS while active", "0:ALERT=SMSCHANGE 0:arm 1000:close 5000:ALERT=SMS 62000:open 90000:end", "1050 A; 61050 A" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Takes_an_activation(string name, string script, string expected)
    {
        Assert.NotEmpty(name);
        Assert.Equal(expected, new Script().Play(script));
    }

    [Fact]
    public void Logs_and_pulses_each_activation()
    {
        Script script = new();
        script.Bench.Settings.PulseTime.TrySet("10");
        script.Play("0:arm 1000:close 5000:end");
        Assert.True(script.Bench.Relay.IsPulsing);
        Assert.Equal(1, script.Alarm.Log.Count);
        Assert.Equal(AlarmLog.UnknownTime, script.Alarm.Log.Entry(0));
        script.Bench.Clock.SetManual(6000, CivilTime.ToSeconds(2024, 2, 29, 10, 0, 0), 8);
        script.Play("61100:end");
        Assert.Equal(2, script.Alarm.Log.Count);
        Assert.Equal("24/02/29,10:00:55", TimeText.Format(script.Alarm.Log.Entry(1)));
    }

    [Theory]
    [InlineData("0:arm 1000:close 5000:disarm", false)]
    [InlineData("0:arm 1000:close 5000:end", true)]
    public void Disarming_ends_the_pulse(string words, bool isOn)
    {
        Script script = new();
        script.Bench.Settings.PulseTime.TrySet("10");
        script.Play(words);
        Assert.Equal(isOn, script.Bench.Relay.IsOn);
    }

    [Fact]
    public void Without_a_pulse_time_the_relay_is_left_alone()
    {
        Script script = new();
        script.Bench.Relay.Switch(true);
        int changes = script.Bench.Relay.Changes;
        script.Play("0:arm 1000:close 5000:end 9000:disarm");
        Assert.Equal(changes, script.Bench.Relay.Changes);
        Assert.True(script.Bench.Relay.IsOn);
    }

    [Fact]
    public void The_input_shows_whether_armed_or_not()
    {
        Script script = new();
        script.Play("0:end 1000:close 1100:end");
        Assert.True(script.Alarm.IsInputActive);
        Assert.True(script.Alarm.IsConnected);
        script.Play("2000:out 2100:end");
        Assert.False(script.Alarm.IsInputActive);
        Assert.False(script.Alarm.IsConnected);
        script.Play("3000:SENSORTYPE=NC");
        Assert.True(script.Alarm.IsInputActive);
    }

    [Fact]
    public void The_log_keeps_the_last_ten()
    {
        AlarmLog log = new();
        for (int i = 1; i <= 13; i++)
        {
            log.Add(i);
        }

        Assert.Equal(Enumerable.Range(4, 10).Select(i => (long)i), Enumerable.Range(0, log.Count).Select(log.Entry));
        log.Clear();
        Assert.Equal(0, log.Count);
    }

    [Fact]
    public void An_idle_turn_allocates_nothing()
    {
        Script script = new();
        script.Play("0:arm 1000:end");
        Assert.Equal(0, Allocation.Of(() => script.Alarm.Tick(2000, out _) == AlarmEvent.None ? 0 : 1));
    }

    private sealed class Script
    {
        private readonly List<string> _log = [];
        private AlarmInput _input;
        private long _dueMs;

        public Script()
        {
            Bench = new FeatureBench();
            _input = Bench.AlarmInput;
            Alarm = Bench.Alarm;
        }

        public FeatureBench Bench { get; }

        public AlarmControl Alarm { get; private set; }

        public string Play(string script)
        {
            foreach (string step in script.Split(' '))
            {
                int colon = step.IndexOf(':', StringComparison.Ordinal);
                long nowMs = long.Parse(step[..colon], CultureInfo.InvariantCulture);
                while (_dueMs <= nowMs)
                {
                    Turn(_dueMs);
                }

                Do(step[(colon + 1)..]);
                Turn(nowMs);
            }

            return string.Join("; ", _log);
        }

        private void Turn(long nowMs)
        {
            _dueMs = _input.Tick(nowMs);
            AlarmEvent happened = Alarm.Tick(nowMs, out long due);
            _dueMs = Math.Min(_dueMs, due);
            Assert.True(_dueMs > nowMs, $"busy at {nowMs}");
            if (happened != AlarmEvent.None)
            {
                _log.Add($"{nowMs} {(happened == AlarmEvent.Activated ? "A" : "i")}");
            }
        }

        private void Do(string word)
        {
            switch (word)
            {
                case "close" or "open":
                    Bench.Sensor.IsActive = word == "close";
                    break;
                case "in" or "out":
                    Bench.Jack.IsActive = word == "in";
                    break;
                case "arm":
                    Alarm.Enable();
                    break;
                case "disarm":
                    Alarm.Disable();
                    break;
                case "cycle" or "over":
                    Alarm.IsCycleRunning = word == "cycle";
                    break;
                case "reset" or "power":
                    AlarmControl old = Alarm;
                    _input = new AlarmInput(Bench.Sensor, Bench.Jack);
                    Alarm = new AlarmControl(_input, Bench.Settings, Bench.Relay, Bench.Clock);
                    Alarm.Restore(old.IsEnabled, word == "reset" && old.WasActive, word == "reset" ? old.HeldUntilMs : 0);
                    break;
                case "end":
                    break;
                default:
                    string[] parts = word.Split('=');
                    Assert.True(Bench.Settings.All.Single(row => row.Name == parts[0]).TrySet(parts[1]));
                    break;
            }
        }
    }
}
