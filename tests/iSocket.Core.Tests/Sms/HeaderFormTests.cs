using System;
using System.Globalization;
using System.Linq;
using iSocket.Core.Tests.Modem;
using Xunit;

namespace iSocket.Core.Tests.Sms;

/// <summary>The forms in which modems print a stored message, and what must never be taken for one.</summary>
public sealed class HeaderFormTests
{
    [Theory]
    [InlineData("+CMGR: 0,\"\",#")]
    [InlineData("+CMGR: 0,,#")]
    [InlineData("+CMGR:0,,#")]
    [InlineData("+CMGR: 0 , , # ")]
    [InlineData("+CMGR: 0,#")]
    [InlineData("+CMGR: 0,\"Ana, 24\",#")]
    [InlineData("+CMGR: 1,\"\",#")]
    public void A_header_is_understood_at_once(string header)
    {
        InboxBench inbox = Receive(header, pdu => pdu);
        inbox.AssertDone("ON");
        Assert.Single(inbox.Store.Reads);
    }

    [Theory]
    [InlineData("small")]
    [InlineData("blanks")]
    [InlineData("empty line")]
    [InlineData("news")]
    public void A_content_is_understood_at_once(string form)
    {
        InboxBench inbox = Receive("+CMGR: 0,,#", pdu => form switch
        {
            "small" => pdu.ToLowerInvariant(),
            "blanks" => pdu + "   ",
            "empty line" => "\r\n\r\n" + pdu,
            _ => "^RSSI: 14\r\n+CIEV: 2,5\r\n" + pdu,
        });
        inbox.AssertDone("ON");
        Assert.Single(inbox.Store.Reads);
    }

    [Theory]
    [InlineData("+CMGR: 0,,99")]
    [InlineData("+CMGR: 0")]
    public void A_length_that_is_always_wrong_costs_two_reads_and_no_message(string header)
    {
        InboxBench inbox = Receive(header, pdu => pdu);
        inbox.AssertDone("ON");
        Assert.Equal(3, inbox.Store.Reads.Count());
    }

    [Fact]
    public void A_message_in_text_mode_is_kept_and_the_modem_is_set_up_again()
    {
        InboxBench inbox = InboxBench.Idle();
        bool isText = true;
        Func<string?> choose = inbox.Bench.Modem.Answers["AT+CMGF=0"];
        inbox.Bench.Modem.Answers["AT+CMGF=0"] = () =>
        {
            isText = false;
            return choose();
        };
        inbox.Store.ReadFault = _ => isText
            ? "\r\n+CMGR: \"REC UNREAD\",\"+79991234567\",\"\",\"26/11/21,04:05:06+12\"\r\nON\r\n\r\nOK\r\n"
            : null;
        inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.Run(30000);
        Assert.Equal(["ON"], inbox.Handled.Select(text => text.TrimStart('*')));
        Assert.Equal(2, inbox.Bench.ReadyCount);
        Assert.Empty(inbox.Store.Messages);
    }

    [Fact]
    public void A_modem_that_stays_in_text_mode_loses_no_message_and_finds_peace()
    {
        InboxBench inbox = InboxBench.Idle();
        inbox.Store.ReadFault = _ => "\r\n+CMGR: \"REC UNREAD\",\"+79991234567\",\"\",\"26/11/21,04:05:06+12\"\r\nON\r\n\r\nOK\r\n";
        inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.Run(30 * 60000);
        Assert.Single(inbox.Store.Messages);
        Assert.Empty(inbox.Handled);
        Assert.InRange(inbox.Bench.ReadyCount, 2, 5);
    }

    [Theory]
    [InlineData("+CMS ERROR: 314")]
    [InlineData("+CMS ERROR: SIM busy")]
    [InlineData("+CMS ERROR: 320")]
    public void A_card_that_is_busy_is_no_reason_to_mark_a_message_as_read(string refusal)
    {
        InboxBench inbox = InboxBench.Idle();
        inbox.Store.ReadFault = _ => FakeModem.Lines(refusal);
        inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.Run(20000);
        Assert.All(inbox.Store.Reads, command => Assert.EndsWith(",1", command, StringComparison.Ordinal));
        inbox.Store.ReadFault = null;
        inbox.Bench.Run(6000);
        inbox.AssertDone("ON");
    }

    private static InboxBench Receive(string header, Func<string, string> shape)
    {
        InboxBench inbox = InboxBench.Idle();
        inbox.Store.ReadFault = index =>
        {
            string pdu = inbox.Store.Messages[index];
            string start = header.Replace("#", SmsPdu.Length(pdu).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            return $"\r\n{start}\r\n{shape(pdu)}\r\n{FakeModem.Lines("OK")}";
        };
        inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.Run(2000);
        return inbox;
    }
}
