using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using iSocket.Core.Notify;
using iSocket.Core.Tests.Modem;

namespace iSocket.Core.Tests.Notify;

/// <summary>An outbox on a module in use; what the network takes is written down.</summary>
internal sealed class OutboxBench
{
    private int _reference;

    public OutboxBench()
    {
        Outbox = new SmsOutbox(Bench.Driver);
        Bench.AddUser(Outbox, Outbox.DueMs);
        Bench.EveryTurn = nowMs =>
        {
            Outbox.Tick(nowMs);
            return Bench.Driver.IsOnline && Bench.Driver.Channel.IsFree(nowMs) ? Outbox.DueMs(nowMs) : long.MaxValue;
        };
        Bench.Modem.Other = command => command.StartsWith("AT+CMGS=", StringComparison.Ordinal)
            ? Start(int.Parse(command["AT+CMGS=".Length..], CultureInfo.InvariantCulture))
            : FakeModem.Lines("OK");
        Bench.Start();
        Bench.RunUntil(() => Bench.Driver.IsOnline && Bench.Driver.Status.IsRegistered, 60000);
        Bench.Run(8000);
    }

    public ModemBench Bench { get; } = new();

    public SmsOutbox Outbox { get; }

    /// <summary>What the network took: the last digits of the number, and "/part" of a text in several.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>When bodies came in, taken or not.</summary>
    public List<long> Attempts { get; } = [];

    public int SendMs { get; set; } = 3000;

    public int PromptMs { get; set; }

    /// <summary>Asked for every body before the network takes it; what it returns is said instead, "" for nothing.</summary>
    public Func<string, string?>? Fault { get; set; }

    /// <summary>What is said when the network has taken a message.</summary>
    public Func<int, string> Confirmation { get; set; } = reference => FakeModem.Lines($"+CMGS: {reference}", "OK");

    public void Reply(int number, string text = "OK") => Outbox.AddReply(To(number), text, Bench.NowMs);

    public void Alert(int number, string text = "ALARM!") => Outbox.AddAlert(To(number), text, Bench.NowMs);

    private static string To(int number) => $"+7999000{number:D4}";

    private string? Start(int octets)
    {
        if (PromptMs > 0)
        {
            Bench.Modem.After(PromptMs, () => Bench.Modem.Prompt(body => Take(body, octets)));
            return null;
        }

        return Bench.Modem.Prompt(body => Take(body, octets));
    }

    private void Take(string body, int octets)
    {
        Xunit.Assert.StartsWith("00", body, StringComparison.Ordinal);
        Xunit.Assert.Equal(octets, (body.Length / 2) - 1);
        Attempts.Add(Bench.NowMs);
        var name = Describe(body);
        var fault = Fault?.Invoke(name);
        if (fault != null)
        {
            Bench.Modem.SayBytes(fault);
            return;
        }

        Bench.Modem.After(SendMs, () =>
        {
            Sent.Add(name);
            Bench.Modem.SayBytes(Confirmation(_reference++));
        });
    }

    // 00, first octet, reference, length and type of the number, the number, protocol, coding, validity, length, user data.
    private static string Describe(string body)
    {
        var digits = Convert.ToInt32(body.Substring(6, 2), 16);
        var number = string.Concat(body.Substring(10, (digits + 1) / 2 * 2).Chunk(2).Select(pair => $"{pair[1]}{pair[0]}")).TrimEnd('F');
        var userData = body[(10 + ((digits + 1) / 2 * 2) + 8)..];
        var hasParts = (Convert.ToInt32(body.Substring(2, 2), 16) & 0x40) != 0;
        var name = int.Parse(number[^4..], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        return hasParts ? $"{name}/{Convert.ToInt32(userData.Substring(10, 2), 16)}" : name;
    }
}
