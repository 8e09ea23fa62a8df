using System.Linq;
using iSocket.Core.Modem;
using Xunit;

namespace iSocket.Core.Tests.Modem;

/// <summary>What goes out to the modem, in pieces that a turn bears.</summary>
public sealed class AtSenderTests
{
    private readonly FakeSerialLine _serial = new();
    private readonly AtSender _sender;

    public AtSenderTests()
    {
        _sender = new AtSender(_serial);
    }

    [Theory]
    [InlineData(1, new[] { 1 })]
    [InlineData(63, new[] { 63 })]
    [InlineData(64, new[] { 64 })]
    [InlineData(65, new[] { 64, 1 })]
    [InlineData(128, new[] { 64, 64 })]
    [InlineData(150, new[] { 64, 64, 22 })]
    public void A_text_goes_out_in_pieces_of_64_bytes_one_a_turn(int length, int[] pieces)
    {
        string text = string.Concat(Enumerable.Range(0, length).Select(i => (char)(' ' + (i % 90))));
        _sender.Start(Text(text));
        for (int i = 0; i < pieces.Length; i++)
        {
            Assert.True(_sender.IsBusy);
            _sender.SendNextChunk();
            Assert.Equal(i + 1, _serial.Writes.Count);
        }

        Assert.False(_sender.IsBusy);
        Assert.Equal(pieces, _serial.Writes.Select(write => write.Length));
        Assert.Equal(text, _serial.Written);
    }

    [Fact]
    public void Nothing_is_written_while_there_is_nothing_to_send()
    {
        Assert.False(_sender.IsBusy);
        _sender.SendNextChunk();
        _sender.Start(Text("AT"));
        _sender.SendNextChunk();
        _sender.SendNextChunk();
        Assert.Equal(["AT"], _serial.Writes);
    }

    [Fact]
    public void What_is_stopped_sends_no_more_and_the_next_text_begins_at_its_beginning()
    {
        _sender.Start(Text(new string('a', 100)));
        _sender.SendNextChunk();
        _sender.Stop();
        Assert.False(_sender.IsBusy);
        _sender.SendNextChunk();
        _sender.Start(Text("AT+CREG?"));
        _sender.SendNextChunk();
        Assert.Equal([new string('a', 64), "AT+CREG?"], _serial.Writes);
    }

    [Fact]
    public void Escape_goes_out_at_once_and_what_is_under_way_goes_on()
    {
        _sender.SendEscape();
        _sender.Start(Text(new string('a', 70)));
        _sender.SendNextChunk();
        _sender.SendEscape();
        Assert.True(_sender.IsBusy);
        _sender.SendNextChunk();
        Assert.Equal(["\x1B", new string('a', 64), "\x1B", "aaaaaa"], _serial.Writes);
    }

    private static AtWriter Text(string text) => new AtWriter(200).Add(text);
}
