using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using iSocket.Core.Calls;
using iSocket.Core.Modem;
using iSocket.Core.Sms;
using iSocket.Core.Tests.Notify;
using iSocket.Core.Tests.Sms;
using iSocket.Core.Time;
using Xunit;
using AtLineCases = iSocket.Tests.Shared.AtLineCases;
using CallScript = iSocket.Tests.Shared.CallScript;

namespace iSocket.Core.Tests.Modem;

/// <summary>Faults that were seen in other drivers of this class of modems, one test each.</summary>
public sealed class FaultsOfOtherDriversTests
{
    [Fact]
    public void No_reader_spins_while_nothing_comes()
    {
        ModemBench bench = ModemBench.Online();
        long before = bench.Turns;
        bench.Run(3600000);

        // About five questions a minute, each with a few turns; a loop that spins would take millions.
        Assert.InRange(bench.Turns - before, 100, 3000);
    }

    [Fact]
    public void Bytes_are_taken_without_garbage()
    {
        ChannelBench bench = new();
        bench.Receive(string.Concat(Enumerable.Repeat("\r\n+CIEV: 1,1\r\nnoise\r\n", 100)));
        byte[] noise = Encoding.ASCII.GetBytes("\r\nnoise that nobody waits for\r\n");
        AtDigester digester = new();
        Assert.Equal(0, Inputs.Allocation.Of(() =>
        {
            foreach (byte value in noise)
            {
                digester.Push(value);
            }

            return bench.Channel.Tick(bench.NowMs);
        }));
    }

    [Fact]
    public void A_message_that_comes_inside_an_answer_is_read_as_soon_as_that_is_over()
    {
        InboxBench inbox = InboxBench.Idle();
        int timeouts = inbox.Bench.Driver.Channel.Timeouts;
        inbox.Bench.Modem.Answers["AT+CSQ"] = () =>
        {
            inbox.Store.Store(SmsPdu.Received("ON"));
            return FakeModem.Lines("+CSQ: 9,0", "OK");
        };
        inbox.Bench.RunUntil(() => inbox.Handled.Count == 1, 70000);
        Assert.Equal(timeouts, inbox.Bench.Driver.Channel.Timeouts);
    }

    [Fact]
    public void A_late_answer_is_not_taken_for_the_next_one()
    {
        ModemBench bench = ModemBench.Online();
        int timeouts = bench.Driver.Channel.Timeouts;
        bool isLate = true;
        bench.Modem.Answers["AT+CREG?"] = () =>
        {
            if (!isLate)
            {
                return FakeModem.Lines("+CREG: 1,1", "OK");
            }

            isLate = false;
            bench.Modem.After(5050, () => bench.Modem.SayBytes(FakeModem.Lines("+CREG: 1,3", "ERROR")));
            return null;
        };
        bench.Run(60000);
        Assert.InRange(bench.Driver.Channel.Timeouts - timeouts, 1, 2);
        Assert.True(bench.Driver.Status.IsRegistered);
        Assert.Equal(1, bench.ReadyCount);
    }

    [Theory]
    [InlineData("OK, switch it on")]
    [InlineData("OK")]
    [InlineData("ERROR")]
    [InlineData("CONNECT")]
    [InlineData("RING")]
    [InlineData("BUSY")]
    [InlineData("NO CARRIER")]
    [InlineData("> ")]
    [InlineData("+CMT: \"+40711000111\"\r\nON")]
    [InlineData("+CMTI: \"SM\",7")]
    [InlineData("+CMS ERROR: 500")]
    [InlineData("a\r\n\r\nOK\r\n")]
    [InlineData("first line\r\nsecond line\r\n\r\nlast line")]
    [InlineData("RDY")]
    [InlineData("привет €")]
    public void The_text_of_a_message_is_a_text_whatever_it_says(string text)
    {
        InboxBench inbox = InboxBench.Idle();
        inbox.Bench.Events.Clear();
        inbox.Store.Store(SmsPdu.Received(text));
        inbox.Bench.Run(3000);
        inbox.AssertDone(text);
        Assert.Equal(["stored 1"], inbox.Bench.Events);
        Assert.Equal(0, inbox.Bench.Driver.Channel.UnknownLines);
    }

    [Theory]
    [InlineData("BUSY")]
    [InlineData("NO ANSWER")]
    [InlineData("NO CARRIER")]
    [InlineData("NO DIALTONE")]
    [InlineData("NO DIAL TONE")]
    public void The_words_of_a_call_end_a_call_command_and_no_other(string word)
    {
        ChannelBench bench = new();
        bench.Send("ATD1;", AtCommandKind.Call);
        bench.Receive($"\r\n{word}\r\n");
        Assert.Equal(["end Error -1"], bench.Log);

        bench.NowMs += 100;
        bench.Log.Clear();
        bench.Send("AT+CSQ", AtCommandKind.Lines, "+CSQ:");
        bench.Receive($"\r\n{word}\r\n\r\n+CSQ: 9,0\r\n\r\nOK\r\n");
        Assert.Equal([$"news {word}", "answer +CSQ: 9,0", "end Ok"], bench.Log);
    }

    [Fact]
    public void A_sign_inside_a_line_is_no_prompt()
    {
        ChannelBench bench = new();
        bench.Send("AT+CMGS=18", AtCommandKind.Prompt, "+CMGS:", "00AB");
        int written = bench.Serial.Writes.Count;
        bench.Receive("\r\n+CUSD: 0,\"1 > 0\",15\r\n\r\n+CIEV: > \r\n");
        Assert.Equal(written, bench.Serial.Writes.Count);
        bench.Receive("\r\n> ");
        Assert.Equal(written + 1, bench.Serial.Writes.Count);
    }

