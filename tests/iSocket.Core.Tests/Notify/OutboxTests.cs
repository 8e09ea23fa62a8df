using System;
using System.Linq;
using iSocket.Core.Notify;
using iSocket.Core.Settings;
using iSocket.Core.Tests.Modem;
using Xunit;

namespace iSocket.Core.Tests.Notify;

public sealed class OutboxTests
{
    private const long Minute = 60000;
    private const long Hour = 60 * Minute;
    private static readonly string LongText = string.Concat(Enumerable.Repeat("0123456789", 40));

    private readonly OutboxBench _box = new();

    private FakeModem Modem => _box.Bench.Modem;

    [Fact]
    public void A_reply_is_sent_at_once_and_once()
    {
        _box.Reply(1);
        _box.Bench.Run(Hour);
        Assert.Equal(["1"], _box.Sent);
        Assert.Single(_box.Attempts);
        Assert.Equal(0, _box.Outbox.Count);
        Assert.Equal(0, _box.Outbox.Dropped);
    }

    [Fact]
    public void Texts_of_a_kind_keep_their_order_and_alerts_overtake_replies()
    {
        _box.Reply(1);
        _box.Bench.Run(500);
        _box.Reply(2);
        _box.Reply(3);
        _box.Alert(4);
        _box.Alert(5);
        _box.Bench.Run(Minute);
        Assert.Equal(["1", "4", "5", "2", "3"], _box.Sent);
    }

    [Fact]
    public void The_parts_of_a_text_go_out_in_order()
    {
        _box.Reply(1, LongText);
        _box.Reply(2);
        _box.Bench.Run(Minute);
        Assert.Equal(["1/1", "1/2", "1/3", "2"], _box.Sent);
    }

    [Fact]
    public void Only_the_part_that_failed_is_sent_again()
    {
        var faults = 2;
        _box.Fault = name => name == "1/2" && --faults >= 0 ? FakeModem.Lines("+CMS ERROR: 331") : null;
        _box.Reply(1, LongText);
        _box.Bench.Run(Minute);
        Assert.Equal(["1/1", "1/2", "1/3"], _box.Sent);
        Assert.Equal(5, _box.Attempts.Count);
    }

    [Fact]
    public void An_alert_goes_between_the_parts_of_a_reply()
    {
        _box.Reply(1, LongText);
        _box.Bench.Run(500);
        _box.Alert(2);
        _box.Bench.Run(Minute);
        Assert.Equal(["1/1", "2", "1/2", "1/3"], _box.Sent);
    }

    [Fact]
    public void Twenty_texts_wait_and_the_oldest_reply_gives_way()
    {
        Modem.LoseCoverage();
        _box.Bench.Run(100);
        _box.Alert(1);
        for (var i = 2; i <= 21; i++)
        {
            _box.Reply(i);
        }

        Assert.Equal(SmsOutbox.Capacity, _box.Outbox.Count);
        Assert.Equal(1, _box.Outbox.Dropped);
        FindNetwork();
        _box.Bench.Run(3 * Minute);
        Assert.Equal([.. new[] { 1 }.Concat(Enumerable.Range(3, 19)).Select(i => i.ToString())], _box.Sent);
    }

    [Fact]
    public void Without_replies_the_oldest_alert_gives_way()
    {
        Modem.LoseCoverage();
        _box.Bench.Run(100);
        for (var i = 1; i <= 22; i++)
        {
            _box.Alert(i);
        }

        FindNetwork();
        _box.Bench.Run(3 * Minute);
        Assert.Equal(Enumerable.Range(3, 20).Select(i => i.ToString()), _box.Sent);
        Assert.Equal(2, _box.Outbox.Dropped);
    }

    [Fact]
    public void What_is_being_sent_does_not_give_way()
    {
        _box.SendMs = 30000;
        _box.Reply(1);
        _box.Bench.Run(1000);
        for (var i = 2; i <= 21; i++)
        {
            _box.Reply(i);
        }

        _box.SendMs = 1000;
        _box.Bench.Run(3 * Minute);
        Assert.Equal([.. new[] { 1 }.Concat(Enumerable.Range(3, 19)).Select(i => i.ToString())], _box.Sent);
    }

    [Fact]
    public void Replies_live_ten_minutes_and_alerts_a_day()
    {
        Modem.LoseCoverage();
        _box.Bench.Run(100);
        _box.Reply(1);
        _box.Alert(2);
        _box.Bench.Run((10 * Minute) - 1000);
        Assert.Equal(2, _box.Outbox.Count);
        _box.Bench.Run(30000);
        Assert.Equal(1, _box.Outbox.Count);
        _box.Bench.Run((23 * Hour) + (45 * Minute));
        Assert.Equal(1, _box.Outbox.Count);
        _box.Bench.Run(20 * Minute);
        Assert.Equal(0, _box.Outbox.Count);
        Assert.Equal(2, _box.Outbox.Dropped);
        FindNetwork();
        _box.Bench.Run(Minute);
        Assert.Empty(_box.Sent);
    }

