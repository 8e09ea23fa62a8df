using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Core.Calls;
using iSocket.Core.Modem;
using iSocket.Core.Notify;
using iSocket.Core.Sms;
using iSocket.Core.Tests.Sms;
using iSocket.Core.Time;
using Xunit;

namespace iSocket.Core.Tests.Modem;

/// <summary>
/// What real SIM800 modules were seen to say, replayed against the driver: what it concludes, and that no line was unknown.
/// The lines are facts from public logs of modules; the numbers in them were changed.
/// </summary>
public sealed class RealModuleTests : ICallHandler, IUssdListener
{
    private readonly List<string> _log = [];

    [Fact]
    public void A_module_at_fixed_speed_starts_registers_and_answers_a_service_code()
    {
        UssdDesk desk = new(this);
        ModemBench bench = new();
        Replay(bench, [("AT+CREG?", ["+CREG: 0,2", "OK"]), ("AT+CSQ", ["+CSQ: 13,0", "OK"]), ("AT+CGSN", ["864300000000017", "OK"])]);
        bench.Modem.HasCoverage = false;
        bench.Modem.Other = command => command.StartsWith("AT+CUSD", StringComparison.Ordinal)
            ? Answer(bench, "OK", "+CUSD: 0, \"003200300030002E0030003000200440002E\", 72")
            : FakeModem.Lines("OK");
        bench.AddUser(desk, desk.DueMs);
        bench.News = (code, line, nowMs) => desk.OnAnswerArrived(line, nowMs);
        bench.Start();
        bench.RunUntil(() => bench.Driver.IsOnline, 15000);
        Assert.Equal(Registration.Searching, bench.Driver.Status.Registration);
        Replay(bench, [("AT+CREG?", ["+CREG: 0,1", "OK"])]);
        bench.RunUntil(() => bench.Driver.Status.IsRegistered, 25000);
        desk.TryAsk("*102#", "owner");
        bench.Run(3000);

        Assert.Equal(["owner 200.00 р."], _log);
        Assert.Equal(13, bench.Driver.Status.Signal);
        Assert.Equal("864300000000017", bench.Driver.Status.SerialNumber);
        AssertAllKnown(bench);
    }

    [Fact]
    public void Network_time_and_the_clock_behind_it_say_the_same()
    {
        ModemBench bench = ModemBench.Online();
        bench.Events.Clear();
        Say(bench, "+CTZV: +4,0", "*PSUTTZ: 2017,1,22,21,7,29,\"+4\",0", "DST: 0");
        bench.Run(10);
        Assert.Equal([$"network time {CivilTime.ToSeconds(2017, 1, 22, 22, 7, 29)} 4"], bench.Events);

        Replay(bench, [("AT+CCLK?", ["+CCLK: \"17/01/22,22:07:47+04\"", "OK"])]);
        bench.Modem.Boot(1000);
        bench.RunUntil(() => bench.ReadyCount == 1, 20000);
        Assert.Contains(bench.Events, text => text.StartsWith($"clock {CivilTime.ToSeconds(2017, 1, 22, 22, 7, 47)} 4 ", StringComparison.Ordinal));
        AssertAllKnown(bench, 1);
    }

    [Fact]
    public void Network_time_in_the_middle_of_another_answer_is_heard_and_spoils_nothing()
    {
        ModemBench bench = ModemBench.Online();
        bench.Events.Clear();
        Replay(bench, [("AT+CSQ", [
            "SMS Ready", "*PSUTTZ: 2022,9,14,4,55,1", "+CGREG: 1", "+CTZV: +28,0", "*PSUTTZ: 2022,9,14,4,55,19,\"+28\",0", "DST: 0",
            "+CIEV: 10,\"45202\",\"VinaPhone\",\"\", 0, 0", "+CSQ: 17,0", "OK"])]);
        bench.RunUntil(() => bench.Driver.Status.Signal == 17, 70000);
        Assert.Equal($"network time {CivilTime.ToSeconds(2022, 9, 14, 11, 55, 19)} 28", Assert.Single(bench.Events));
        AssertAllKnown(bench);
        Assert.True(bench.Driver.IsOnline);

        Replay(bench, [("AT+CSQ", ["+CME ERROR: unknown"])]);
        bench.Run(70000);
        Assert.True(bench.Driver.IsOnline);
        AssertAllKnown(bench);
    }

