using System;
using System.Linq;
using iSocket.Core.Modem;
using iSocket.Core.Time;
using Xunit;

namespace iSocket.Core.Tests.Modem;

/// <summary>What a modem in use says, what it costs to listen, and what is passed on.</summary>
public sealed class Sim800NewsTests
{
    [Fact]
    public void Network_time_is_passed_on_once_a_line()
    {
        var bench = ModemBench.Online();
        bench.Events.Clear();
        foreach (var line in new[] { "*PSNWID: \"250\",\"01\",\"MTS\",0,\"MTS\",0", "*PSUTTZ: 2026,11,21,4,0,0,\"+12\",0", "+CTZV: +12,0", "DST: 0" })
        {
            bench.Modem.Say(line);
        }

        bench.Run(10);
        Assert.Equal([$"network time {CivilTime.ToSeconds(2026, 11, 21, 7, 0, 0)} 12"], bench.Events);
    }

    [Fact]
    public void Network_time_that_was_cut_is_not_passed_on()
    {
        var bench = ModemBench.Online();
        bench.Events.Clear();
        bench.Modem.Say("*PSUTTZ: 2022,9,14,4,55,1");
        bench.Run(10);
        Assert.Empty(bench.Events);
    }

    [Theory]
    [InlineData("+CMTI: \"SM\",12", "stored 12")]
    [InlineData("+CMTI:\"SM\", 12", "stored 12")]
    [InlineData("+CMTI: \"ME\",3,\"MMS PUSH\"", "stored 3 in Phone")]
    [InlineData("+CMTI: SM,7", "stored 7")]
    [InlineData("+CMTI: \"MT\",7", "stored 7")]
    public void A_stored_message_is_passed_on(string line, string expected)
    {
        var bench = ModemBench.Online();
        bench.Events.Clear();
        bench.Modem.Say(line);
        bench.Run(1);
        Assert.Equal([expected], bench.Events);
    }

    [Fact]
    public void News_without_its_number_is_no_news()
    {
        var bench = ModemBench.Online();
        bench.Events.Clear();
        bench.Modem.Say("+CMTI: \"SM\"");
        bench.Modem.Say("+CREG:");
        bench.Modem.Say("+CPIN:");
        bench.Run(1000);
        Assert.Empty(bench.Events);
        Assert.True(bench.Driver.Status.IsRegistered);
        Assert.True(bench.Driver.IsOnline);
    }

    [Theory]
    [InlineData("+CSQ: 31,99", 31)]
    [InlineData("+CSQ: 0,0", 0)]
    [InlineData("+CSQ: 99,99", ModemStatus.UnknownSignal)]
    [InlineData("+CSQ: 32,0", ModemStatus.UnknownSignal)]
    [InlineData("+CSQ: -1,0", ModemStatus.UnknownSignal)]
    public void The_signal_is_measured_every_minute(string answer, int expected)
    {
        var bench = ModemBench.Online();
        bench.Modem.Answers["AT+CSQ"] = () => FakeModem.Lines(answer, "OK");
        bench.Run(61000);
        Assert.Equal(expected, bench.Driver.Status.Signal);
    }

    [Fact]
    public void An_idle_modem_takes_few_turns_and_few_questions()
    {
        var bench = ModemBench.Online();
        var turns = bench.Turns;
        bench.Run(3600000);
        Assert.InRange(bench.Modem.Commands.Count, 60, 500);
        Assert.InRange(bench.Turns - turns, 1, 5 * bench.Modem.Commands.Count);
    }

    [Fact]
    public void An_idle_turn_allocates_nothing()
    {
        var bench = ModemBench.Online();
        bench.Run(2000);
        bench.RunUntil(() => !bench.Driver.Channel.IsBusy, 1000);
        bench.Run(50);
        Assert.False(bench.Driver.Channel.IsBusy);
        var commands = bench.Modem.Commands.Count;
        Assert.Equal(0, Inputs.Allocation.Of(() => bench.Driver.Tick(bench.NowMs)));
        Assert.Equal(commands, bench.Modem.Commands.Count);
    }

    [Fact]
    public void A_turn_that_waits_for_an_answer_or_for_the_end_of_a_pause_allocates_nothing()
    {
        var bench = new ModemBench();
        bench.Modem.IsMute = true;
        bench.Start();
        foreach (var phase in new[] { ModemPhase.Starting, ModemPhase.Synchronising, ModemPhase.Pausing })
        {
            bench.RunUntil(() => bench.Driver.Phase == phase, 60000);
            bench.Run(10);
            Assert.Equal(0, Inputs.Allocation.Of(() => bench.Driver.Tick(bench.NowMs)));
        }
    }

    [Fact]
    public void Users_are_asked_in_order_and_only_when_online()
    {
        var bench = new ModemBench();
        var first = new AskedUser();
        var second = new AskedUser();
        bench.AddUser(first, _ => long.MaxValue);
        bench.AddUser(second, _ => long.MaxValue);
        bench.Start();
        bench.RunUntil(() => bench.Driver.IsOnline, 15000);
        Assert.Equal(0, first.Asked);
        bench.Run(100);
        Assert.True(first.Asked > 0);
        Assert.Equal(first.Asked, second.Asked);
    }

    private sealed class AskedUser : IAtUser
    {
        public int Asked { get; private set; }

        public bool TryStart(AtChannel channel, long nowMs)
        {
            Asked++;
            return false;
        }

        public void OnAnswer(int tag, AtLine line, bool isBody) => throw new InvalidOperationException();

        public void OnFinished(int tag, AtResult result, long nowMs) => throw new InvalidOperationException();
    }
}