    [Fact]
    public void The_zone_of_a_time_stamp_counts_the_right_way()
    {
        // 2026-11-21 04:05:06 at three hours east of Greenwich is 01:05:06 there.
        SmsMessage message = new();
        byte[] pdu = Encoding.ASCII.GetBytes(SmsPdu.Received("ON"));
        Assert.True(new PduDecoder().TryDecode(pdu, 0, pdu.Length, message));
        long utc = CivilTime.ToSeconds(2026, 11, 21, 1, 5, 6);
        Assert.Equal(utc, message.StampLocalSeconds - (message.ZoneQuarters * 900L));

        ModemTime time = new();
        AtLine clock = AtLineCases.Line("\"26/11/21,04:05:06+12\"");
        Assert.True(time.TryReadClock(clock));
        Assert.Equal(utc, time.LocalSeconds - (time.ZoneQuarters * 900L));
        AtLine network = AtLineCases.Line("2026,11,21,1,5,6,\"+12\",0");
        Assert.True(time.TryReadNetworkTime(network));
        Assert.Equal(utc, time.LocalSeconds - (time.ZoneQuarters * 900L));
    }

    [Fact]
    public void A_message_that_is_delivered_directly_moves_nothing_else()
    {
        ModemBench bench = ModemBench.Online();
        bench.Events.Clear();
        bench.Modem.SayBytes("\r\n+CMT: ,24\r\n+CLIP: \"+40711000111\",145\r\n");
        bench.Modem.SayBytes("\r\n+CDS: 25\r\nRDY\r\n");
        bench.Run(1000);
        Assert.Empty(bench.Events);
    }

    [Fact]
    public void A_long_text_goes_out_in_parts_and_Cyrillic_in_UCS2()
    {
        OutboxBench box = new();
        box.Reply(1, new string('x', 200));
        box.Reply(2, new string('ж', 100));
        box.Bench.Run(30000);
        Assert.Equal(["1/1", "1/2", "2/1", "2/2"], box.Sent);
    }

    [Fact]
    public void A_network_that_takes_its_time_makes_no_second_message()
    {
        OutboxBench box = new() { SendMs = 55000, PromptMs = 5000 };
        box.Reply(1);
        box.Bench.Run(200000);
        Assert.Equal(["1"], box.Sent);
        Assert.Single(box.Attempts);
    }

    [Fact]
    public void A_caller_has_a_number_and_the_call_an_end()
    {
        CallScript script = new();
        Assert.Equal(
            "10 in(+40711000111); 10 ATH; None",
            script.Play("0:decide=Reject 0:RING 10:+CLIP:_\"+40711000111\",145,\"\",0,\"\",0 500:NO_CARRIER"));
        Assert.Equal(CallPhase.None, script.Desk.Phase);
    }

    [Theory]
    [InlineData("RDY")]
    [InlineData("+CFUN: 1")]
    [InlineData("+CFUN:1")]
    public void A_modem_that_starts_anew_is_set_up_again(string code)
    {
        ModemBench bench = ModemBench.Online();
        bench.Modem.LoseSettings();
        bench.Modem.Say(code);
        bench.RunUntil(() => bench.ReadyCount == 2, 30000);
        Assert.Contains("AT+CMGF=0", bench.Modem.CommandsOfThisLife);
    }

    [Fact]
    public void No_line_makes_it_fail()
    {
        string[] starts =
        [
            "+CREG:", "+CPIN:", "+CMTI:", "*PSUTTZ:", "+CSQ:", "+CCLK:", "+CLIP:", "+CLCC:", "+CUSD:", "+CMGR:", "+CMGL:", "+CMGS:", "+CMT:",
            "+CME ERROR:", "+CMS ERROR:", "+CRING:", "RING", "NO CARRIER", "OK", ">", "AT+CSQ", "",
        ];
        string[] ends =
        [
            "", " ", ",", ",,,,", " -", " \"", " \"\"", " \",", "99999999999999999999", " 2147483648,-2147483648", " \"SM\",-1", " \"SM\",99999999",
            " é\x80\xFE", " 1,1,4,0,0,\"\"", " 26,13,45,99,99,99,\"+99\",9", " \"99/99/99,99:99:99+99\"", new string('9', 800),
        ];
        Random random = new(1);
        ModemBench bench = ModemBench.Online();
        for (int i = 0; i < 3000; i++)
        {
            bench.Modem.SayBytes("\r\n" + starts[random.Next(starts.Length)] + ends[random.Next(ends.Length)] + "\r\n");
            bench.Run(random.Next(40));
        }

        bench.Run(15 * 60000);
        Assert.True(bench.Driver.IsOnline);
    }

    [Fact]
    public void Two_users_never_speak_at_once()
    {
        InboxBench inbox = InboxBench.Idle();
        List<string> overlaps = [];
        Func<string, string?> answer = inbox.Bench.Modem.Other!;
        bool isOpen = false;
        inbox.Bench.Modem.Other = command =>
        {
            if (isOpen)
            {
                overlaps.Add(command);
            }

            isOpen = true;
            inbox.Bench.Modem.After(300, () =>
            {
                isOpen = false;
                inbox.Bench.Modem.SayBytes(answer(command) ?? "");
            });
            return null;
        };
        for (int i = 0; i < 5; i++)
        {
            inbox.Store.Store(SmsPdu.Received($"m{i}", second: i));
        }

        inbox.Bench.Run(60000);
        Assert.Empty(overlaps);
        inbox.AssertDone("m0", "m1", "m2", "m3", "m4");
    }
}
