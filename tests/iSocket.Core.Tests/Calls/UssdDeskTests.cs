using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using iSocket.Core.Calls;
using iSocket.Core.Modem;
using iSocket.Core.Tests.Inputs;
using iSocket.Core.Tests.Modem;
using Xunit;

namespace iSocket.Core.Tests.Calls;

/// <summary>Requests to the operator, one after the other, and every form of answer (device.md U-1).</summary>
public sealed class UssdDeskTests : IUrcListener, IUssdListener
{
    private const string ToUcs2 = "AT+CSCS=\"UCS2\"";
    private const string ToGsm = "AT+CSCS=\"GSM\"";
    private const string Close = "AT+CUSD=2";

    private readonly FakeSerialLine _serial = new();
    private readonly AtChannel _channel;
    private readonly UssdDesk _desk;
    private readonly List<string> _sent = [];
    private readonly List<string> _ends = [];
    private readonly Dictionary<string, string> _results = [];
    private long _nowMs = 1000;
    private int _writes;

    public UssdDeskTests()
    {
        _channel = new AtChannel(_serial, this);
        _desk = new UssdDesk(this);
    }

    public static TheoryData<string, string?> Answers => new()
    {
        { $"+CUSD: 0,\"{Hex("Balance: 5.20 EUR")}\",72", "Balance: 5.20 EUR" },
        { $"+CUSD: 0, \"{Hex("Баланс 10 руб.")}\", 72", "Баланс 10 руб." },
        { $"+CUSD: 0, \"{Hex("Soldul dvs. este 5€, ștăîâ")}\", 72", "Soldul dvs. este 5€, ștăîâ" },
        { $"+CUSD: 2, \"{Hex("ended")}\", 15", "ended" },
        { $"+CUSD: 0,\"{Hex("ok")}\"", "ok" },
        { $"+CUSD: 0,\"{Hex("two\nlines")}\",72", "two\nlines" },
        { $"+CUSD: 0,\"{Hex("a\r\nb\tc")}\",72", "a\nbc" },
        { $"+CUSD: 0,\"{Hex("he said \"no\"")}\",72", "he said \"no\"" },
        { $"+CUSD: 0,\"{Hex(new string('ж', 182))}\",72", new string('ж', 182) },
        { "+CUSD: 0, \"plain text\", 15", "plain text" },
        { "+CUSD: 0, \"Credit 5\", 15", "Credit 5" },
        { "+CUSD: 0, IIII", null },
        { $"+CUSD: 0,\"{Hex("5 E")}IIII", null },
        { $"+CUSD: 0,\"{Hex("5 EUR")}", null },
        { "+CUSD: 0, \"IIII", null },
        { "+CUSD: 0,\"", null },
        { "+CUSD: 0", null },
        { "+CUSD: 0,\"\",15", null },
        { "+CUSD: 2", null },
        { "+CUSD: 3", null },
        { "+CUSD: 4", null },
        { "+CUSD: 5", null },
        { $"+CUSD: 4,\"{Hex("Unsupported")}\",72", null },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Passes_the_answer_on(string line, string? text)
    {
        Assert.True(_desk.TryAsk("*100#", "+407"));
        Run();
        Assert.Equal([ToUcs2, $"AT+CUSD=1,\"{Hex("*100#")}\",15"], _sent);
        Say(line);
        Assert.Equal([$"+407 {text ?? "none"}"], _ends);
        Assert.Equal([ToUcs2, $"AT+CUSD=1,\"{Hex("*100#")}\",15", ToGsm], _sent);
        Assert.Equal(long.MaxValue, _desk.DueMs(_nowMs));
    }

    [Fact]
    public void Of_a_menu_the_first_text_is_passed_on_and_the_session_closed()
    {
        _desk.TryAsk("*100#", "+407");
        Run();
        Say($"+CUSD: 1,\"{Hex("1 balance\n2 help")}\",72");
        Assert.Equal(["+407 1 balance\n2 help"], _ends);
        Assert.Equal([Close, ToGsm], _sent.Skip(2));
        Say($"+CUSD: 2,\"{Hex("bye")}\",72");
        Assert.Single(_ends);
    }

    [Fact]
    public void Without_an_answer_it_is_given_up_after_60_s_and_a_late_one_dropped()
    {
        _desk.TryAsk("*100#", "+407");
        Run();
        _nowMs += 59000;
        Run();
        Assert.Empty(_ends);
        _nowMs += 1100;
        Run();
        Assert.Equal(["+407 none"], _ends);
        Assert.Equal([Close, ToGsm], _sent.Skip(2));
        Say($"+CUSD: 0,\"{Hex("late")}\",72");
        Assert.Single(_ends);
    }

    [Fact]
    public void A_refusal_by_the_modem_ends_it()
    {
        _results["AT+CUSD=1"] = "+CME ERROR: 30";
        _desk.TryAsk("*100#", "+407");
        Run();
        Assert.Equal(["+407 none"], _ends);
        Assert.Equal([ToGsm], _sent.Skip(2));
    }

    [Fact]
    public void An_answer_in_front_of_the_OK_counts_once()
    {
        _results["AT+CUSD=1"] = $"+CUSD: 0,\"{Hex("first")}\",72\r\n\r\nOK";
        _desk.TryAsk("*100#", "+407");
        Run();
        Assert.Equal(["+407 first"], _ends);
    }

    [Fact]
    public void A_second_one_waits_for_the_first()
    {
        Assert.True(_desk.TryAsk("*1#", "+1"));
        Assert.True(_desk.TryAsk("*2#", "+2"));
        Assert.True(_desk.TryAsk("*3#", "+3"));
        Assert.True(_desk.TryAsk("*4#", "+4"));
        Assert.False(_desk.TryAsk("*5#", "+5"));
        Run();
        Assert.Single(_sent, command => command.StartsWith("AT+CUSD=1", StringComparison.Ordinal));
        foreach (string text in new[] { "a", "b", "c", "d" })
        {
            Say($"+CUSD: 0,\"{Hex(text)}\",72");
        }

        Assert.Equal(["+1 a", "+2 b", "+3 c", "+4 d"], _ends);
        Assert.Equal(["*1#", "*2#", "*3#", "*4#"], _sent.Where(command => command.StartsWith("AT+CUSD=1", StringComparison.Ordinal)).Select(command => Text(command.Split('"')[1])));
        Assert.Equal(ToGsm, _sent[^1]);
    }

    [Fact]
    public void A_restart_of_the_modem_ends_the_one_under_way_and_not_the_others()
    {
        _desk.TryAsk("*1#", "+1");
        _desk.TryAsk("*2#", "+2");
        Run();
        _desk.Reset(_nowMs);
        Assert.Equal(["+1 none"], _ends);
        Run();
        Say($"+CUSD: 0,\"{Hex("b")}\",72");
        Assert.Equal(["+1 none", "+2 b"], _ends);
    }

    [Fact]
    public void A_restart_before_it_was_sent_loses_nothing()
    {
        _results[ToUcs2] = "-";
        _desk.TryAsk("*1#", "+1");
        Run();
        _channel.Abort(_nowMs);
        _desk.Reset(_nowMs);
        _results.Clear();
        _nowMs += 100;
        Run();
        Assert.Empty(_ends);
        Say($"+CUSD: 0,\"{Hex("a")}\",72");
        Assert.Equal(["+1 a"], _ends);
    }

    [Fact]
    public void What_nobody_asked_for_is_dropped()
    {
        Say($"+CUSD: 0,\"{Hex("advertisement")}\",72");
        Assert.Empty(_ends);
        Assert.Empty(_sent);
    }

    [Fact]
    public void The_longest_code_fits()
    {
        string code = "*" + new string('1', 20) + "#";
        _desk.TryAsk(code, "+1");
        Run();
        Assert.Equal($"AT+CUSD=1,\"{Hex(code)}\",15", _sent[^1]);
    }

    [Fact]
    public void Clear_forgets_all()
    {
        _desk.TryAsk("*1#", "+1");
        _desk.TryAsk("*2#", "+2");
        Run();
        _desk.Clear();
        Say($"+CUSD: 0,\"{Hex("a")}\",72");
        _nowMs += 70000;
        Run();
        Assert.Empty(_ends);
        Assert.Equal(0, Allocation.Of(() => _desk.Tick(_nowMs) + _desk.DueMs(_nowMs)));
    }

    void IUrcListener.OnUnsolicited(Urc code, AtLine line, long nowMs)
    {
        Assert.Equal(Urc.Ussd, code);
        _desk.OnAnswerArrived(line, nowMs);
    }

    void IUrcListener.OnEcho(long nowMs) => throw new NotSupportedException();

    void IUssdListener.OnUssdEnd(string requester, string text, long nowMs) => _ends.Add($"{requester} {text ?? "none"}");

    private static string Hex(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    private static string Text(string hex) => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex));

    private void Say(string line)
    {
        _serial.Receive($"\r\n{line}\r\n");
        Run();
    }

    private void Run()
    {
        for (int i = 0; i < 60; i++)
        {
            _desk.Tick(_nowMs);
            _channel.Tick(_nowMs);
            if (_channel.IsFree(_nowMs) && _desk.DueMs(_nowMs) <= _nowMs)
            {
                _desk.TryStart(_channel, _nowMs);
            }

            Answer();
            _nowMs += 5;
        }
    }

    // A command may go out in several chunks.
    private void Answer()
    {
        while (_writes < _serial.Writes.Count && string.Concat(_serial.Writes.Skip(_writes)).EndsWith('\r'))
        {
            string command = string.Concat(_serial.Writes.Skip(_writes)).TrimEnd('\r');
            _writes = _serial.Writes.Count;
            _sent.Add(command);
            string result = _results.FirstOrDefault(row => command.StartsWith(row.Key, StringComparison.Ordinal)).Value ?? "OK";
            if (result != "-")
            {
                _serial.Receive($"\r\n{result}\r\n");
            }
        }
    }
}
