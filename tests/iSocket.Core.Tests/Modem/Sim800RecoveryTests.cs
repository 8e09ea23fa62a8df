using System;
using System.Linq;
using iSocket.Core.Modem;
using Xunit;

namespace iSocket.Core.Tests.Modem;

/// <summary>Restarts, silence and loss of the network at any moment: the driver comes back by itself (device.md G-1).</summary>
public sealed class Sim800RecoveryTests
{
    private const long Minute = 60000;
    private const long Hour = 60 * Minute;

    public static TheoryData<int, bool> EveryFifthOfASecond()
    {
        var data = new TheoryData<int, bool>();
        for (var atMs = 1300; atMs < 14000; atMs += 200)
        {
            data.Add(atMs, true);
            data.Add(atMs, false);
        }

        return data;
    }

    private static bool IsConfigured(FakeModem modem)
    {
        return !modem.Echoes && new[] { "AT+CMEE=1", "AT+CREG=1", "AT+CMGF=0", "AT+CNMI=2,1,0,0,0", "AT+CLIP=1", "ATS0=0" }
            .All(modem.CommandsOfThisLife.Contains);
    }

    [Theory]
    [MemberData(nameof(EveryFifthOfASecond))]
    public void A_module_that_restarts_while_it_is_set_up_is_set_up_again(int atMs, bool echoes)
    {
        var bench = new ModemBench();
        bench.Modem.SavedEcho = echoes;
        bench.Modem.FunctionalityMs = echoes ? 150 : 20;
        bench.Start();
        bench.Modem.At(atMs, () => bench.Modem.Boot(1800));
        bench.Run(60000);
        Assert.True(bench.Driver.IsOnline);
        Assert.True(bench.Driver.Status.IsRegistered);
        Assert.True(IsConfigured(bench.Modem));
    }