    [Fact]
    public void A_locked_card_and_what_is_said_once_it_is_free()
    {
        ModemBench bench = new();
        Replay(bench, [("AT+CPIN?", ["+CPIN: SIM PIN", "OK"]), ("AT+CFUN=0", ["+CPIN: NOT READY", "OK"]), ("AT+CSQ", ["+CSQ: 0,0", "OK"])]);
        bench.Modem.HasCoverage = false;
        bench.Start();
        bench.RunUntil(() => bench.Driver.Status.Sim == SimCondition.Locked, 15000);
        bench.Run(60000);
        Assert.True(bench.Driver.Status.HasSimProblem);

        Replay(bench, [("AT+CPIN?", ["+CPIN: READY", "OK"]), ("AT+CREG?", ["+CREG: 1,0", "OK"])]);
        Say(bench, "+CPIN: READY", "+CGREG: 2", "+CGREG: 3", "Call Ready", "SMS Ready", "+CREG: 0");
        bench.RunUntil(() => bench.Driver.IsOnline, 15000);
        Assert.False(bench.Driver.Status.HasSimProblem);
        Assert.Equal(Registration.Idle, bench.Driver.Status.Registration);
        AssertAllKnown(bench);
    }

    [Fact]
    public void A_module_that_is_asked_too_early_answers_in_words()
    {
        ModemBench bench = new();
        int early = 4;
        bench.Modem.Answers["AT+CMEE=1"] = () => FakeModem.Lines("ERROR");
        bench.Modem.Answers["AT+CPIN?"] = () => --early > 1 ? FakeModem.Lines("+CME ERROR: SIM busy") : FakeModem.Lines("+CPIN: READY", "OK");
        Func<string?> textMode = bench.Modem.Answers["AT+CMGF=0"];
        bench.Modem.Answers["AT+CMGF=0"] = () => bench.Modem.IsSmsReady ? textMode() : FakeModem.Lines("+CME ERROR: operation not allowed");
        bench.Modem.SmsReadyMs = 9000;
        bench.Start();
        bench.RunUntil(() => bench.Driver.IsOnline, 30000);
        Assert.Equal(SimCondition.Ready, bench.Driver.Status.Sim);
        Assert.False(bench.Driver.Status.HasSimProblem);
        Assert.Equal(1, bench.ReadyCount);
        AssertAllKnown(bench);
    }

    [Theory]
    [InlineData("OVER-VOLTAGE WARNNING")]
    [InlineData("UNDER-VOLTAGE WARNNING")]
    [InlineData("UNDER-VOLTAGE WARNING")]
    public void A_warning_of_the_supply_changes_nothing(string warning)
    {
        ModemBench bench = ModemBench.Online();
        bench.Modem.SayBytes($"\r\n\r\n{warning}\r\n");
        Replay(bench, [("AT+CSQ", [warning, "+CSQ: 11,0", warning, "OK"])]);
        bench.RunUntil(() => bench.Driver.Status.Signal == 11, 70000);
        Assert.True(bench.Driver.IsOnline);
        AssertAllKnown(bench);
    }

    [Fact]
    public void The_prompt_behind_an_echo_that_stays()
    {
        ChannelBench bench = new();
        bench.Channel.EchoStays = true;
        bench.Send("AT+CMGS=18", AtCommandKind.Prompt, "+CMGS:", "0011AB");
        bench.Receive("AT+CMGS=18\r\r\n> ");
        bench.Receive("0011AB\x1A\r\n+CMGS: 34\r\n\r\nOK\r\n");
        Assert.Equal(["echo", "answer +CMGS: 34", "end Ok"], bench.Log);
        Assert.Equal(0, bench.Channel.UnknownLines);
    }

    [Fact]
    public void A_module_as_it_left_the_factory_is_set_up_and_keeps_it()
    {
        ModemBench bench = new();
        bench.Modem.SavedSpeed = 0;
        bench.Modem.HasNetworkTime = false;
        bench.Start();
        bench.RunUntil(() => bench.Driver.IsOnline, 30000);
        Assert.Equal(115200, bench.Modem.SavedSpeed);
        Assert.True(bench.Modem.HasNetworkTime);
        Assert.False(bench.Modem.Echoes);
        AssertAllKnown(bench);
    }

