using iSocket.Core.Settings;
using Xunit;

namespace iSocket.Core.Tests.Settings;

public sealed class RecordBufferTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(0x12345678)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Integers_come_back(int value)
    {
        RecordBuffer buffer = Record(records => records.AddInt(value));
        Assert.Equal(value, buffer.ReadInt());
        Assert.Equal(0, buffer.Left);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(0x123456789ABCDEF0)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void Longs_come_back(long value)
    {
        RecordBuffer buffer = Record(records => records.AddLong(value));
        Assert.Equal(value, buffer.ReadLong());
        Assert.Equal(0, buffer.Left);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("40711000111")]
    public void Texts_come_back(string value)
    {
        RecordBuffer buffer = Record(records => records.AddText(value));
        Assert.Equal(value, buffer.ReadText());
    }

    [Fact]
    public void Beyond_the_end_of_a_record_there_are_zeros_and_not_the_next_record()
    {
        RecordBuffer buffer = new(32);
        buffer.BeginRecord(1);
        buffer.AddByte(5);
        buffer.EndRecord();
        buffer.BeginRecord(2);
        buffer.AddInt(-1);
        buffer.EndRecord();
        buffer.BeginReading(0, buffer.Position);
        Assert.True(buffer.NextRecord());
        Assert.Equal(5, buffer.ReadInt());
        Assert.Equal(0, buffer.ReadByte());
        Assert.Equal(string.Empty, buffer.ReadText());
        Assert.True(buffer.NextRecord());
        Assert.Equal(2, buffer.RecordId);
        Assert.Equal(-1, buffer.ReadInt());
        Assert.False(buffer.NextRecord());
    }

    [Fact]
    public void A_text_longer_than_its_record_is_cut()
    {
        RecordBuffer buffer = Record(records =>
        {
            records.AddByte(200);
            records.AddByte('x');
        });
        Assert.Equal("x", buffer.ReadText());
    }

    [Fact]
    public void What_is_not_read_of_a_record_is_skipped()
    {
        RecordBuffer buffer = new(32);
        for (int id = 1; id <= 3; id++)
        {
            buffer.BeginRecord(id);
            buffer.AddLong(id);
            buffer.EndRecord();
        }

        buffer.BeginReading(0, buffer.Position);
        for (int id = 1; id <= 3; id++)
        {
            Assert.True(buffer.NextRecord());
            Assert.Equal(id, buffer.RecordId);
            Assert.Equal(8, buffer.Left);
        }
    }

    [Fact]
    public void A_record_that_claims_more_than_there_is_ends_the_reading()
    {
        RecordBuffer buffer = new(8);
        buffer.AddByte(1);
        buffer.AddByte(5);
        buffer.AddInt(0);
        buffer.BeginReading(0, 6);
        Assert.False(buffer.NextRecord());
    }

    [Fact]
    public void What_does_not_fit_only_moves_the_position_on()
    {
        RecordBuffer buffer = new(1);
        buffer.AddByte(9);
        buffer.AddByte(8);
        Assert.Equal(2, buffer.Position);
        Assert.Equal([9], buffer.Bytes);
    }

    [Fact]
    public void A_record_whose_length_does_not_fit_only_moves_the_position_on()
    {
        RecordBuffer buffer = new(1);
        buffer.BeginRecord(7);
        buffer.EndRecord();
        Assert.Equal(2, buffer.Position);
        Assert.Equal([7], buffer.Bytes);
    }

    [Fact]
    public void An_empty_record_at_the_very_end_is_one()
    {
        RecordBuffer buffer = new(2);
        buffer.BeginRecord(7);
        buffer.EndRecord();
        buffer.BeginReading(0, 2);
        Assert.True(buffer.NextRecord());
        Assert.Equal((7, 0), (buffer.RecordId, buffer.Left));
        Assert.False(buffer.NextRecord());
    }

    [Fact]
    public void Half_a_head_at_the_end_of_the_memory_ends_the_reading()
    {
        RecordBuffer buffer = new(1);
        buffer.AddByte(1);
        buffer.BeginReading(0, 1);
        Assert.False(buffer.NextRecord());
    }

    private static RecordBuffer Record(System.Action<RecordBuffer> fill)
    {
        RecordBuffer buffer = new(64);
        buffer.BeginRecord(9);
        fill(buffer);
        buffer.EndRecord();
        buffer.BeginReading(0, buffer.Position);
        Assert.True(buffer.NextRecord());
        return buffer;
    }
}
