using System;
using System.Linq;
using iSocket.Core.Tests.Modem;
using Xunit;

namespace iSocket.Core.Tests.Notify;

/// <summary>Refusals that sound final, and modems that make sending harder than it is.</summary>
public sealed class OutboxToleranceTests
{
    private const long Minute = 60000;

    [Theory]
    [InlineData("+CMS ERROR: 21")]
    [InlineData("+CMS ERROR: 50")]
    [InlineData("+CMS ERROR: 69")]
    [InlineData("+CMS ERROR: 330")]
    [InlineData("+CMS ERROR: requested facility not subscribed")]
    public void What_is_refused_for_good_is_tried_as_seldom_as_may_be_and_not_given_up(string refusal)
    {
        OutboxBench box = new() { Fault = _ => FakeModem.Lines(refusal) };
        box.Alert(1);
        box.Bench.Run(20 * Minute);
        long[] gaps = [.. box.Attempts.Zip(box.Attempts.Skip(1), (a, b) => b - a)];
        Assert.All(gaps, gap => Assert.InRange(gap, 85000, 2 * Minute));

        box.Fault = null;
        box.Bench.RunUntil(() => box.Sent.Count == 1, 2 * Minute);
    }

    [Theory]
    [InlineData("+CMS ERROR: 38")]
    [InlineData("+CMS ERROR: 331")]
    [InlineData("+CMS ERROR: network timeout")]
    [InlineData("+CME ERROR: 30")]
    [InlineData("ERROR")]
    public void What_will_pass_is_tried_again_soon(string refusal)
    {
        int faults = 1;
        OutboxBench box = new() { Fault = _ => --faults >= 0 ? FakeModem.Lines(refusal) : null };
        box.Reply(1);
        box.Bench.RunUntil(() => box.Sent.Count == 1, 15000);
    }

    [Theory]
    [InlineData("+CMGS: 7", "OK")]
    [InlineData("+CMGS:7", "OK")]
    [InlineData("+CMGS:", "OK")]
    [InlineData("+CMGS: 7,\"26/11/26,10:00:00+08\"", "OK")]
    [InlineData("+CMGS: 7")]
    [InlineData("OK")]
    public void Every_form_of_a_confirmation_counts(params string[] lines)
    {
        OutboxBench box = new() { Confirmation = _ => FakeModem.Lines(lines) };
        box.Reply(1);
        box.Reply(1, "second");
        box.Bench.Run(30000);
        Assert.Equal(["1", "1"], box.Sent);
        Assert.Equal(2, box.Attempts.Count);
        Assert.True(box.Bench.Driver.IsOnline);
    }

    [Fact]
    public void Where_the_echo_stays_PDU_mode_is_made_sure_of_before_every_part()
    {
        OutboxBench box = new();
        box.Bench.Modem.Answers["ATE0"] = () => FakeModem.Lines("ERROR");
        box.Bench.Modem.Boot(1000);
        box.Bench.RunUntil(() => box.Bench.ReadyCount == 2, 30000);
        box.Bench.Run(20000);
        box.Bench.Modem.Commands.Clear();
        box.Reply(1, new string('x', 200));
        box.Bench.Run(20000);
        Assert.Equal(["1/1", "1/2"], box.Sent);
        Assert.Equal(
            ["AT+CMGF", "AT+CMGS", "AT+CMGF", "AT+CMGS"],
            box.Bench.Modem.Commands.Select(command => command.Text.Split('=')[0]).Where(text => text.StartsWith("AT+CMG", StringComparison.Ordinal)));
        Assert.Equal(2, box.Bench.ReadyCount);
    }
}