    [Fact]
    public void A_caller_who_gives_up_is_one_call()
    {
        CallDesk desk = new(this);
        ModemBench bench = ModemBench.Online(prepared => prepared.AddUser(desk, desk.DueMs));
        bench.News = (code, line, nowMs) => Follow(desk, code, line, nowMs);
        bench.EveryTurn = desk.Tick;
        Say(bench, "+CLCC: 1,1,4,0,0,\"1332000000\",129,\"\"");
        foreach (int pauseMs in new[] { 300, 3000, 3000 })
        {
            bench.Run(pauseMs);
            Say(bench, "RING");
        }

        bench.Run(1000);
        Assert.Equal(CallPhase.Ringing, desk.Phase);
        Say(bench, "+CLCC: 1,1,6,0,0,\"1332000000\",129,\"\"", "NO CARRIER");
        bench.Run(100);
        Assert.Equal(CallPhase.None, desk.Phase);
        Assert.Equal(["in 1332000000"], _log);
        AssertAllKnown(bench);
    }

    [Fact]
    public void A_message_goes_out_and_one_comes_in()
    {
        InboxBench inbox = new();
        SmsOutbox outbox = new(inbox.Bench.Driver);
        inbox.Bench.AddUser(outbox, outbox.DueMs);
        Func<string, string?> answer = inbox.Bench.Modem.Other!;
        inbox.Bench.Modem.Other = command => command.StartsWith("AT+CMGS=", StringComparison.Ordinal)
            ? inbox.Bench.Modem.Prompt(_ => inbox.Bench.Modem.SayBytes(FakeModem.Lines("+CMGS: 34", "OK")), "\r\n>")
            : answer(command);
        inbox.Bench.Run(5000);
        int timeouts = inbox.Bench.Driver.Channel.Timeouts;
        outbox.AddReply("+86139000000", "This is a test", inbox.Bench.NowMs);
        inbox.Bench.Run(5000);
        Assert.Equal(0, outbox.Count);

        inbox.Store.Store(SmsPdu.Received("This is a test", from: "8613918000000"));
        inbox.Bench.Run(1000);
        inbox.AssertDone("This is a test");
        AssertAllKnown(inbox.Bench);
        Assert.Equal(timeouts, inbox.Bench.Driver.Channel.Timeouts);
    }

    CallDecision ICallHandler.OnIncoming(string number, long nowMs)
    {
        _log.Add("in " + number);
        return CallDecision.Ignore;
    }

    bool ICallHandler.OnAnswered(long nowMs) => true;

    void ICallHandler.OnPlacedCallEnded(CallOutcome outcome, long nowMs) => _log.Add(outcome.ToString());

    void IUssdListener.OnUssdEnd(string requester, string text, long nowMs) => _log.Add($"{requester} {text}");

    // The noise of a start that nobody expects (manual 1.4) is a line of its own; nothing else may be unknown.
    private static void AssertAllKnown(ModemBench bench, int surprisingStarts = 0)
    {
        Assert.Equal(surprisingStarts, bench.Driver.Channel.UnknownLines);
    }

    private static void Follow(CallDesk desk, Urc code, AtLine line, long nowMs)
    {
        switch (code)
        {
            case Urc.Ring:
                desk.OnRing(nowMs);
                break;
            case Urc.CallState:
                desk.OnCallState(line, nowMs);
                break;
            case Urc.CallEnded:
                desk.OnEnded(line, nowMs);
                break;
        }
    }

    private static void Replay(ModemBench bench, (string Command, string[] Lines)[] dialogue)
    {
        foreach ((string command, string[] lines) in dialogue)
        {
            bench.Modem.Answers[command] = () => FakeModem.Lines(lines);
        }
    }

    private static void Say(ModemBench bench, params string[] lines)
    {
        foreach (string line in lines)
        {
            bench.Modem.Say(line);
        }
    }

    // The second line comes two seconds later, unasked.
    private static string Answer(ModemBench bench, string now, string later)
    {
        bench.Modem.After(2000, () => bench.Modem.Say(later));
        return FakeModem.Lines(now);
    }
}
