using System;
using System.Linq;
using iSocket.Core.Modem;
using Xunit;

namespace iSocket.Core.Tests.Modem;

public sealed class AtChannelTests
{
    public static TheoryData<string> Names() => [.. ChannelCase.All.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Tells_answer_result_and_news_apart(string name)
    {
        var row = ChannelCase.All.Single(candidate => candidate.Name == name);
        Assert.Equal(row.Expected, Play(row, row.Bytes));
        Assert.Equal(row.Expected, Play(row, row.Bytes.Select(value => value.ToString()).ToArray()));
        for (var split = 1; split < row.Bytes.Length; split++)
        {
            Assert.Equal(row.Expected, Play(row, row.Bytes[..split], row.Bytes[split..]));
        }
    }

    [Fact]
    public void Is_closed_until_the_result_and_a_moment_longer()
    {
        var bench = new ChannelBench();
        Assert.True(bench.Channel.IsFree(bench.NowMs));
        bench.Send("AT");
        Assert.True(bench.Channel.IsBusy);
        Assert.False(bench.Channel.IsFree(bench.NowMs));
        bench.Receive("\r\nOK\r\n");
        Assert.False(bench.Channel.IsBusy);
        Assert.False(bench.Channel.IsFree(bench.NowMs));

        var freeMs = bench.Channel.DueMs(bench.NowMs);
        Assert.Equal(bench.NowMs + AtChannel.CoolDownMs, freeMs);
        Assert.False(bench.Channel.IsFree(freeMs - 1));
        Assert.True(bench.Channel.IsFree(freeMs));
        Assert.Equal(long.MaxValue, bench.Channel.DueMs(freeMs));
    }

    [Fact]
    public void Announces_the_time_out_and_asks_for_a_resynchronisation()
    {
        var bench = new ChannelBench();
        bench.Send("AT");
        Assert.Equal(bench.NowMs + ChannelBench.TimeoutMs, bench.Channel.Tick(bench.NowMs));
        bench.NowMs += ChannelBench.TimeoutMs - 1;
        bench.Receive("");
        Assert.Empty(bench.Log);

        bench.RunToDue();
        Assert.Equal(["end Timeout"], bench.Log);
        Assert.True(bench.Channel.NeedsResync);
        Assert.Equal(1, bench.Channel.Timeouts);
        bench.Channel.ClearResync();
        Assert.False(bench.Channel.NeedsResync);
    }

    [Fact]
    public void An_answer_that_came_in_time_is_taken_by_a_late_turn()
    {
        var bench = new ChannelBench();
        bench.Send("AT");
        bench.NowMs += ChannelBench.TimeoutMs + 500;
        bench.Receive("\r\nOK\r\n");
        Assert.Equal(["end Ok"], bench.Log);
        Assert.False(bench.Channel.NeedsResync);
    }

    [Fact]
    public void A_late_confirmation_of_a_message_is_news()
    {
        var bench = new ChannelBench();
        bench.Receive("\r\n+CMGS: 3\r\n\r\nOK\r\n");
        Assert.Equal(["news +CMGS: 3"], bench.Log);
        Assert.Equal(1, bench.Channel.UnknownLines);
    }

    [Fact]
    public void A_late_answer_is_swallowed()
    {
        var bench = new ChannelBench();
        bench.Send("AT+CREG?", AtCommandKind.Lines, "+CREG:");
        bench.RunToDue();
        bench.Log.Clear();
        bench.Receive("\r\n+CPMS: 3,30\r\n\r\nOK\r\n\r\n+CMS ERROR: 38\r\n\r\nERROR\r\n");
        Assert.Empty(bench.Log);
        Assert.Equal(4, bench.Channel.UnknownLines);
    }

    [Fact]
    public void A_content_that_is_awaited_no_longer_is_not_taken_by_the_next_command()
    {
        var bench = new ChannelBench();
        bench.Send("AT+CMGR=1", AtCommandKind.LinesWithBody, "+CMGR:");
        bench.Receive("\r\n+CMGR: 1,\"\",28\r\n");
        bench.RunToDue();
        bench.Log.Clear();
        bench.Send("AT+CMGR=2", AtCommandKind.LinesWithBody, "+CMGR:");
        bench.Receive("00AB\r\n\r\nOK\r\n");
        Assert.Equal(["end Ok"], bench.Log);
    }

    [Fact]
    public void Nobody_hears_lines_that_mean_nothing()
    {
        var bench = new ChannelBench();
        bench.Receive(Transcript.Lines("OK", "ERROR", "> ", "hello", "+CSQ: 1,0"));
        Assert.Empty(bench.Log);
        Assert.Equal(5, bench.Channel.UnknownLines);
    }

    [Fact]
    public void The_content_of_a_direct_message_is_not_read_without_a_command()
    {
        var bench = new ChannelBench();
        bench.Receive(Transcript.Lines("+CMT: \"+79991234567\",\"\",\"26/11/20\"", "RDY", "RING", "+CDS: 25", "+CMTI: \"SM\",1", "+CMTI: \"SM\",2"));
        Assert.Equal(["news RING", "news +CMTI: \"SM\",2"], bench.Log);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(318)]
    public void The_body_follows_the_prompt_in_small_chunks_and_ends_with_ctrl_z(int length)
    {
        var bench = new ChannelBench();
        var body = new string('A', length - 1) + "Z";
        bench.Send("AT+CMGS=18", AtCommandKind.Prompt, "+CMGS:", body);
        Assert.Equal("AT+CMGS=18\r", bench.Serial.Written);
        bench.Receive("\r\n");
        Assert.Equal("AT+CMGS=18\r", bench.Serial.Written);

        bench.Serial.Writes.Clear();
        bench.Receive("> ");
        Assert.Equal(body + "\x1A", bench.Serial.Written);
        Assert.All(bench.Serial.Writes, chunk => Assert.InRange(chunk.Length, 1, 64));
        Assert.Empty(bench.Log);
    }

    [Fact]
    public void A_turn_sends_one_chunk_and_announces_the_next()
    {
        var bench = new ChannelBench();
        bench.Send("AT+CMGS=18", AtCommandKind.Prompt, "+CMGS:", new string('A', 130));
        bench.Serial.Writes.Clear();
        bench.Serial.Receive("> ");
        foreach (var chunks in new[] { 1, 2 })
        {
            Assert.Equal(bench.NowMs, bench.Channel.Tick(bench.NowMs));
            Assert.Equal(chunks, bench.Serial.Writes.Count);
        }

        Assert.True(bench.Channel.Tick(bench.NowMs) > bench.NowMs);
        Assert.Equal(3, bench.Serial.Writes.Count);
    }

    [Fact]
    public void The_body_goes_out_once()
    {
        var bench = new ChannelBench();
        bench.Send("AT+CMGS=18", AtCommandKind.Prompt, "+CMGS:", "00AB");
        bench.Receive("\r\n> \r\n> \r\n> ");
        Assert.Equal("AT+CMGS=18\r00AB\x1A", bench.Serial.Written);
    }

    [Fact]
    public void A_late_prompt_leaves_the_whole_time_to_the_network()
    {
        var bench = new ChannelBench();
        bench.Send("AT+CMGS=18", AtCommandKind.Prompt, "+CMGS:", "00AB");
        bench.NowMs += ChannelBench.TimeoutMs;
        bench.Receive("\r\n> ");
        bench.NowMs += ChannelBench.TimeoutMs - 1;
        bench.Receive("\r\n+CMGS: 1\r\n\r\nOK\r\n");
        Assert.Equal(["answer +CMGS: 1", "end Ok"], bench.Log);
    }

    [Fact]
    public void A_prompt_that_never_comes_ends_in_a_time_out()
    {
        var bench = new ChannelBench();
        bench.Send("AT+CMGS=18", AtCommandKind.Prompt, "+CMGS:", "00AB");
        bench.RunToDue();
        Assert.Equal(["end Timeout"], bench.Log);
        bench.Receive("\r\n> ");
        Assert.Equal("AT+CMGS=18\r", bench.Serial.Written);
    }

    [Fact]
    public void A_modem_that_restarted_unnoticed_gets_no_body()
    {
        // It may be in text mode, in which the length is taken for a number to send to.
        var bench = new ChannelBench();
        bench.Send("AT+CMGS=18", AtCommandKind.Prompt, "+CMGS:", "00AB");
        bench.Receive("AT+CMGS=18\r\r\n> ");
        Assert.Equal("AT+CMGS=18\r\x1B", bench.Serial.Written);
        Assert.Equal(["echo", "end Aborted"], bench.Log);
    }

    [Fact]
    public void Giving_up_stops_the_body_and_tells_the_user()
    {
        var bench = new ChannelBench();
        bench.Send("AT+CMGS=18", AtCommandKind.Prompt, "+CMGS:", new string('A', 300));
        bench.Serial.Receive("> ");
        bench.Channel.Tick(bench.NowMs);
        var sent = bench.Serial.Written;
        bench.Channel.Abort(bench.NowMs);
        bench.Receive("");
        Assert.Equal(["end Aborted"], bench.Log);
        Assert.Equal(sent, bench.Serial.Written);
        Assert.False(bench.Channel.NeedsResync);
    }

    [Fact]
    public void A_time_out_stops_the_body()
    {
        var bench = new ChannelBench();
        bench.Send("AT+CMGS=18", AtCommandKind.Prompt, "+CMGS:", new string('A', 300));
        bench.Serial.Receive("> ");
        bench.Channel.Tick(bench.NowMs);
        bench.NowMs += ChannelBench.TimeoutMs;
        bench.Channel.Tick(bench.NowMs);
        var sent = bench.Serial.Written;
        bench.Receive("");
        Assert.Equal(["end Timeout"], bench.Log);
        Assert.Equal(sent, bench.Serial.Written);
    }

    [Fact]
    public void Remembers_no_error_of_an_earlier_command()
    {
        var bench = new ChannelBench();
        bench.Send("AT+CPIN?");
        bench.Receive("\r\n+CME ERROR: 10\r\n");
        Assert.Equal(10, bench.Channel.LastError);
        bench.NowMs += 100;
        bench.Send("AT+CPIN?");
        bench.Receive("\r\nERROR\r\n");
        Assert.Equal(-1, bench.Channel.LastError);
    }

    [Fact]
    public void Notes_when_it_last_heard_the_modem()
    {
        var bench = new ChannelBench { NowMs = 4711 };
        bench.Receive("\r\nhello\r\n");
        Assert.Equal(4711, bench.Channel.LastHeardMs);
    }

    [Fact]
    public void A_change_of_speed_forgets_half_a_line()
    {
        var bench = new ChannelBench();
        bench.Receive("\r\nxx");
        bench.Channel.SetBaudRate(9600);
        Assert.Equal(9600, bench.Serial.BaudRate);
        bench.Receive("RING\r\n");
        Assert.Equal(["news RING"], bench.Log);
    }

    [Fact]
    public void Can_be_held_closed()
    {
        var bench = new ChannelBench();
        bench.Channel.HoldUntil(1200);
        Assert.False(bench.Channel.IsFree(1199));
        Assert.True(bench.Channel.IsFree(1200));
        Assert.Equal(1200, bench.Channel.Tick(1000));
    }

    [Fact]
    public void Allocates_nothing_idle_waiting_or_for_lines_that_nobody_hears()
    {
        var bench = new ChannelBench();
        var noise = string.Concat(Enumerable.Repeat(Transcript.Lines("noise", "+CMT: 1", "OK", "what"), 500));
        bench.Serial.Receive(noise);
        TakeAll(bench);
        bench.Serial.Receive(noise);
        var before = GC.GetAllocatedBytesForCurrentThread();
        TakeAll(bench);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(bench.Channel.UnknownLines > 1000);

        Assert.Equal(0, Inputs.Allocation.Of(() => bench.Channel.Tick(bench.NowMs)));
        bench.Send("AT+CSQ", AtCommandKind.Lines, "+CSQ:");
        Assert.Equal(0, Inputs.Allocation.Of(() => bench.Channel.Tick(bench.NowMs)));
    }

    [Fact]
    public void A_turn_ends_however_much_the_modem_says_and_the_next_one_is_due_at_once()
    {
        var bench = new ChannelBench();
        bench.Send("AT+CREG?", AtCommandKind.Lines, "+CREG:");
        bench.Serial.Receive(string.Concat(Enumerable.Repeat("\r\n+CTZV: +8,0\r\n", 100)) + "\r\n+CREG: 1,1\r\n\r\nOK\r\n");

        // The answer is there in time, and is not taken for missing because it is read late.
        bench.NowMs += 60000;
        var turns = 0;
        while (bench.Channel.Tick(bench.NowMs) == bench.NowMs)
        {
            turns++;
        }

        Assert.InRange(turns, 5, 20);
        Assert.Contains("answer +CREG: 1,1", bench.Log);
        Assert.Equal("end Ok", bench.Log[^1]);
        Assert.Equal(0, bench.Channel.Timeouts);
    }

    private static void TakeAll(ChannelBench bench)
    {
        while (bench.Channel.Tick(bench.NowMs) == bench.NowMs)
        {
        }
    }

    private static string[] Play(ChannelCase row, params string[] pieces)
    {
        var bench = new ChannelBench();
        bench.Send(row.Command, row.Kind, row.Prefix, "00AB");
        foreach (var piece in pieces)
        {
            bench.Receive(piece);
            bench.NowMs++;
        }

        return [.. bench.Log];
    }
}
