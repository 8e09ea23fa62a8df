using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using iSocket.Core.Hal;
using iSocket.Simulator;
using iSocket.Simulator.Scenarios;
using iSocket.Simulator.Web;
using Xunit;

namespace iSocket.Web.Tests;

/// <summary>The world behind the page, without page and server.</summary>
public sealed class LiveWorldTests
{
    private readonly LiveWorld _world;

    public LiveWorldTests()
    {
        LiveWorld? made = null;
        _world = made = new LiveWorld(1, 1, new LoopPace((condition, deadlineUs) => Run(made!, condition, deadlineUs)));
        _world.Boot(DeviceModel.Gsm706);
        Do("wait registered");
    }

    [Fact]
    public void What_the_flash_shows_is_what_the_device_says()
    {
        foreach (string command in (string[])["RESTARTTIME=45", "PASSWORD=abcde", "abcdeSCHEDULER+07:30,*,ON", "abcdeSCHEDULER+22:00,5,OFF", "abcdeMICRORELAYTIME=20", "abcdeTEMPOFF=30", "abcdeALERTNUMBER+40711000111", "abcdeALERTNUMBER+359", "abcdeTHERMOSTATON", "abcdeALARMON", "abcdeON60"])
        {
            Send(command);
        }

        Do("sensor closed");
        Do("advance 10s");
        FlashContent content = _world.ReadFlash();
        Assert.Equal(("45", true), Setting(content, "RESTARTTIME"));
        Assert.Equal(("40711000111, 359", true), Setting(content, "ALERTNUMBER"));
        Assert.Equal((string.Empty, false), Setting(content, "SECNUMBER"));
        Assert.Equal(("*****", true), Setting(content, "PASSWORD"));
        Assert.Equal(("15", false), Setting(content, "MICLEVEL"));
        Assert.Equal(Lines("abcdeSCHEDULER?"), content.Schedule);
        Assert.Equal(Lines("abcdeSHOWALARMLOG"), content.AlarmLog);
        Assert.Single(content.AlarmLog);
        Assert.True(content.IsArmed);
        Assert.True(content.IsThermostatOn);
        Assert.False(content.TimerEndsOn);
        Assert.DoesNotContain("abcde", string.Join(' ', content.Settings));

        // ON60 is seen to end when the flash says so.
        long endUs = _world.UptimeZeroUs + (content.TimerEndMs!.Value * 1000);
        Run(_world, () => !_world.Outside.SocketRelay, long.MaxValue);
        Assert.InRange(_world.Outside.Time.NowUs - endUs, 0, 1_000_000);
    }

    [Fact]
    public void The_window_closes_when_the_page_says_so()
    {
        Send("ERROR=ON");
        long endUs = _world.UptimeZeroUs + (_world.ReadFlash().WindowEndMs * 1000);
        Assert.InRange(endUs - _world.Outside.Time.NowUs, 29 * 60_000_000L, 30 * 60_000_000L);
        Run(_world, () => false, endUs - 20_000_000);
        Assert.Equal(["ERROR=ON - OK"], Lines("ERROR=ON"));
        endUs = _world.UptimeZeroUs + (_world.ReadFlash().WindowEndMs * 1000);
        Run(_world, () => false, endUs);
        Assert.Contains("Time for configuration is expired", Lines("ERROR=ON").Single());
    }

