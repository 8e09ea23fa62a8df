using System.Linq;
using iSocket.Core.Notify;
using Xunit;

namespace iSocket.Core.Tests.Notify;

/// <summary>Which of the waiting texts gives way, goes next or is too old (D-33).</summary>
public sealed class OutboxQueueTests
{
    private readonly OutboxQueue _queue = new();

    private string Waiting => string.Join(' ', Enumerable.Range(0, _queue.Count).Select(i => _queue.At(i).Text));

    [Fact]
    public void When_full_the_oldest_reply_gives_way_then_the_oldest_alert()
    {
        Add("a1", isAlert: true);
        Add("r1");
        Add("r2");
        for (int i = _queue.Count; i < SmsOutbox.Capacity; i++)
        {
            Assert.True(_queue.TryMakeRoom(true));
            Assert.Equal(0, _queue.Dropped);
            Add("a" + i, isAlert: true);
        }

        Assert.StartsWith("a1 r1 r2 a3", Waiting);
        Displace("new1");
        Assert.StartsWith("a1 r2 a3", Waiting);
        Displace("new2");
        Assert.StartsWith("a1 a3", Waiting);
        Displace("new3");
        Assert.StartsWith("a3 a4", Waiting);
        Assert.EndsWith("a19 new1 new2 new3", Waiting);
        Assert.Equal(SmsOutbox.Capacity, _queue.Count);
        Assert.Equal(3, _queue.Dropped);
    }

    [Fact]
    public void A_reply_displaces_a_reply_and_never_an_alert()
    {
        Fill(true, SmsOutbox.Capacity - 1);
        Add("r1");
        Assert.True(_queue.TryMakeRoom(false));
        Assert.Equal(SmsOutbox.Capacity - 1, _queue.Count);
        Add("a", isAlert: true);
        Assert.False(_queue.TryMakeRoom(false));
        Assert.Equal(SmsOutbox.Capacity, _queue.Count);
        Assert.Equal(2, _queue.Dropped);
    }

    [Fact]
    public void What_is_being_sent_neither_gives_way_nor_gets_too_old()
    {
        _queue.Sending = Add("sent", expiresMs: 10);
        Add("old", expiresMs: 10);
        _queue.DropOld(10);
        Assert.Equal("sent", Waiting);
        Fill(false, SmsOutbox.Capacity - 1);
        Assert.True(_queue.TryMakeRoom(false));
        Assert.Equal("sent", _queue.At(0).Text);
        Assert.Equal("t2", _queue.At(1).Text);
    }

    [Fact]
    public void Texts_are_dropped_at_their_end_and_not_before()
    {
        Add("b", expiresMs: 100);
        Add("c", expiresMs: 101);
        Add("d", expiresMs: 100, isAlert: true);
        int changes = _queue.AlertChanges;
        _queue.DropOld(99);
        Assert.Equal("b c d", Waiting);
        _queue.DropOld(100);
        Assert.Equal("c", Waiting);
        Assert.Equal(2, _queue.Dropped);
        Assert.Equal(changes + 1, _queue.AlertChanges);
    }

    [Fact]
    public void Alerts_go_before_replies_and_older_ones_before_newer_ones()
    {
        Assert.Null(_queue.Next(0));
        Add("r1", to: "1");
        Add("r2", to: "2");
        Add("a1", to: "1", isAlert: true);
        Add("a2", to: "2", isAlert: true);
        Assert.Equal("a1 a2 r1 r2", Play());
    }

    [Fact]
    public void A_text_whose_first_part_is_out_goes_on_before_another_of_its_sort()
    {
        Add("r1", to: "1");
        Add("r2", to: "2").PartsSent = 1;
        Add("a1", to: "1", isAlert: true);
        Add("a2", to: "2", isAlert: true).PartsSent = 1;
        Assert.Equal("a2 a1 r2 r1", Play());
    }

    [Fact]
    public void A_text_waits_for_its_time()
    {
        Add("r1", to: "1", nextMs: 50);
        Assert.Null(_queue.Next(49));
        Assert.Equal("r1", _queue.Next(50).Text);
        Add("r2", to: "2");
        Assert.Equal("r2", _queue.Next(49).Text);
    }

    [Fact]
    public void A_new_text_to_a_number_is_a_reason_to_try_an_older_one_first()
    {
        Add("old", to: "1", nextMs: 50);
        Add("alert", to: "1", isAlert: true, nextMs: 50);
        Add("other", to: "2", nextMs: 50);
        Add("new", to: "1");
        Assert.Equal("old", _queue.Next(0).Text);
    }

    [Fact]
    public void What_waits_for_the_same_number_waits_with_what_failed()
    {
        OutboxEntry failed = Add("failed", to: "1");
        Add("same", to: "1", nextMs: 10);
        Add("later", to: "1", nextMs: 2000);
        Add("other", to: "2");
        Add("alert", to: "1", isAlert: true);
        _queue.Postpone(failed, 1000);
        Assert.Equal([1000, 1000, 2000, 0, 0], Enumerable.Range(0, 5).Select(i => _queue.At(i).NextMs));
    }