    [Fact]
    public void An_alert_outlives_a_day_without_a_minute()
    {
        Modem.LoseCoverage();
        _box.Bench.Run(100);
        _box.Alert(1);
        _box.Bench.Run((24 * Hour) - (20 * Minute));
        FindNetwork();
        _box.Bench.Run(15 * Minute);
        Assert.Equal(["1"], _box.Sent);
    }

    [Fact]
    public void Pauses_between_attempts_grow_and_stay_below_two_minutes()
    {
        _box.Fault = _ => FakeModem.Lines("+CMS ERROR: 42");
        _box.Alert(1);
        _box.Bench.Run(2 * Hour);
        var gaps = _box.Attempts.Zip(_box.Attempts.Skip(1), (a, b) => b - a).ToArray();
        Assert.InRange(gaps[0], 4000, 15000);
        Assert.All(gaps.Zip(gaps.Skip(1)), pair => Assert.True(pair.Second >= pair.First - 1000));
        Assert.All(gaps, gap => Assert.InRange(gap, 4000, 2 * Minute));
        Assert.True(gaps[^1] > Minute);

        _box.Fault = null;
        _box.Bench.RunUntil(() => _box.Sent.Count == 1, 2 * Minute);
    }

    [Fact]
    public void One_text_that_fails_does_not_hold_up_the_others()
    {
        _box.Fault = name => name == "1" ? FakeModem.Lines("+CMS ERROR: 28") : null;
        _box.Reply(1);
        _box.Reply(2);
        _box.Reply(3);
        _box.Bench.Run(Minute);
        Assert.Equal(["2", "3"], _box.Sent);
        _box.Bench.Run(10 * Minute);
        Assert.Equal(0, _box.Outbox.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("noise")]
    public void A_text_that_was_confirmed_is_not_sent_again_when_the_OK_is_lost(string instead)
    {
        _box.Confirmation = reference => FakeModem.Lines($"+CMGS: {reference}") + (instead.Length == 0 ? "" : FakeModem.Lines(instead));
        _box.Reply(1);
        _box.Bench.Run(5 * Minute);
        Assert.Equal(["1"], _box.Sent);
        Assert.Equal(0, _box.Outbox.Count);
    }

    [Fact]
    public void An_alert_that_was_confirmed_is_stored_no_more_while_its_OK_is_still_to_come()
    {
        // A reset in that time finds what is stored, and would send it once more (G-3).
        _box.Confirmation = reference => FakeModem.Lines($"+CMGS: {reference}");
        _box.Alert(1);
        var changes = _box.Outbox.AlertChanges;
        _box.Bench.RunUntil(() => _box.Attempts.Count > 0, Minute);
        Assert.Equal(1, StoredAlerts());
        _box.Bench.Run(_box.SendMs + 100);
        Assert.Single(_box.Sent);
        Assert.Equal(changes + 2, _box.Outbox.AlertChanges);
        Assert.Equal(0, StoredAlerts());
        Assert.Equal(1, _box.Outbox.Count);
    }

    [Fact]
    public void A_part_that_was_confirmed_is_not_sent_again_when_the_modem_restarts()
    {
        var first = true;
        _box.Confirmation = reference =>
        {
            if (first)
            {
                first = false;
                Modem.After(5, () => Modem.Boot(1800));
                return FakeModem.Lines($"+CMGS: {reference}");
            }

            return FakeModem.Lines($"+CMGS: {reference}", "OK");
        };
        _box.Reply(1, LongText);
        _box.Bench.Run(5 * Minute);
        Assert.Equal(["1/1", "1/2", "1/3"], _box.Sent);
    }

    [Fact]
    public void A_text_that_was_not_confirmed_is_sent_again_when_the_modem_restarts()
    {
        var first = true;
        _box.Fault = _ =>
        {
            if (!first)
            {
                return null;
            }

            first = false;
            Modem.After(1000, () => Modem.Boot(1800));
            return "";
        };
        _box.Reply(1);
        _box.Bench.Run(2 * Minute);
        Assert.Equal(["1"], _box.Sent);
        Assert.Equal(2, _box.Attempts.Count);
    }

    [Fact]
    public void A_modem_that_restarted_unnoticed_sends_a_text_once()
    {
        // It echoes again, and the first that is seen of it is the echo of AT+CMGS.
        Modem.LoseSettings();
        _box.Reply(1);
        _box.Bench.Run(2 * Minute);
        Assert.Equal(["1"], _box.Sent);
        Assert.Single(_box.Attempts);
        Assert.Equal(2, _box.Bench.ReadyCount);
    }

    [Theory]
    [InlineData(1000, 59000)]
    [InlineData(5000, 60000)]
    [InlineData(15000, 60000)]
    public void A_late_prompt_and_a_late_answer_are_awaited(int promptMs, int sendMs)
    {
        _box.PromptMs = promptMs;
        _box.SendMs = sendMs;
        _box.Reply(1);
        _box.Bench.Run(3 * Minute);
        Assert.Equal(["1"], _box.Sent);
        Assert.Single(_box.Attempts);
    }

    [Fact]
    public void Without_an_answer_it_is_tried_again()
    {
        var faults = 1;
        _box.Fault = _ => --faults >= 0 ? "" : null;
        _box.Reply(1);
        _box.Bench.Run(2 * Minute);
        Assert.Equal(["1"], _box.Sent);
        Assert.Equal(2, _box.Attempts.Count);
        Assert.InRange(_box.Attempts[1] - _box.Attempts[0], 60000, 80000);
    }

    [Fact]
    public void Nothing_is_sent_without_a_network_and_all_of_it_soon_after()
    {
        Modem.LoseCoverage();
        _box.Bench.Run(100);
        _box.Reply(1);
        _box.Bench.Run(2 * Minute);
        Assert.Empty(_box.Attempts);
        FindNetwork();
        _box.Bench.RunUntil(() => _box.Sent.Count == 1, 10000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("+")]
    public void What_is_no_number_is_dropped(string to)
    {
        _box.Outbox.AddReply(to, "x", _box.Bench.NowMs);
        _box.Reply(2);
        _box.Bench.Run(Minute);
        Assert.Equal(["2"], _box.Sent);
        Assert.Equal(1, _box.Outbox.Dropped);
    }

    [Fact]
    public void An_empty_text_is_one_message()
    {
        _box.Reply(1, "");
        _box.Bench.Run(Minute);
        Assert.Equal(["1"], _box.Sent);
        Assert.Equal(0, _box.Outbox.Count);
    }

    [Fact]
    public void Clear_forgets_what_waits_and_survives_what_is_being_sent()
    {
        _box.Reply(1);
        _box.Reply(2);
        _box.Bench.Run(1000);
        _box.Outbox.Clear();
        _box.Bench.Run(Minute);
        Assert.Equal(["1"], _box.Sent);
        _box.Reply(3);
        _box.Bench.Run(Minute);
        Assert.Equal(["1", "3"], _box.Sent);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void A_dropped_alert_that_is_on_its_way_is_not_tried_again(bool isDropped, int sent)
    {
        int faults = 1;
        _box.Fault = _ => faults-- > 0 ? FakeModem.Lines("+CMS ERROR: 42") : null;
        _box.Alert(1, "ALARM!");
        _box.Alert(2, "other");
        _box.Bench.RunUntil(() => _box.Attempts.Count == 1 || _box.Bench.Modem.Commands.Any(command => command.Text.StartsWith("AT+CMGS")), 1000);
        if (isDropped)
        {
            _box.Outbox.DropAlerts("ALARM!", "never");
            Assert.Equal(2, _box.Outbox.Count);
        }

        _box.Bench.Run(60000);
        Assert.Equal(sent, _box.Sent.Count(name => name == "1"));
        Assert.Contains("2", _box.Sent);
        Assert.Equal(0, _box.Outbox.Count);
    }

    [Fact]
    public void An_idle_outbox_allocates_nothing()
    {
        Assert.Equal(0, Inputs.Allocation.Of(() =>
        {
            _box.Outbox.Tick(_box.Bench.NowMs);
            return _box.Outbox.TryStart(_box.Bench.Driver.Channel, _box.Bench.NowMs) ? -1 : _box.Outbox.DueMs(_box.Bench.NowMs);
        }));
    }

    private int StoredAlerts()
    {
        RecordBuffer records = new(2048);
        _box.Outbox.WriteAlerts(records, _box.Bench.NowMs);
        var alerts = 0;
        records.BeginReading(0, records.Position);
        while (records.NextRecord())
        {
            alerts += records.RecordId == 1 ? 1 : 0;
        }

        return alerts;
    }

    private void FindNetwork()
    {
        Modem.HasCoverage = true;
        Modem.Register();
    }
}
