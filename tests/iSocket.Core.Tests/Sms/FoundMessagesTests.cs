using iSocket.Core.Sms;
using Xunit;

namespace iSocket.Core.Tests.Sms;

public sealed class FoundMessagesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(255)]
    public void Knows_a_place_until_it_is_free_and_no_other(int index)
    {
        FoundMessages found = new();
        found.Add(index);

        for (int other = 0; other < FoundMessages.Places; other++)
        {
            Assert.Equal(other == index, found.Contains(other));
        }

        found.Remove(index);
        Assert.False(found.Contains(index));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(512)]
    public void Leaves_alone_what_no_card_has(int index)
    {
        FoundMessages found = new();
        found.Add(index);
        found.Remove(index);

        Assert.False(found.Contains(index));
        Assert.Equal(0, found.Changes);
    }

    [Fact]
    public void Counts_only_what_changes_something()
    {
        FoundMessages found = new();
        found.Add(3);
        found.Add(3);
        found.Remove(4);
        found.MarkListed();
        found.MarkListed();

        Assert.Equal(2, found.Changes);
        found.Remove(3);
        Assert.Equal(3, found.Changes);
    }

    [Fact]
    public void Knows_whether_the_other_store_has_any()
    {
        FoundMessages found = new();
        found.Add(FoundMessages.PlacesPerStore - 1);
        Assert.False(found.HasOther);
        found.Add(FoundMessages.PlacesPerStore);
        Assert.True(found.HasOther);
        found.Remove(FoundMessages.PlacesPerStore);
        Assert.False(found.HasOther);
    }

    [Fact]
    public void Is_the_same_after_a_restart()
    {
        FoundMessages before = new();
        before.Add(1);
        before.Add(200);
        FoundMessages after = new();
        for (int i = 0; i < FoundMessages.Places / 8; i++)
        {
            after.Restore(i, before.Octet(i));
        }

        Assert.True(after.IsListed);
        Assert.True(after.Contains(1));
        Assert.True(after.Contains(200));
        Assert.False(after.Contains(2));
    }
}