    [Fact]
    public void A_restart_during_the_first_settings_is_not_waited_out()
    {
        // The answer to AT+CGSN may take 20 s.
        var bench = new ModemBench();
        var answer = bench.Modem.Answers["AT+CGSN"];
        bench.Modem.Answers["AT+CGSN"] = () =>
        {
            bench.Modem.Answers["AT+CGSN"] = answer;
            bench.Modem.Boot(1800);
            return null;
        };
        bench.Start();
        bench.RunUntil(() => bench.Driver.IsOnline, 15000);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_module_that_restarts_in_use_is_set_up_again(bool saysSo, bool echoes)
    {
        var bench = ModemBench.Online();
        bench.Modem.SavedEcho = echoes;
        bench.Modem.SavedSpeed = saysSo ? 115200 : 0;
        bench.Modem.Boot(1800);
        bench.RunUntil(() => bench.ReadyCount == 2, 45000);
        Assert.True(IsConfigured(bench.Modem));
        Assert.Equal(1, bench.Driver.Status.Counters.Restarts);
        Assert.DoesNotContain(bench.Modem.Pulses, pulse => pulse.AtMs > 5000);
    }

    [Theory]
    [InlineData("AT+CREG?")]
    [InlineData("AT+CPIN?")]
    [InlineData("AT+CSQ")]
    public void A_module_that_restarts_inside_a_command_is_set_up_again(string command)
    {
        var bench = ModemBench.Online();
        bench.Modem.SavedEcho = false;
        var answer = bench.Modem.Answers[command];
        bench.Modem.Answers[command] = () =>
        {
            bench.Modem.Answers[command] = answer;
            bench.Modem.Boot(1800);
            return null;
        };
        bench.RunUntil(() => bench.ReadyCount == 2, 90000);
        Assert.True(IsConfigured(bench.Modem));
    }

    [Fact]
    public void A_restart_that_shows_during_a_resynchronisation_is_not_overlooked()
    {
        // The command is lost with the restart and times out; the boot code comes while the driver asks whether anybody is there.
        var bench = ModemBench.Online();
        bench.Modem.SavedEcho = false;
        bench.Modem.FunctionalityMs = 20;
        bench.Modem.Answers["AT+CREG?"] = () =>
        {
            bench.Modem.Answers["AT+CREG?"] = () => FakeModem.Lines("+CREG: 1,1", "OK");
            bench.Modem.Boot(5500);
            return null;
        };
        bench.RunUntil(() => bench.ReadyCount == 2, 60000);
        Assert.True(IsConfigured(bench.Modem));
    }

    [Fact]
    public void An_echo_during_a_resynchronisation_is_not_overlooked()
    {
        var bench = ModemBench.Online();
        bench.Modem.SavedSpeed = 0;
        bench.Modem.Answers["AT+CREG?"] = () =>
        {
            bench.Modem.Answers["AT+CREG?"] = () => FakeModem.Lines("+CREG: 1,1", "OK");
            bench.Modem.Boot(4000);
            return null;
        };
        bench.RunUntil(() => bench.ReadyCount == 2, 60000);
        Assert.True(IsConfigured(bench.Modem));
    }

    [Fact]
    public void A_lost_answer_costs_a_resynchronisation_and_no_more()
    {
        var bench = ModemBench.Online();
        bench.Modem.Answers["AT+CREG?"] = () =>
        {
            bench.Modem.Answers["AT+CREG?"] = () => FakeModem.Lines("+CREG: 1,1", "OK");
            return null;
        };
        bench.RunUntil(() => bench.Driver.Status.Counters.Resyncs == 1, 60000);
        bench.RunUntil(() => bench.Driver.IsOnline, 3000);
        bench.Run(Minute);
        Assert.Equal(1, bench.ReadyCount);
        Assert.DoesNotContain(bench.Modem.Commands, command => command.Text == "ATE0");
    }

    [Theory]
    [InlineData(4990)]
    [InlineData(5005)]
    [InlineData(5015)]
    [InlineData(5030)]
    [InlineData(5045)]
    [InlineData(5300)]
    [InlineData(5560)]
    [InlineData(6500)]
    public void A_late_answer_is_taken_for_nothing_else(int lateMs)
    {
        var bench = ModemBench.Online();
        bench.Modem.Answers["AT+CPIN?"] = () =>
        {
            bench.Modem.Answers["AT+CPIN?"] = () => FakeModem.Lines("+CPIN: READY", "OK");
            bench.Modem.After(lateMs, () => bench.Modem.SayBytes(FakeModem.Lines("+CPIN: READY", "OK")));
            return null;
        };
        bench.Modem.Answers["AT+CREG?"] = () => FakeModem.Lines("+CREG: 1,5", "OK");
        bench.Run(2 * Minute);
        Assert.True(bench.Driver.IsOnline);
        Assert.Equal(1, bench.ReadyCount);
        Assert.Equal(Registration.Roaming, bench.Driver.Status.Registration);
        Assert.Equal(SimCondition.Ready, bench.Driver.Status.Sim);
        Assert.InRange(bench.Driver.Channel.Timeouts, 0, 6);
    }

    [Fact]
    public void Silence_climbs_the_ladder_and_pauses_grow_to_ten_minutes()
    {
        var bench = ModemBench.Online();
        bench.Modem.Pulses.Clear();
        bench.Modem.IsMute = true;
        var startMs = bench.NowMs;
        bench.Run(6 * Hour);

        // Question, resynchronisation, then RESET before the supply is cut.
        var pulses = bench.Modem.Pulses;
        Assert.Equal("reset", pulses[0].Pin);
        Assert.InRange(pulses[0].AtMs - startMs, 0, 45000);
        Assert.InRange(pulses[0].LengthMs, 105, 1000);
        Assert.All(pulses.Skip(1).Where((_, i) => i % 2 == 0), pulse => Assert.Equal("cut", pulse.Pin));
        Assert.All(pulses.Skip(1).Where((_, i) => i % 2 == 1), pulse => Assert.Equal("key", pulse.Pin));
        Assert.All(pulses.Where(pulse => pulse.Pin == "key"), pulse => Assert.InRange(pulse.LengthMs, 1000, 1499));

        var cuts = pulses.Where(pulse => pulse.Pin == "cut").Select(pulse => pulse.AtMs).ToArray();
        var gaps = cuts.Zip(cuts.Skip(1), (a, b) => b - a).ToArray();
        Assert.True(gaps.Length > 20);
        Assert.All(gaps.Zip(gaps.Skip(1)), pair => Assert.True(pair.Second >= pair.First));
        Assert.InRange(gaps[0], 0, Minute);
        Assert.InRange(gaps[^1], 10 * Minute, (10 * Minute) + 45000);
        Assert.All(Pauses(bench), pause => Assert.InRange(pause, 0, 10 * Minute));
        Assert.False(bench.Driver.Status.IsAnswering);
        Assert.False(bench.Driver.Status.IsRegistered);

        bench.Modem.IsMute = false;
        bench.RunUntil(() => bench.Driver.IsOnline && bench.Driver.Status.IsRegistered, 11 * Minute);
        Assert.True(bench.Driver.Status.IsAnswering);
        Assert.True(IsConfigured(bench.Modem));
    }

    [Fact]
    public void After_a_good_minute_the_pauses_begin_small_again()
    {
        var bench = ModemBench.Online();
        bench.Modem.IsMute = true;
        bench.Run(2 * Hour);
        bench.Modem.IsMute = false;
        bench.RunUntil(() => bench.Driver.IsOnline, 11 * Minute);
        bench.Run(3 * Minute);
        bench.Modem.Pulses.Clear();
        bench.Modem.IsMute = true;
        bench.RunUntil(() => bench.Modem.Pulses.Any(pulse => pulse.Pin == "key"), 2 * Minute);
    }

    [Fact]
    public void A_module_that_never_answers_is_never_given_up()
    {
        var bench = new ModemBench();
        bench.Modem.IsMute = true;
        bench.Start();
        bench.Run(48 * Hour);
        Assert.All(Pauses(bench), pause => Assert.InRange(pause, 0, 10 * Minute));
        bench.Modem.IsMute = false;
        bench.RunUntil(() => bench.Driver.IsOnline, 11 * Minute);
    }

    [Theory]
    [InlineData("NORMAL POWER DOWN")]
    [InlineData("UNDER-VOLTAGE POWER DOWN")]
    public void A_module_that_switches_itself_off_is_started_again(string farewell)
    {
        var bench = ModemBench.Online();
        bench.Modem.Say(farewell);
        bench.Modem.After(20, bench.Modem.SwitchOff);
        bench.RunUntil(() => bench.Modem.Starts == 2, Minute);
        bench.RunUntil(() => bench.Driver.IsOnline && bench.Driver.Status.IsRegistered, 30000);
    }

    [Fact]
    public void A_brown_out_without_a_word_is_recovered()
    {
        var bench = ModemBench.Online();
        bench.Modem.SwitchOff();
        bench.RunUntil(() => bench.Modem.Starts == 2, 2 * Minute);
        bench.RunUntil(() => bench.Driver.IsOnline && bench.Driver.Status.IsRegistered, 30000);
    }

    [Fact]
    public void A_module_that_answers_AT_and_nothing_else_climbs_the_ladder_too()
    {
        var bench = ModemBench.Online();
        var wakes = bench.Modem.Starts;
        var rows = bench.Modem.Answers.ToArray();
        bench.Modem.Answers.Clear();
        bench.Modem.Answers["AT"] = () => FakeModem.Lines("OK");
        bench.Modem.Other = _ => null;
        bench.RunUntil(() => bench.Modem.Starts > wakes, 10 * Minute);
        bench.Run(2 * Hour);
        Assert.All(Pauses(bench), pause => Assert.InRange(pause, 0, 10 * Minute));

        foreach (var (command, row) in rows)
        {
            bench.Modem.Answers[command] = row;
        }

        bench.Modem.Other = null;
        bench.RunUntil(() => bench.Driver.IsOnline && bench.Driver.Status.IsRegistered, 11 * Minute);
    }

    [Fact]
    public void Loss_of_the_network_shows_at_once_when_the_modem_says_so()
    {
        var bench = ModemBench.Online();
        bench.Modem.LoseCoverage();
        bench.Run(1);
        Assert.False(bench.Driver.Status.IsRegistered);
        Assert.Equal(ModemStatus.UnknownSignal, bench.Driver.Status.Signal);
    }

    [Fact]
    public void Loss_of_the_network_shows_within_a_minute_when_it_does_not()
    {
        var bench = ModemBench.Online();
        bench.Modem.LoseCoverage(false);
        bench.RunUntil(() => !bench.Driver.Status.IsRegistered, Minute);
        bench.Modem.HasCoverage = true;
        bench.Modem.RegistrationState = 5;
        bench.RunUntil(() => bench.Driver.Status.Registration == Registration.Roaming, Minute);
    }

    [Fact]
    public void Without_a_network_the_radio_is_cycled_and_now_and_then_the_module()
    {
        var bench = ModemBench.Online();
        bench.Modem.Pulses.Clear();
        var startMs = bench.NowMs;
        bench.Modem.LoseCoverage();
        bench.Run(3 * Hour);

        var cycles = bench.Modem.Commands.Where(command => command.Text == "AT+CFUN=0").Select(command => command.AtMs).ToArray();
        Assert.InRange(cycles[0] - startMs, 2 * Minute, 5 * Minute);
        Assert.Contains(bench.Modem.Pulses, pulse => pulse.Pin == "cut");
        Assert.All(bench.Modem.Pulses, pulse => Assert.NotEqual("reset", pulse.Pin));
        var attempts = cycles.Concat(bench.Modem.Pulses.Where(pulse => pulse.Pin == "cut").Select(pulse => pulse.AtMs)).Order().ToArray();
        Assert.All(attempts.Zip(attempts.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 3 * Minute, (10 * Minute) + 30000));

        bench.Modem.HasCoverage = true;
        bench.RunUntil(() => bench.Driver.Status.IsRegistered && bench.Driver.IsOnline, 11 * Minute);
    }

    [Fact]
    public void Three_months_without_a_network_are_like_its_first_day()
    {
        // The number of cycles times the first pause passes 32 bits after 83 days.
        var bench = ModemBench.Online();
        bench.Modem.LoseCoverage();
        for (var day = 0; day < 92; day++)
        {
            var before = bench.Driver.Status.Counters.Recoveries;
            bench.Modem.Commands.Clear();
            bench.Run(24 * Hour);
            Assert.InRange(bench.Driver.Status.Counters.Recoveries - before, 130, 150);
        }
    }

    [Fact]
    public void A_network_that_refuses_the_card_is_a_problem_of_the_card()
    {
        var bench = ModemBench.Online();
        bench.Modem.Say("+CREG: 3");
        bench.Run(1);
        Assert.True(bench.Driver.Status.HasSimProblem);
        bench.Modem.Say("+CREG: 1");
        bench.Run(1);
        Assert.False(bench.Driver.Status.HasSimProblem);
    }

    private static long[] Pauses(ModemBench bench)
    {
        return [.. bench.Phases.Zip(bench.Phases.Skip(1)).Where(pair => pair.First.Phase == ModemPhase.Pausing)
            .Select(pair => pair.Second.AtMs - pair.First.AtMs)];
    }
}
