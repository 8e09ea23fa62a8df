using System.Linq;
using iSocket.Core.Modem;
using iSocket.Core.Time;
using Xunit;

namespace iSocket.Core.Tests.Modem;

/// <summary>From power-on, or from a restart of the processor alone, to a modem that is ready.</summary>
public sealed class Sim800StartTests
{
    private static readonly string[] Configuration =
    [
        "ATE0", "AT+CMEE=1", "AT+CFUN=1", "AT+CREG=1", "AT+CMGF=0", "AT+CPMS=\"SM\",\"SM\",\"SM\"", "AT+CNMI=2,1,0,0,0",
        "AT+SCLASS0=1", "AT+CSCS=\"GSM\"", "AT+CLIP=1", "AT+CRC=0", "AT+CCWA=0", "AT+COLP=0", "AT+CWHITELIST=0", "ATS0=0",
    ];

    [Fact]
    public void Power_on_presses_the_key_long_enough_and_not_too_long()
    {
        var bench = new ModemBench().Start();
        bench.RunUntil(() => bench.Driver.Status.IsRegistered, 15000);

        var (pin, atMs, lengthMs) = bench.Modem.Pulses.Single();
        Assert.Equal(("key", 0L), (pin, atMs));
        Assert.InRange(lengthMs, 1000, 1499);
        Assert.Equal(1, bench.Modem.Starts);
    }

    [Fact]
    public void Sets_everything_before_it_is_ready()
    {
        var bench = new ModemBench();
        bench.Ready = () => Assert.All(Configuration, command => Assert.Contains(command, bench.Modem.CommandsOfThisLife));
        bench.Start();
        bench.RunUntil(() => bench.ReadyCount == 1, 15000);

        Assert.Equal("865784050123456", bench.Driver.Status.SerialNumber);
        Assert.Equal(20, bench.Driver.Status.Signal);
        Assert.Equal(SimCondition.Ready, bench.Driver.Status.Sim);
        Assert.True(bench.Driver.Status.IsAnswering);
        Assert.False(bench.Driver.Status.HasSimProblem);
        Assert.DoesNotContain(bench.Modem.Commands, command => command.Text == "ATE1&WE0");
    }

    [Fact]
    public void Bytes_that_come_one_by_one_make_no_difference()
    {
        var bench = new ModemBench();
        bench.Modem.Dribbles = true;
        bench.Start();
        bench.RunUntil(() => bench.Driver.Status.IsRegistered && bench.Driver.IsOnline, 20000);
        Assert.Equal(1, bench.ReadyCount);
    }

    [Fact]
    public void A_module_with_automatic_speed_gets_a_fixed_one_once()
    {
        var bench = new ModemBench();
        bench.Modem.SavedSpeed = 0;
        bench.Modem.HasNetworkTime = false;
        bench.Start();
        bench.RunUntil(() => bench.Driver.IsOnline, 30000);
        Assert.Equal(115200, bench.Modem.SavedSpeed);
        Assert.True(bench.Modem.HasNetworkTime);
        Assert.Equal(1, bench.Modem.Commands.Count(command => command.Text == "ATE1&WE0"));

        bench.Modem.Boot(2500);
        bench.RunUntil(() => bench.ReadyCount == 2, 30000);
        Assert.Equal(1, bench.Modem.Commands.Count(command => command.Text == "ATE1&WE0"));
    }

    [Theory]
    [InlineData(9600)]
    [InlineData(57600)]
    [InlineData(38400)]
    [InlineData(19200)]
    [InlineData(460800)]
    [InlineData(230400)]
    public void A_module_at_another_speed_is_found_and_brought_to_ours(int speed)
    {
        var bench = new ModemBench();
        bench.Modem.SavedSpeed = speed;
        bench.Start();
        bench.RunUntil(() => bench.Driver.IsOnline, 60000);
        Assert.Equal(115200, bench.Modem.BaudRate);
        Assert.Equal(115200, bench.Modem.SavedSpeed);
        Assert.DoesNotContain(bench.Modem.Pulses, pulse => pulse.Pin != "key");
    }

    [Fact]
    public void A_running_module_is_left_running_when_only_the_processor_restarts()
    {
        var bench = new ModemBench();
        bench.Modem.RunAlready();
        bench.Start(false);
        bench.RunUntil(() => bench.Driver.Status.IsRegistered && bench.Driver.IsOnline, 5000);
        Assert.Empty(bench.Modem.Pulses);
    }