    [Fact]
    public void The_next_turn_is_when_a_text_may_go_or_is_too_old()
    {
        Assert.Equal(long.MaxValue, _queue.DueMs(true));
        Add("r1", nextMs: 50, expiresMs: 600);
        Assert.Equal(50, _queue.DueMs(true));
        Assert.Equal(600, _queue.DueMs(false));
        Add("r2", nextMs: 900, expiresMs: 500);
        Assert.Equal(50, _queue.DueMs(true));
        Assert.Equal(500, _queue.DueMs(false));
        _queue.Remove(_queue.At(0));
        Assert.Equal(500, _queue.DueMs(true));
    }

    [Fact]
    public void A_full_queue_is_searched_to_its_end_and_cleared()
    {
        Fill(false, SmsOutbox.Capacity);
        _queue.Remove(new OutboxEntry());
        Assert.Equal(SmsOutbox.Capacity, _queue.Count);
        _queue.Clear();
        Assert.Equal(0, _queue.Count);
        Assert.All(Enumerable.Range(0, SmsOutbox.Capacity), i => Assert.Null(_queue.At(i)));
    }

    [Fact]
    public void Removing_takes_one_and_dropping_counts_it()
    {
        Add("r1");
        OutboxEntry second = Add("r2");
        OutboxEntry third = Add("r3");
        _queue.Remove(second);
        Assert.Equal("r1 r3", Waiting);
        Assert.Equal(0, _queue.Dropped);
        _queue.Remove(second);
        Assert.Equal("r1 r3", Waiting);
        _queue.Drop(third);
        Assert.Equal("r1", Waiting);
        Assert.Equal(1, _queue.Dropped);
        Assert.Null(_queue.At(1));
    }

    [Fact]
    public void Alerts_with_one_of_two_texts_are_taken_back_and_no_reply()
    {
        Add("ALARM", isAlert: true);
        Add("ALARM");
        Add("idle", isAlert: true);
        Add("power", isAlert: true);
        Add("ALARM", isAlert: true);
        _queue.RemoveAlerts("ALARM", "idle");
        Assert.Equal("ALARM power", Waiting);
        Assert.False(_queue.At(0).IsAlert);
        Assert.Equal(0, _queue.Dropped);
    }

    [Fact]
    public void An_alert_that_is_taken_back_while_it_is_being_sent_is_not_tried_again()
    {
        Add("ALARM", isAlert: true, expiresMs: 1000);
        _queue.Sending = Add("ALARM", isAlert: true, expiresMs: 1000);
        _queue.RemoveAlerts("ALARM", "idle");
        Assert.Equal(1, _queue.Count);
        _queue.DropOld(1);
        Assert.Equal(1, _queue.Count);
        _queue.Sending = null!;
        _queue.DropOld(1);
        Assert.Equal(0, _queue.Count);
    }

    [Fact]
    public void Everything_that_happens_to_an_alert_is_to_be_stored_and_nothing_that_happens_to_a_reply()
    {
        OutboxEntry reply = Add("r1");
        _queue.NoteProgress(reply);
        _queue.Remove(reply);
        Assert.False(_queue.HasAlerts);
        Assert.Equal(0, _queue.AlertChanges);
        Add("r2");
        OutboxEntry alert = Add("a1", isAlert: true);
        Assert.True(_queue.HasAlerts);
        Assert.Equal(1, _queue.AlertChanges);
        _queue.NoteProgress(alert);
        Assert.Equal(2, _queue.AlertChanges);
        _queue.Remove(alert);
        Assert.Equal(3, _queue.AlertChanges);
        Assert.False(_queue.HasAlerts);
    }

    [Fact]
    public void Clearing_takes_all_and_is_to_be_stored()
    {
        Add("r1");
        Add("a1", isAlert: true);
        int changes = _queue.AlertChanges;
        _queue.Clear();
        Assert.Equal(0, _queue.Count);
        Assert.Null(_queue.At(0));
        Assert.Null(_queue.At(1));
        Assert.Equal(changes + 1, _queue.AlertChanges);
        Assert.Null(_queue.Next(0));
    }

    private string Play()
    {
        string order = "";
        while (_queue.Next(0) is { } next)
        {
            order += " " + next.Text;
            _queue.Remove(next);
        }

        return order.TrimStart();
    }

    private void Displace(string alert)
    {
        Assert.True(_queue.TryMakeRoom(true));
        Add(alert, isAlert: true);
    }

    private void Fill(bool isAlert, int count)
    {
        for (int i = 1; i <= count; i++)
        {
            Add("t" + i, isAlert: isAlert);
        }
    }

    private OutboxEntry Add(string text, string to = "1", bool isAlert = false, long nextMs = 0, long expiresMs = long.MaxValue)
    {
        OutboxEntry entry = new() { To = to, Text = text, IsAlert = isAlert, NextMs = nextMs, ExpiresMs = expiresMs };
        _queue.Add(entry);
        return entry;
    }
}
