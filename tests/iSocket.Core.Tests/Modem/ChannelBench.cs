using System.Collections.Generic;
using iSocket.Core.Modem;

namespace iSocket.Core.Tests.Modem;

/// <summary>A channel with a test at both ends; what it reports is written down as lines of text.</summary>
internal sealed class ChannelBench : IUrcListener, IAtUser
{
    public const int TimeoutMs = 5000;

    public ChannelBench()
    {
        Channel = new AtChannel(Serial, this);
    }

    public FakeSerialLine Serial { get; } = new();

    public AtChannel Channel { get; }

    public List<string> Log { get; } = [];

    public long NowMs { get; set; } = 1000;

    public void Send(string command, AtCommandKind kind = AtCommandKind.Lines, string? prefix = null, string body = "")
    {
        Channel.Body.Clear().Add(body);
        Channel.Compose().Add(command);
        Channel.Send(this, 7, kind, prefix, TimeoutMs, NowMs);
    }

    /// <summary>Bytes arrive; the loop turns at once and then as often as the channel asks for it.</summary>
    public void Receive(string bytes)
    {
        Serial.Receive(bytes);
        for (var turns = 0; Channel.Tick(NowMs) <= NowMs; turns++)
        {
            Xunit.Assert.True(turns < 20, "the channel keeps asking for turns");
        }
    }

    /// <summary>Time passes up to the moment that the channel asks for, and a turn is run.</summary>
    public void RunToDue()
    {
        NowMs = Channel.DueMs(NowMs);
        Channel.Tick(NowMs);
    }

    public bool TryStart(AtChannel channel, long nowMs) => false;

    public void OnAnswer(int tag, AtLine line, bool isBody)
    {
        Xunit.Assert.Equal(7, tag);
        Log.Add((isBody ? "body " : "answer ") + line.Text(0, line.Length));
    }

    public void OnFinished(int tag, AtResult result, long nowMs)
    {
        Xunit.Assert.Equal(7, tag);
        Log.Add(result == AtResult.Error ? $"end Error {Channel.LastError}" : $"end {result}");
    }

    public void OnUnsolicited(Urc code, AtLine line, long nowMs) => Log.Add($"news {line.Text(0, line.Length)}");

    public void OnEcho(long nowMs) => Log.Add("echo");
}
