using System.Linq;
using iSocket.Core.Modem;
using iSocket.Core.Sms;
using iSocket.Core.Tests.Modem;
using Xunit;

namespace iSocket.Core.Tests.Sms;

/// <summary>Which of the modem's stores is looked through, and when (G-5).</summary>
public sealed class StoreSweepTests
{
    private const int Room = 4;

    private readonly ChannelBench _line = new();
    private readonly SmsSlots _slots = new(Room);
    private readonly FoundMessages _found = new();
    private StoreSweep _sweep;
    private SmsStores _stores;

    public StoreSweepTests()
    {
        _stores = new SmsStores(ModemBench.Online().Driver);
        _sweep = new StoreSweep(_stores, _slots, _found);
        _sweep.Start();
    }

    [Fact]
    public void Both_stores_are_looked_through_at_the_start_and_then_the_chosen_one_every_45_s()
    {
        Assert.True(_sweep.IsDue(0));
        Assert.Equal(MessageStore.Chosen, _sweep.Store);
        List(1000);
        Assert.Equal(MessageStore.Phone, _sweep.Store);
        Assert.True(_sweep.IsDue(1000));
        List(2000);
        Assert.Equal(MessageStore.Chosen, _sweep.Store);
        Assert.Equal(1000 + SmsInbox.SweepMs, _sweep.DueMs);
        Assert.False(_sweep.IsDue(_sweep.DueMs - 1));
        Assert.True(_sweep.IsDue(_sweep.DueMs));
    }

    [Fact]
    public void The_other_store_comes_with_every_fourth_look()
    {
        Assert.Equal("Chosen Phone Chosen Chosen Chosen Chosen Phone Chosen Chosen Chosen Chosen Phone", Looks(12));
    }

    [Fact]
    public void Once_something_was_in_the_other_store_it_comes_with_each()
    {
        Looks(3);
        _sweep.NoteStore(MessageStore.Chosen);
        Assert.Equal("Chosen Chosen", Looks(2));
        _sweep.NoteStore(MessageStore.Phone);
        _sweep.NoteStore(MessageStore.Phone);
        _sweep.NoteStore(MessageStore.Chosen);
        Assert.Equal("Chosen Phone Chosen Phone", Looks(4));
        _sweep.Start();
        Assert.Equal("Chosen Phone Chosen Chosen", Looks(4));
    }

    [Fact]
    public void A_message_that_is_listed_in_the_other_store_counts_too()
    {
        List(0);
        List(0, AtResult.Ok, 3);
        Assert.True(_slots.Contains(SmsStores.Place(MessageStore.Phone, 3)));
        Assert.Equal("Chosen Phone Chosen Phone", Looks(4));
    }

    [Fact]
    public void A_modem_that_lets_nobody_choose_has_one_store()
    {
        _stores = new SmsStores(new ModemBench().Driver);
        _sweep = new StoreSweep(_stores, _slots, _found);
        Assert.Equal("Chosen Chosen", Looks(2));
        Assert.True(_found.IsListed);
    }

    [Fact]
    public void What_is_listed_before_both_stores_were_was_found_and_nothing_later()
    {
        List(0, AtResult.Ok, 5);
        Assert.False(_found.IsListed);
        List(0, AtResult.Ok, 6);
        Assert.True(_found.IsListed);
        List(0, AtResult.Ok, 5, 7);
        Assert.Equal("True True False", $"{_slots.WasFound(5)} {_slots.WasFound(SmsStores.Place(MessageStore.Phone, 6))} {_slots.WasFound(7)}");
        Assert.True(_found.Contains(5));
        Assert.True(_found.Contains(FoundMessages.PlacesPerStore + 6));
        Assert.False(_found.Contains(7));
    }

    [Fact]
    public void What_was_announced_before_the_first_list_was_not_found()
    {
        _slots.Add(5, false);
        List(0, AtResult.Ok, 5);
        Assert.False(_slots.WasFound(5));
        Assert.False(_found.Contains(5));
    }

    [Fact]
    public void What_was_found_before_a_restart_is_found_still()
    {
        _found.Add(5);
        _found.MarkListed();
        List(0, AtResult.Ok, 5, 6);
        Assert.True(_slots.WasFound(5));
        Assert.False(_slots.WasFound(6));
    }

    [Fact]
    public void What_had_no_room_is_looked_for_as_soon_as_all_else_is_gone()
    {
        List(0);
        List(0);
        List(50000, AtResult.Ok, 1, 2, 3, 4, 5);
        _sweep.NoteRoom();
        Assert.False(_sweep.IsDue(50001));
        for (int i = 1; i <= Room; i++)
        {
            _slots.Remove(i);
        }

        _sweep.NoteRoom();
        Assert.True(_sweep.IsDue(50001));
        List(50002, AtResult.Ok, 5);
        _slots.Remove(5);
        _sweep.NoteRoom();
        Assert.False(_sweep.IsDue(50003));
    }