    [Fact]
    public void The_recording_is_the_same_story()
    {
        Do("modem storm 7 for 3m");
        Send("ON");
        _world.Change(Appliance.Heater, null);
        Run(_world, () => false, _world.Outside.Time.NowUs + 1_234_567);
        _world.Press();
        Assert.NotNull(_world.Execute("power off"));
        Run(_world, () => false, _world.Outside.Time.NowUs + 700_123);
        _world.Release();
        Do("advance 10m");
        Do("call +40722000222");
        Do("advance 20s");
        Do("processor reset");
        Do("advance 1m");
        long endMs = _world.Outside.Time.NowMs;

        string text = _world.Recorder.Text();
        Assert.Contains("button hold 701ms", text);
        Assert.Contains("expect restart", text);
        Assert.Contains("\ntemperature 19.", text);
        OutsideWorld again = null!;
        ScenarioFile file = ScenarioFile.Parse("again.scn", Encoding.UTF8.GetBytes(text));
        FileResult result = new ScenarioRunner(trace => again = new OutsideWorld(new World(1, trace)), trace: false).Run(file);
        Assert.True(result.Outcome == OutcomeKind.Passed, string.Join('\n', result.Lines) + "\n" + text);

        // Not only what was expected: the very edges of the LEDs.
        again.Time.RunUntil(endMs * 1000);
        foreach (Simulator.Board.Led led in Enum.GetValues<Simulator.Board.Led>())
        {
            Assert.Equal(Until(_world.Outside.LedHistory(led), endMs), Until(again.LedHistory(led), endMs));
        }
    }

    [Fact]
    public void A_refused_statement_is_not_recorded()
    {
        int before = _world.Recorder.Lines.Count;
        Assert.NotNull(_world.Execute("model 707"));
        Assert.NotNull(_world.Execute("frobnicate"));
        Assert.Equal(before, _world.Recorder.Lines.Count);
    }

    [Fact]
    public void The_heater_warms_and_the_weather_cools()
    {
        _world.Change(Appliance.Heater, -50);
        Do("advance 1h");
        int cold = _world.Room.Tenths;
        Assert.InRange(cold, 60, 90);
        Assert.Equal(cold + Room.BoxTenths, _world.Outside.TemperatureTenths);
        Send("ON");
        Do("advance 6h");
        Assert.InRange(_world.Room.Tenths, 170, 200);
        _world.Change(Appliance.Lamp, null);
        int kept = _world.Room.Tenths;
        Do("advance 6h");
        Assert.Equal(kept, _world.Room.Tenths);
        Do("temperature missing");
        _world.Change(Appliance.Heater, null);
        Do("advance 10m");
        Assert.Null(_world.Outside.TemperatureTenths);
    }

    [Theory]
    [InlineData(0, 1000, 50)]
    [InlineData(0, 100, 0)]
    [InlineData(500, 1000, 100)]
    [InlineData(900, 1100, 50)]
    [InlineData(1000, 1000, 0)]
    public void A_LED_is_as_bright_as_it_looks(long fromUs, long toUs, int share)
    {
        (long Us, bool On)[] blinks = [(0, false), (500, true), (1000, false)];
        LedMeter meter = new();
        meter.Take(blinks, fromUs);
        Assert.Equal(share, meter.Take(blinks, toUs));
    }

    [Fact]
    public void A_log_remembers_its_end()
    {
        Tail<int> log = new(3);
        Enumerable.Range(0, 5).ToList().ForEach(log.Add);
        Assert.Equal([2, 3, 4], log.From(0));
        Assert.Equal([4], log.From(4));
        Assert.Equal([3, 4], log.From(0, 2));
        Assert.Empty(log.From(5));
    }

    private static bool Run(LiveWorld world, Func<bool> condition, long deadlineUs)
    {
        while (!world.Step(condition, deadlineUs))
        {
            if (world.Outside.Time.NowUs >= deadlineUs)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<(long Us, bool On)> Until(IReadOnlyList<(long Us, bool On)> history, long endMs) =>
        history.Where(change => change.Us <= endMs * 1000);

    private static (string Value, bool IsChanged) Setting(FlashContent content, string name)
    {
        SettingLine line = content.Settings.Single(s => s.Name == name);
        return (line.Value, line.IsChanged);
    }

    private void Do(string line) => Assert.Null(_world.Execute(line));

    private void Send(string command)
    {
        Do("sms +40711000111 \"" + command + "\"");
        Do("advance 20s");
    }

    private string[] Lines(string command)
    {
        Send(command);
        return _world.Phones.Messages.From(0)[^1].Text.Split('\n');
    }
}
