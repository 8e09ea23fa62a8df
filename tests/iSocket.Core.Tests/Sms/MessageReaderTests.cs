using iSocket.Core.Modem;
using iSocket.Core.Sms;
using iSocket.Core.Tests.Modem;
using Xunit;

namespace iSocket.Core.Tests.Sms;

/// <summary>What is made of one read of a message: a message, damage, a text where a PDU should be, or nothing.</summary>
public sealed class MessageReaderTests
{
    private static readonly string Pdu = SmsPdu.Received("ON");

    private readonly ChannelBench _bench = new();
    private readonly MessageReader _reader = new();

    public MessageReaderTests()
    {
        _reader.Start();
        _reader.BeginMessage();
    }

    [Theory]
    [InlineData("0,\"\",{0}")]
    [InlineData("0,,{0}")]
    [InlineData("0,{0}")]
    [InlineData("0,\"Ana, home\",{0}")]
    public void A_message_as_long_as_its_header_says_is_one_at_the_first_read(string header)
    {
        Read(header, Pdu);
        Assert.True(_reader.IsDecoded);
        Assert.False(_reader.IsText);
        Assert.Equal("ON", _reader.Message.Text);
        Assert.Equal("+79991234567", _reader.Message.Sender);
    }

    [Fact]
    public void The_address_of_the_service_centre_is_not_counted_in_the_header()
    {
        string pdu = "07919730071111F1" + Pdu[2..];
        _reader.BeginRead(_bench.Channel);
        Header($"0,,{SmsPdu.Length(pdu)}");
        _reader.ReadBody(AtLineTests.Of(pdu));
        Assert.True(_reader.IsDecoded);
        Assert.Equal(SmsPdu.Length(Pdu), SmsPdu.Length(pdu));
    }

    [Theory]
    [InlineData("0", "0000")]
    [InlineData("0", "0200")]
    [InlineData("", "0000")]
    public void Without_a_length_in_the_header_nothing_is_whole(string header, string line)
    {
        _reader.BeginRead(_bench.Channel);
        if (header.Length > 0)
        {
            Header(header);
        }

        Assert.Equal(30, _reader.MaxFailures);
        _reader.ReadBody(AtLineTests.Of(line));
        Assert.Equal(30, _reader.MaxFailures);
    }

    [Fact]
    public void An_empty_message_is_whole()
    {
        Read("0,,0", "00");
        Assert.Equal(MessageReader.Attempts, _reader.MaxFailures);
        Assert.False(_reader.IsDecoded);
        _reader.BeginRead(_bench.Channel);
        Assert.Equal(30, _reader.MaxFailures);
    }

    [Fact]
    public void What_came_whole_and_is_no_message_is_given_up_after_a_few_reads()
    {
        Read("0,,{0}", "00" + new string('F', Pdu.Length - 2));
        Assert.False(_reader.IsDecoded);
        Assert.Equal(MessageReader.Attempts, _reader.MaxFailures);
    }

    [Theory]
    [InlineData("without its last digit")]
    [InlineData("with a digit that is none")]
    [InlineData("with a digit that is none at the end")]
    [InlineData("with no header that counts")]
    [InlineData("with a service centre that is none")]
    public void What_was_damaged_on_the_way_is_read_for_long_before_it_is_given_up(string damage)
    {
        string header = damage == "with no header that counts" ? "0" : "0,,{0}";
        string line = damage switch
        {
            "without its last digit" => Pdu[..^1],
            "with a digit that is none" => Pdu[..2] + "x" + Pdu[3..],
            "with a digit that is none at the end" => Pdu[..^1] + "x",
            "with a service centre that is none" => "x" + Pdu[1..],
            _ => Pdu,
        };
        Read(header, line);
        Assert.False(_reader.IsDecoded);
        Assert.Equal(30, _reader.MaxFailures);
    }

    [Fact]
    public void A_modem_that_counts_otherwise_is_believed_when_it_says_the_same_three_times()
    {
        Read("0,,99", Pdu);
        Assert.False(_reader.IsDecoded);
        Read("0,,99", Pdu);
        Assert.False(_reader.IsDecoded);
        Read("0,,99", Pdu);
        Assert.True(_reader.IsDecoded);
        Assert.Equal("ON", _reader.Message.Text);
    }

    [Fact]
    public void Three_times_in_a_row_and_of_one_message()
    {
        Read("0,,99", Pdu);
        Read("0,,99", Pdu);
        Read("0,,99", Pdu[..^2]);
        Read("0,,99", Pdu);
        Read("0,,99", Pdu);
        Assert.False(_reader.IsDecoded);
        _reader.BeginMessage();
        Read("0,,99", Pdu);
        Assert.False(_reader.IsDecoded);
        Read("0,,99", Pdu);
        Assert.False(_reader.IsDecoded);
        Read("0,,99", Pdu);
        Assert.True(_reader.IsDecoded);
    }

