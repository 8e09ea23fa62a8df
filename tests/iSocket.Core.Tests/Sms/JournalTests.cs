using System.Linq;
using iSocket.Core.Sms;
using Xunit;

namespace iSocket.Core.Tests.Sms;

public sealed class JournalTests
{
    private readonly ExecutedJournal _journal = new();

    [Fact]
    public void Remembers_until_it_is_told_to_forget()
    {
        Assert.False(_journal.Contains(5));
        _journal.Add(5);
        Assert.True(_journal.Contains(5));
        _journal.Remove(5);
        Assert.False(_journal.Contains(5));
    }

    [Fact]
    public void Zero_is_no_message()
    {
        _journal.Add(0);
        Assert.False(_journal.Contains(0));
        _journal.Remove(0);
        Assert.All(Enumerable.Range(0, ExecutedJournal.Capacity), i => Assert.Equal(0, _journal.Entry(i)));
    }

    [Fact]
    public void Remembers_a_message_once()
    {
        _journal.Add(5);
        _journal.Add(5);
        Assert.Equal(1, Enumerable.Range(0, ExecutedJournal.Capacity).Count(i => _journal.Entry(i) == 5));
    }

    [Fact]
    public void The_oldest_gives_way_when_all_are_still_on_the_card()
    {
        for (var i = 1; i <= ExecutedJournal.Capacity + 2; i++)
        {
            _journal.Add(i);
        }

        Assert.False(_journal.Contains(1));
        Assert.False(_journal.Contains(2));
        Assert.All(Enumerable.Range(3, ExecutedJournal.Capacity), i => Assert.True(_journal.Contains(i)));
    }

    [Fact]
    public void A_message_that_cannot_be_deleted_outlives_any_number_that_can()
    {
        _journal.Add(1);
        for (var i = 2; i < 200; i++)
        {
            _journal.Add(i);
            _journal.Remove(i);
            Assert.True(_journal.Contains(1));
        }
    }

    [Fact]
    public void Keeps_its_order_over_a_restart()
    {
        for (var i = 1; i <= ExecutedJournal.Capacity + 5; i++)
        {
            _journal.Add(i);
        }

        _journal.Remove(10);
        var loaded = new ExecutedJournal();
        loaded.Clear();
        foreach (var entry in Enumerable.Range(0, ExecutedJournal.Capacity).Select(_journal.Entry).Where(entry => entry != 0))
        {
            loaded.Add(entry);
        }

        loaded.Add(100);
        loaded.Add(101);
        Assert.False(loaded.Contains(6));
        Assert.True(loaded.Contains(7));
        Assert.True(loaded.Contains(101));
    }

    [Fact]
    public void Clear_forgets_all()
    {
        _journal.Add(1);
        _journal.Clear();
        Assert.False(_journal.Contains(1));
        Assert.Equal(0, _journal.Entry(0));
    }
}