    [Fact]
    public void A_prompt_that_is_still_open_is_left()
    {
        var bench = new ModemBench();
        bench.Modem.RunAlready();
        string? sent = null;
        bench.Modem.Prompt(body => sent = body);
        bench.Start(false);
        bench.RunUntil(() => bench.Driver.IsOnline, 5000);
        Assert.Null(sent);
    }

    [Fact]
    public void A_module_that_is_off_is_started_when_only_the_processor_restarts()
    {
        var bench = new ModemBench().Start(false);
        bench.RunUntil(() => bench.Driver.IsOnline, 20000);
        Assert.Equal("key", bench.Modem.Pulses.Single().Pin);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(8000)]
    [InlineData(11000)]
    public void A_module_that_starts_slowly_is_awaited(int bootMs)
    {
        var bench = new ModemBench();
        bench.Modem.BootMs = bootMs;
        bench.Start();
        bench.RunUntil(() => bench.Driver.IsOnline, bootMs + 15000);
        Assert.Single(bench.Modem.Pulses);
    }

    [Theory]
    [InlineData(15000)]
    [InlineData(45000)]
    public void A_slow_card_is_awaited_and_is_no_problem(int busyMs)
    {
        var bench = new ModemBench();
        bench.Modem.Sim = "14";
        bench.Modem.SmsReadyMs = busyMs + 5000;
        bench.Start();
        bench.Modem.At(busyMs, () => bench.Modem.Sim = "READY");
        bench.EveryTurn = _ =>
        {
            Assert.False(bench.Driver.Status.HasSimProblem);
            return long.MaxValue;
        };
        bench.RunUntil(() => bench.Driver.IsOnline, busyMs + 15000);
        Assert.DoesNotContain(bench.Modem.Commands, command => command.Text == "AT+CFUN=0");
    }

    [Fact]
    public void Messages_that_are_ready_late_are_awaited()
    {
        var bench = new ModemBench();
        bench.Modem.SmsReadyMs = 20000;
        bench.Start();
        bench.RunUntil(() => bench.Driver.IsOnline, 30000);
        Assert.DoesNotContain(bench.Modem.Commands, command => command.Text == "AT+CFUN=0");
    }

    [Fact]
    public void Tells_the_clock_at_the_moment_of_the_answer()
    {
        var bench = new ModemBench();
        bench.Modem.Answers["AT+CCLK?"] = () =>
        {
            bench.Modem.After(3000, () => bench.Modem.SayBytes(FakeModem.Lines("+CCLK: \"26/11/21,04:05:06+12\"", "OK")));
            return null;
        };
        bench.Start();
        bench.RunUntil(() => bench.Events.Any(text => text.StartsWith("clock", System.StringComparison.Ordinal)), 15000);
        Assert.Equal(["lost", $"clock {CivilTime.ToSeconds(2026, 11, 21, 4, 5, 6)} 12 at {bench.NowMs}"], bench.Events);
    }

    [Fact]
    public void A_module_without_a_number_has_none()
    {
        var bench = new ModemBench();
        bench.Modem.Answers["AT+CGSN"] = () => FakeModem.Lines("SIM800 R14.18", "OK");
        bench.Start();
        bench.RunUntil(() => bench.Driver.IsOnline, 15000);
        Assert.Equal("", bench.Driver.Status.SerialNumber);
    }

    [Fact]
    public void Never_depends_on_what_it_need_not_have()
    {
        // Everything that is not required is refused.
        var bench = new ModemBench();
        bench.Modem.Other = _ => FakeModem.Lines("ERROR");
        foreach (var command in new[] { "AT", "AT+CMEE=1", "AT+CNMI=2,1,0,0,0" })
        {
            bench.Modem.Answers[command] = () => FakeModem.Lines("OK");
        }

        foreach (var command in new[] { "AT+IPR?", "AT+CLTS?", "AT+CGSN", "AT+CCLK?", "AT+CFUN=1", "ATE1&WE0" })
        {
            bench.Modem.Answers[command] = () => FakeModem.Lines("ERROR");
        }

        bench.Start();
        bench.RunUntil(() => bench.Driver.IsOnline, 20000);
    }
}