    [Fact]
    public void A_line_that_was_cut_is_never_a_message()
    {
        for (int i = 0; i < 4; i++)
        {
            // As long as the header says, once it is cut.
            Read("0,,99", Pdu + new string('0', 200));
            Assert.False(_reader.IsDecoded);
        }

        Assert.Equal(30, _reader.MaxFailures);
    }

    [Fact]
    public void The_next_read_begins_with_nothing()
    {
        Read("1,,{0}", Pdu);
        _reader.BeginRead(_bench.Channel);
        Assert.False(_reader.IsDecoded);
        Assert.True(_reader.HasNothing(_bench.Channel));
        _reader.ReadBody(AtLineTests.Of(Pdu));
        Assert.False(_reader.IsDecoded);
    }

    [Fact]
    public void A_header_with_words_and_no_PDU_is_text_mode()
    {
        _reader.BeginRead(_bench.Channel);
        Assert.False(_reader.IsText);
        Header("\"REC UNREAD\",\"+79991234567\",\"\",\"26/11/21,07:00:00+12\"");
        Assert.True(_reader.IsText);
        _reader.ReadBody(AtLineTests.Of(Pdu));
        Assert.False(_reader.IsText);
        _reader.BeginRead(_bench.Channel);
        Assert.False(_reader.IsText);
        Header("0,\"Ana\",24");
        Assert.False(_reader.IsText);
    }

    [Theory]
    [InlineData("1,,24", false, true)]
    [InlineData("1,,24", true, false)]
    [InlineData("0,,24", false, false)]
    [InlineData("3,,24", false, false)]
    [InlineData("\"REC READ\",,24", false, false)]
    public void A_message_that_somebody_has_read_bears_a_mark_but_where_reading_marks(string header, bool isMarking, bool wasRead)
    {
        _reader.BeginRead(_bench.Channel);
        _reader.ReadHeader(AtLineTests.Behind("+CMGR:", header), isMarking);
        Assert.Equal(wasRead, _reader.WasReadBefore);
        _reader.WeighMark(false);
        Assert.Equal(wasRead, _reader.WasReadBefore);
    }

    [Fact]
    public void The_mark_of_a_modem_that_marks_what_it_has_just_announced_means_nothing_until_it_is_set_up_again()
    {
        Header("0,,24");
        _reader.WeighMark(true);
        Header("1,,24");
        _reader.WeighMark(false);
        Assert.True(_reader.WasReadBefore);
        for (int i = 0; i < 2; i++)
        {
            Header("1,,24");
            _reader.WeighMark(true);
            Assert.False(_reader.WasReadBefore);
        }

        Header("1,,24");
        _reader.WeighMark(false);
        Assert.False(_reader.WasReadBefore);
        _reader.Start();
        Header("1,,24");
        _reader.WeighMark(false);
        Assert.True(_reader.WasReadBefore);
    }

    [Theory]
    [InlineData("")]
    [InlineData("header")]
    [InlineData("body")]
    [InlineData("rubbish")]
    public void Nothing_is_when_neither_header_nor_line_nor_rubbish_has_come(string what)
    {
        _reader.BeginRead(_bench.Channel);
        Assert.True(_reader.HasNothing(_bench.Channel));
        switch (what)
        {
            case "header":
                Header("0,,24");
                break;
            case "body":
                _reader.ReadBody(AtLineTests.Of(Pdu));
                break;
            case "rubbish":
                _bench.Receive("\r\n#?!\r\n");
                break;
        }

        Assert.Equal(what.Length == 0, _reader.HasNothing(_bench.Channel));
        _reader.BeginRead(_bench.Channel);
        Assert.True(_reader.HasNothing(_bench.Channel));
    }

    [Fact]
    public void A_place_is_empty_when_it_looks_so_twice_in_a_row()
    {
        Assert.False(_reader.NoteEmpty());
        Assert.True(_reader.NoteEmpty());
        _reader.ForgetEmpty();
        Assert.False(_reader.NoteEmpty());
        _reader.BeginMessage();
        Assert.False(_reader.NoteEmpty());
        Assert.True(_reader.NoteEmpty());
    }

    private void Read(string header, string line)
    {
        _reader.BeginRead(_bench.Channel);
        Header(string.Format(header, SmsPdu.Length(Pdu)));
        _reader.ReadBody(AtLineTests.Of(line));
    }

    private void Header(string fields) => _reader.ReadHeader(AtLineTests.Behind("+CMGR:", fields), false);
}