    [Fact]
    public void A_full_list_followed_by_what_fits_still_has_more()
    {
        List(0, AtResult.Ok, 1, 2, 3, 4, 5, 6, 1);
        for (int i = 1; i <= Room; i++)
        {
            _slots.Remove(i);
        }

        List(0);
        _sweep.LookSoon();
        List(100, AtResult.Ok, 1, 2, 3, 4, 5, 6, 1);
        for (int i = 1; i <= Room; i++)
        {
            _slots.Remove(i);
        }

        Assert.False(_sweep.IsDue(101));
        _sweep.NoteRoom();
        Assert.True(_sweep.IsDue(101));
    }

    [Fact]
    public void A_list_that_fails_comes_again_soon()
    {
        List(1000, AtResult.Timeout);
        Assert.Equal(1000 + SmsInbox.RetryMs, _sweep.DueMs);
        Assert.False(_sweep.ListsOther);
        List(6000, AtResult.Error);
        Assert.Equal(6000 + SmsInbox.RetryMs, _sweep.DueMs);
        Assert.False(_found.IsListed);
        Assert.True(_slots.IsEmpty);
    }

    [Fact]
    public void A_modem_that_knows_no_list_has_its_first_places_read_one_by_one()
    {
        SmsSlots slots = new(32);
        _sweep = new StoreSweep(_stores, slots, _found);
        for (int i = 0; i < 3; i++)
        {
            Assert.False(_sweep.IsGuessing);
            List(0, AtResult.Error);
        }

        Assert.True(_sweep.IsGuessing);
        Assert.Equal(Enumerable.Range(0, 11), Enumerable.Range(0, 40).Where(slots.Contains));
        Assert.Equal(SmsInbox.SweepMs, _sweep.DueMs);
        Assert.False(_sweep.ListsOther);
        Assert.True(_found.IsListed);
        List(50000);
        Assert.False(_sweep.IsGuessing);
        _sweep.Start();
        Assert.Equal(0, _sweep.DueMs);
    }

    [Fact]
    public void A_modem_that_does_not_answer_is_not_one_that_knows_no_list()
    {
        for (int i = 0; i < 5; i++)
        {
            List(0, AtResult.Timeout);
        }

        Assert.Equal(SmsInbox.RetryMs, _sweep.DueMs);
        Assert.True(_slots.IsEmpty);
    }

    [Theory]
    [InlineData("+CMS ERROR: 321", true)]
    [InlineData("+CME ERROR: 22", true)]
    [InlineData("+CMS ERROR: 22", false)]
    [InlineData("+CMS ERROR: 500", false)]
    public void An_empty_store_may_be_called_an_invalid_index(string error, bool isEmpty)
    {
        List(0, AtResult.Error);
        List(0, AtResult.Error);
        _line.Send("AT+CMGL=4,1");
        _line.Receive($"\r\n{error}\r\n");
        List(0, AtResult.Error);
        Assert.Equal(isEmpty, _sweep.ListsOther);
        Assert.Equal(!isEmpty, _sweep.IsGuessing);
    }

    [Fact]
    public void Another_store_that_cannot_be_listed_now_comes_with_the_next_look()
    {
        List(0);
        List(0, AtResult.Timeout);
        Assert.False(_sweep.ListsOther);
        Assert.False(_found.IsListed);
        Assert.Equal("Chosen Phone Chosen", Looks(3));
    }

    [Fact]
    public void Another_store_that_knows_no_list_counts_as_looked_through()
    {
        List(0);
        List(0, AtResult.Error);
        Assert.True(_found.IsListed);
        Assert.False(_sweep.IsGuessing);
        Assert.Equal("Chosen Chosen Chosen Chosen Phone", Looks(5));
    }

    [Fact]
    public void A_set_up_forgets_that_the_other_store_was_next()
    {
        List(0);
        Assert.True(_sweep.ListsOther);
        _sweep.Start();
        Assert.False(_sweep.ListsOther);
        Assert.True(_sweep.IsDue(0));
    }

    private string Looks(int count)
    {
        string looks = "";
        for (int i = 0; i < count; i++)
        {
            looks += " " + _sweep.Store;
            List(_sweep.DueMs);
        }

        return looks.TrimStart();
    }

    private void List(long nowMs, AtResult result = AtResult.Ok, params int[] indexes)
    {
        _sweep.BeginList(_sweep.Store);
        foreach (int index in indexes)
        {
            _sweep.AddListed(index);
        }

        _sweep.EndList(_line.Channel, result, nowMs);
    }
}
