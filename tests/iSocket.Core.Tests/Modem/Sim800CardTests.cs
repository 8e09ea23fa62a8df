using System.Linq;
using iSocket.Core.Modem;
using Xunit;

namespace iSocket.Core.Tests.Modem;

/// <summary>Card missing, locked, busy, pulled and put in: shown, rechecked, recovered without a restart (device.md G-2).</summary>
public sealed class Sim800CardTests
{
    private const long Minute = 60000;

    [Theory]
    [InlineData("SIM PIN")]
    [InlineData("SIM PUK")]
    [InlineData("11")]
    [InlineData("12")]
    public void A_locked_card_is_shown_and_never_tried(string sim)
    {
        var bench = Start(sim);
        bench.RunUntil(() => bench.Driver.Status.Sim == SimCondition.Locked, 15000);
        Assert.True(bench.Driver.Status.HasSimProblem);
        bench.Run(10 * Minute);
        Assert.DoesNotContain(bench.Modem.Commands, command => command.Text.StartsWith("AT+CPIN=", System.StringComparison.Ordinal));
        Assert.Equal(SimCondition.Locked, bench.Driver.Status.Sim);
        Assert.True(bench.Driver.Status.IsAnswering);
        AssertRechecked(bench);
    }

    [Theory]
    [InlineData("10")]
    [InlineData("13")]
    [InlineData("15")]
    public void A_missing_card_is_shown_and_rechecked(string sim)
    {
        var bench = Start(sim);
        bench.RunUntil(() => bench.Driver.Status.Sim == SimCondition.Missing, 15000);
        Assert.True(bench.Driver.Status.HasSimProblem);
        bench.Run(10 * Minute);
        Assert.Equal(SimCondition.Missing, bench.Driver.Status.Sim);
        AssertRechecked(bench);
        Assert.Single(bench.Modem.Pulses);
    }

    [Theory]
    [InlineData("10", true)]
    [InlineData("SIM PIN", true)]
    [InlineData("SIM PIN", false)]
    public void A_good_card_is_found_without_a_restart(string sim, bool onlyAfterARadioCycle)
    {
        var bench = Start(sim);
        bench.Run(5 * Minute);
        if (onlyAfterARadioCycle)
        {
            bench.Modem.NextSim = "READY";
        }
        else
        {
            bench.Modem.Sim = bench.Modem.NextSim = "READY";
            bench.Modem.After(3000, bench.Modem.Register);
        }

        bench.RunUntil(() => bench.Driver.IsOnline, 45000);
        bench.RunUntil(() => bench.Driver.Status.IsRegistered, 30000);
        Assert.False(bench.Driver.Status.HasSimProblem);
        Assert.Single(bench.Modem.Pulses);
    }

    [Theory]
    [InlineData("+CPIN: NOT READY", 2000)]
    [InlineData("+CPIN: NOT INSERTED", 2000)]
    [InlineData(null, 30000)]
    public void A_card_that_is_pulled_is_missed(string? news, long withinMs)
    {
        var bench = ModemBench.Online();
        bench.Modem.Sim = bench.Modem.NextSim = "10";
        if (news != null)
        {
            bench.Modem.Say(news);
        }

        bench.RunUntil(() => bench.Driver.Status.HasSimProblem, withinMs);
        bench.Run(2 * Minute);
        bench.Modem.NextSim = "READY";
        bench.RunUntil(() => bench.Driver.IsOnline, Minute);
        Assert.False(bench.Driver.Status.HasSimProblem);
        Assert.Equal(2, bench.ReadyCount);
    }

    [Theory]
    [InlineData("10", "10")]
    [InlineData("SIM PIN", "SIM PIN")]
    [InlineData("SIM PIN", "10")]
    public void A_problem_shows_without_a_gap_while_the_card_is_looked_for(string sim, string next)
    {
        // After every radio cycle the card is busy for a while.
        var bench = Start(sim);
        bench.Run(15000);
        bench.Modem.NextSim = "14";
        bench.Modem.Answers["AT+CPIN?"] = () =>
        {
            if (bench.Modem.Sim == "14")
            {
                bench.Modem.After(2500, () => bench.Modem.Sim = next);
            }

            return bench.Modem.Sim.Length > 2 ? FakeModem.Lines($"+CPIN: {bench.Modem.Sim}", "OK") : FakeModem.Lines($"+CME ERROR: {bench.Modem.Sim}");
        };
        bench.EveryTurn = _ =>
        {
            Assert.True(bench.Driver.Status.HasSimProblem);
            return long.MaxValue;
        };
        bench.Run(5 * Minute);
        Assert.Contains(bench.Modem.Commands, command => command.Text == "AT+CFUN=0");
    }

    [Fact]
    public void A_slow_card_that_was_put_in_later_is_given_its_time()
    {
        var bench = Start("10");
        bench.Run(30000);
        bench.Modem.NextSim = "14";
        bench.Modem.SmsReadyMs = 0;
        var isFound = false;
        bench.Modem.Answers["AT+CPIN?"] = () =>
        {
            if (bench.Modem.Sim == "14" && !isFound)
            {
                isFound = true;
                bench.Modem.After(45000, () => bench.Modem.Sim = bench.Modem.NextSim = "READY");
            }

            return bench.Modem.Sim.Length > 2 ? FakeModem.Lines($"+CPIN: {bench.Modem.Sim}", "OK") : FakeModem.Lines($"+CME ERROR: {bench.Modem.Sim}");
        };
        bench.RunUntil(() => isFound, 45000);
        bench.Modem.Commands.Clear();
        bench.RunUntil(() => bench.Driver.IsOnline, Minute);
        Assert.DoesNotContain(bench.Modem.Commands, command => command.Text == "AT+CFUN=0");
    }

    [Fact]
    public void A_card_that_is_busy_for_ever_gets_the_ladder()
    {
        var bench = Start("14");
        bench.Run(3 * Minute);
        Assert.Contains(bench.Modem.Commands, command => command.Text == "AT+CFUN=0");
        bench.RunUntil(() => bench.Modem.Pulses.Any(pulse => pulse.Pin == "cut"), 10 * Minute);
        bench.Modem.NextSim = "READY";
        bench.RunUntil(() => bench.Driver.IsOnline, 5 * Minute);
    }

    [Fact]
    public void A_module_that_never_gets_ready_for_messages_gets_the_ladder()
    {
        var bench = new ModemBench();
        bench.Modem.SmsReadyMs = 100000000;
        bench.Start();
        bench.RunUntil(() => bench.Modem.Commands.Any(command => command.Text == "AT+CFUN=0"), 3 * Minute);
        bench.RunUntil(() => bench.Modem.Pulses.Any(pulse => pulse.Pin == "cut"), 10 * Minute);
        bench.Modem.SmsReadyMs = 3000;
        bench.RunUntil(() => bench.Driver.IsOnline, 10 * Minute);
    }

    private static ModemBench Start(string sim)
    {
        var bench = new ModemBench();
        bench.Modem.Sim = bench.Modem.NextSim = sim;
        return bench.Start();
    }

    private static void AssertRechecked(ModemBench bench)
    {
        var checks = bench.Modem.Commands.Where(command => command.Text == "AT+CPIN?").Select(command => command.AtMs).ToArray();
        Assert.All(checks.Zip(checks.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 0, 30000));
        Assert.InRange(bench.NowMs - checks[^1], 0, 30000);
    }
}
