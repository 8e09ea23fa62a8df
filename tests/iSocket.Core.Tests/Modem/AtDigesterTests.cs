using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Core.Modem;
using Xunit;

namespace iSocket.Core.Tests.Modem;

public sealed class AtDigesterTests
{
    private const string News = "+CMTI: \"SM\",7";

    public static TheoryData<string> Names() => [.. Transcript.All.Select(transcript => transcript.Name)];

    private static Transcript Find(string name) => Transcript.All.Single(transcript => transcript.Name == name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Finds_the_lines_and_prompts_of_a_transcript(string name)
    {
        var transcript = Find(name);
        Assert.Equal(transcript.Tokens, Transcript.Digest(new AtDigester(), transcript.Bytes, transcript.AwaitsPrompt));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Finds_them_again_behind_anything_that_came_before(string name)
    {
        var transcript = Find(name);
        var digester = new AtDigester();
        foreach (var before in Transcript.All)
        {
            Transcript.Digest(digester, before.Bytes + "\r\n", before.AwaitsPrompt);
            Assert.Equal(transcript.Tokens, Transcript.Digest(digester, transcript.Bytes, transcript.AwaitsPrompt));
            Transcript.Digest(digester, "\r\n", false);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void News_between_two_lines_changes_none_of_them(string name)
    {
        var transcript = Find(name);
        for (var at = 0; at <= transcript.Bytes.Length; at++)
        {
            if (!IsGap(transcript.Bytes, at))
            {
                continue;
            }

            var bytes = transcript.Bytes.Insert(at, Transcript.Lines(News));
            var tokens = Transcript.Digest(new AtDigester(), bytes, transcript.AwaitsPrompt);
            Assert.Equal(1, tokens.Count(token => token == News));
            Assert.Equal(transcript.Tokens, tokens.Where(token => token != News));
        }
    }

    [Theory]
    [InlineData("\r\n> ")]
    [InlineData("\r\n>")]
    [InlineData(">")]
    [InlineData("AT+CMGS=18\r\r\n> ")]
    [InlineData("\r\n+CMTI: \"SM\",1\r\n\r\n> ")]
    [InlineData("\0\xFF> ")]
    public void A_prompt_needs_no_line_end(string bytes)
    {
        Assert.Equal(Transcript.Prompt, Transcript.Digest(new AtDigester(), bytes, true).Last());
    }

    [Fact]
    public void A_line_at_the_limit_is_whole()
    {
        var digester = new AtDigester();
        var tokens = Transcript.Digest(digester, new string('A', AtDigester.LineCapacity) + "\r", false);
        Assert.Equal(AtDigester.LineCapacity, tokens.Single().Length);
        Assert.False(digester.Line.IsTruncated);
        Assert.Equal(0, digester.TruncatedLines);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5000)]
    public void A_line_beyond_the_limit_is_cut_and_counted_and_the_next_is_intact(int excess)
    {
        var digester = new AtDigester();
        var tokens = Transcript.Digest(digester, new string('A', AtDigester.LineCapacity + excess) + "\r", false);
        Assert.Equal(AtDigester.LineCapacity, tokens.Single().Length);
        Assert.True(digester.Line.IsTruncated);
        Assert.Equal(1, digester.TruncatedLines);

        Assert.Equal(["OK"], Transcript.Digest(digester, "\nOK\r", false));
        Assert.False(digester.Line.IsTruncated);
        Assert.Equal(1, digester.TruncatedLines);
    }

    [Fact]
    public void Reset_forgets_an_unfinished_line()
    {
        var digester = new AtDigester();
        Assert.Empty(Transcript.Digest(digester, "\r\n+CSQ: 1", false));
        digester.Reset();
        Assert.Equal(["OK"], Transcript.Digest(digester, "OK\r\n", false));
    }

    [Fact]
    public void Reset_forgets_an_unfinished_line_that_was_too_long()
    {
        var digester = new AtDigester();
        Transcript.Digest(digester, new string('A', 1000), false);
        digester.Reset();
        Assert.Equal(["OK"], Transcript.Digest(digester, "OK\r\n", false));
        Assert.Equal(0, digester.TruncatedLines);
    }

    [Fact]
    public void Random_bytes_never_break_it()
    {
        var random = new Random(706);
        var digester = new AtDigester();
        for (var run = 0; run < 200; run++)
        {
            var noise = new string(Enumerable.Range(0, random.Next(2000)).Select(_ => (char)random.Next(256)).ToArray());
            Transcript.Digest(digester, noise, random.Next(2) == 0);
            Assert.Equal("+CSQ: 13,0", Transcript.Digest(digester, "\r\n+CSQ: 13,0\r\n", false).Last());
        }
    }

    [Fact]
    public void Allocates_nothing_for_bytes_lines_and_prompts()
    {
        var digester = new AtDigester();
        var bytes = Transcript.All.SelectMany(transcript => transcript.Bytes).Select(value => (byte)value).ToArray();
        var lines = 0;
        Feed();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
        {
            Feed();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(lines > 100);

        void Feed()
        {
            foreach (var value in bytes)
            {
                digester.AwaitsPrompt = true;
                lines += digester.Push(value) == AtToken.Line ? 1 : 0;
            }
        }
    }

    // A modem puts news between lines: in front of the CR LF that opens one, or behind the CR LF that closes one.
    private static bool IsGap(string bytes, int at)
    {
        var isOpen = at == 0 || bytes[at - 1] is '\r' or '\n';
        var opensLine = at == bytes.Length || bytes[at] is '\r' or '\n';
        return isOpen && opensLine;
    }
}
