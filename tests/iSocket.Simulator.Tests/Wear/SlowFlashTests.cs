using System;
using System.Globalization;
using System.Text.RegularExpressions;
using iSocket.Simulator.Tests.Documentation;
using iSocket.Simulator.Tests.VirtualBoard;
using Xunit;

namespace iSocket.Simulator.Tests.Wear;

/// <summary>How long a turn takes on a flash that is slow: what docs/wear.md says of it.</summary>
public sealed class SlowFlashTests
{
    private const string Owner = "+40711000111";
    private const long SlowUs = 300_000;
    private const long WriteUs = 20_000;
    private const double NotWritingUs = 30_000;

    private readonly World _world = new(1, new SilentTrace());

    public SlowFlashTests()
    {
        _world.Network.SendsTimeAtRegistration = true;
        _world.Board.PowerOn();
        Run(60);
        foreach (string command in new[] { "ALERTNUMBER+40711000111", "MICRORELAYTIME=10" })
        {
            _world.Network.SendSms(Owner, command);
            Run(20);
        }
    }

    [Theory]
    [InlineData("a switching command", 1, @"a switching command or a question stalls one turn by one write \(([\d.]+) s\)")]
    [InlineData("a question", 1, @"a switching command or a question stalls one turn by one write \(([\d.]+) s\)")]
    [InlineData("a setting", 2, @"a setting by two \(([\d.]+) s\)")]
    [InlineData("the button", 1, null)]
    [InlineData("an alarm", 2, null)]
    [InlineData("a factory reset", 6, @"a factory reset writes six times in a row \(([\d.]+) s\)")]
    public void A_turn_takes_as_many_writes_as_the_page_says(string what, int writes, string? words)
    {
        _world.Board.Parts.Flash.SlowUs = SlowUs;
        _world.Board.Parts.LongestTurnUs = 0;
        Do(what);
        double longestUs = _world.Board.Parts.LongestTurnUs;
        Assert.InRange(longestUs, writes * (SlowUs + WriteUs), (writes * (SlowUs + WriteUs)) + NotWritingUs);
        if (words is not null)
        {
            Match told = Regex.Match(Pages.Read("docs/wear.md").Replace('\n', ' '), words);
            Assert.True(told.Success, $"docs/wear.md does not say how long {what} takes: {words}");
            Assert.Equal(double.Parse(told.Groups[1].Value, CultureInfo.InvariantCulture), longestUs / 1e6, 0.05 * writes);
        }
    }

    private void Do(string what)
    {
        switch (what)
        {
            case "a switching command":
                _world.Network.SendSms(Owner, "ON");
                break;
            case "a question":
                _world.Network.SendSms(Owner, "STATUS");
                break;
            case "a setting":
                _world.Network.SendSms(Owner, "RESTARTTIME=33");
                break;
            case "the button":
                Press(1);
                break;
            case "an alarm":
                _world.Network.SendSms(Owner, "ALARMON");
                Run(30);
                _world.Board.Parts.LongestTurnUs = 0;
                _world.Board.SetSensor(true);
                break;
            default:
                Press(6);
                Press(1);
                break;
        }

        Run(30);
    }

    private void Press(int seconds)
    {
        _world.Board.SetButton(true);
        Run(seconds);
        _world.Board.SetButton(false);
        Run(1);
    }

    private void Run(int seconds) => _world.Time.RunUntil(_world.Time.NowUs + (seconds * 1_000_000L));
}
