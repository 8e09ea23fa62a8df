using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Core.Sms;
using iSocket.Core.Tests.Modem;

namespace iSocket.Core.Tests.Sms;

/// <summary>An inbox on a module in use; the handler writes down what it is given.</summary>
internal sealed class InboxBench : ISmsHandler
{
    public InboxBench(bool isPowerOn = true, Action<InboxBench>? prepare = null)
    {
        Store = new FakeStore(Bench.Modem);
        Inbox = new SmsInbox(Bench.Driver, Found, this);
        if (!isPowerOn)
        {
            Found.Restore(0, 0);
        }

        Bench.AddUser(Inbox, Inbox.DueMs);
        Bench.MessageStored = Inbox.OnStored;
        Bench.Ready = Inbox.Start;
        prepare?.Invoke(this);
        Bench.Start();
        Bench.RunUntil(() => Bench.Driver.IsOnline && Bench.Driver.Status.IsRegistered, 60000);
    }

    public ModemBench Bench { get; } = new();

    public FakeStore Store { get; }

    public FoundMessages Found { get; } = new();

    public SmsInbox Inbox { get; }

    /// <summary>Texts in the order in which they were handled; "*" in front of those found at power-on.</summary>
    public List<string> Handled { get; } = [];

    public List<long> Gone { get; } = [];

    public HashSet<long> Fingerprints { get; } = [];

    public bool WantsSignal { get; set; }

    public long TimeKnownFromMs { get; set; }

    public List<int> SignalsSeen { get; } = [];

    public SmsVerdict OnMessage(SmsMessage message, bool wasFound, bool isSignalFresh, long nowMs)
    {
        Xunit.Assert.Equal(Bench.NowMs, nowMs);
        if (WantsSignal && !isSignalFresh)
        {
            return SmsVerdict.MeasureSignal;
        }

        Handled.Add((wasFound ? "*" : "") + message.Text);
        Fingerprints.Add(message.Fingerprint);
        SignalsSeen.Add(Bench.Driver.Status.Signal);
        return SmsVerdict.Delete;
    }

    public void OnDeleted(long fingerprint) => Gone.Add(fingerprint);

    public bool AwaitsTime(long nowMs) => nowMs < TimeKnownFromMs;

    /// <summary>Lets the first look at the store pass.</summary>
    public static InboxBench Idle()
    {
        var bench = new InboxBench();
        bench.Bench.Run(5000);
        Xunit.Assert.Equal(1, bench.Store.Lists);
        bench.Bench.Modem.Commands.Clear();
        return bench;
    }

    public void AssertDone(params string[] texts)
    {
        Xunit.Assert.Equal(texts, Handled);
        Xunit.Assert.Empty(Store.Messages);
        Xunit.Assert.Equal(Fingerprints.Order(), Gone.Order());
    }
}
