using System;
using System.Linq;
using iSocket.Core.Tests.Modem;
using Xunit;

namespace iSocket.Core.Tests.Sms;

/// <summary>Messages in the store that is not in use: read, handled once, deleted, and the modem left as it was.</summary>
public sealed class OtherStoreTests
{
    private const long Minute = 60000;

    [Fact]
    public void A_message_in_the_modems_own_store_is_read_where_it_lies()
    {
        InboxBench inbox = Idle();
        inbox.Store.Messages[3] = SmsPdu.Received("not this one");
        inbox.Store.StoreInPhone(SmsPdu.Received("ON"), 3);
        inbox.Bench.Run(1000);
        Assert.Equal(["ON"], inbox.Handled);
        Assert.Equal(["AT+CPMS=\"ME\"", "AT+CMGR=3,1", "AT+CMGD=3", "AT+CPMS=\"SM\""], Commands(inbox));
        Assert.Empty(inbox.Store.PhoneMessages);
        Assert.Single(inbox.Store.Messages);
    }

    [Fact]
    public void A_message_on_the_card_costs_no_command_more()
    {
        InboxBench inbox = Idle();
        inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.Run(1000);
        Assert.Equal(["AT+CMGR=1,1", "AT+CMGD=1"], Commands(inbox));
    }

    [Fact]
    public void What_lies_there_at_power_on_was_found()
    {
        InboxBench inbox = new(true, bench =>
        {
            bench.Store.HasPhoneStore = true;
            bench.Store.PhoneMessages[2] = SmsPdu.Received("old");
            bench.Store.PhoneMessages[300] = SmsPdu.Received("far behind");
            bench.Store.Messages[1] = SmsPdu.Received("on the card", second: 1);
        });
        inbox.Bench.Run(5000);
        inbox.AssertDone("*on the card", "*old", "*far behind");
        Assert.Empty(inbox.Store.PhoneMessages);
        Assert.True(inbox.Found.IsListed);
        Assert.False(inbox.Found.HasOther);
    }

    [Fact]
    public void What_waits_there_for_the_time_stays_found()
    {
        InboxBench inbox = new(true, bench =>
        {
            bench.Store.HasPhoneStore = true;
            bench.TimeKnownFromMs = long.MaxValue;
            bench.Store.PhoneMessages[2] = SmsPdu.Received("old");
        });
        inbox.Bench.Run(5000);
        Assert.Empty(inbox.Handled);
        Assert.True(inbox.Found.Contains(256 + 2));
        Assert.False(inbox.Found.Contains(2));
        inbox.Store.Store(SmsPdu.Received("new"), 2);
        inbox.Bench.Run(1000);
        Assert.Equal(["new"], inbox.Handled);
    }

    [Fact]
    public void A_modem_that_restarts_with_a_message_there_makes_a_new_one_of_it()
    {
        InboxBench inbox = Idle();
        inbox.Store.PhoneMessages[1] = SmsPdu.Received("ON");
        inbox.Bench.Modem.Boot(1800);
        inbox.Bench.RunUntil(() => inbox.Handled.Count == 1, Minute);
        inbox.Bench.Run(1000);
        inbox.AssertDone("ON");
        Assert.Empty(inbox.Store.PhoneMessages);
    }

    [Fact]
    public void A_message_that_nobody_tells_of_is_found_in_three_minutes_and_the_next_in_one()
    {
        InboxBench inbox = Idle();
        inbox.Store.PhoneMessages[1] = SmsPdu.Received("first");
        inbox.Bench.RunUntil(() => inbox.Handled.Count == 1, (3 * Minute) + 5000);
        inbox.Bench.Run(1000);
        inbox.Store.PhoneMessages[1] = SmsPdu.Received("second", second: 9);
        inbox.Bench.RunUntil(() => inbox.Handled.Count == 2, Minute);
    }

    [Fact]
    public void A_modem_without_another_store_is_not_asked_again()
    {
        InboxBench inbox = InboxBench.Idle();
        inbox.Bench.Run(30 * Minute);
        Assert.DoesNotContain(Commands(inbox), command => command.StartsWith("AT+CPMS", StringComparison.Ordinal));
    }

    [Fact]
    public void A_store_that_calls_itself_invalid_when_it_is_empty_is_empty()
    {
        InboxBench inbox = new(true, bench => bench.Bench.Modem.Answers["AT+CMGL=4,1"] = () => FakeModem.Lines("+CMS ERROR: 321"));
        inbox.Bench.Run(10 * Minute);
        Assert.True(inbox.Found.IsListed);
        Assert.Empty(inbox.Store.Reads);
        Assert.InRange(inbox.Store.Lists, 10, 16);
    }

    [Fact]
    public void A_name_that_cannot_be_selected_means_the_store_in_use()
    {
        InboxBench inbox = InboxBench.Idle();
        inbox.Store.Messages[4] = SmsPdu.Received("ON");
        inbox.Bench.Modem.Say("+CMTI: \"ME\",4");
        inbox.Bench.Run(1000);
        inbox.AssertDone("ON");
    }

    [Fact]
    public void Nothing_is_read_or_deleted_before_the_selection_is_confirmed()
    {
        InboxBench inbox = Idle();
        Func<string?> select = inbox.Bench.Modem.Answers["AT+CPMS=\"ME\""];
        int silent = 1;
        inbox.Bench.Modem.Answers["AT+CPMS=\"ME\""] = () => silent-- > 0 ? null : select();
        inbox.Store.Messages[3] = SmsPdu.Received("not this one");
        inbox.Store.StoreInPhone(SmsPdu.Received("ON"), 3);
        inbox.Bench.Run(30000);
        Assert.Equal(["ON"], inbox.Handled);
        Assert.Single(inbox.Store.Messages);
        Assert.Empty(inbox.Store.PhoneMessages);
        Assert.Single(inbox.Store.Deletes);
    }

    [Fact]
    public void A_full_card_and_a_full_modem_are_emptied()
    {
        InboxBench inbox = new(false, bench =>
        {
            bench.Store.HasPhoneStore = true;
            for (int i = 1; i <= 40; i++)
            {
                bench.Store.Messages[i] = SmsPdu.Received($"card {i}", second: i % 60);
                bench.Store.PhoneMessages[i] = SmsPdu.Received($"modem {i}", second: i % 60);
            }
        });
        inbox.Bench.RunUntil(() => inbox.Store.Messages.Count + inbox.Store.PhoneMessages.Count == 0, 5 * Minute);
        Assert.Equal(80, inbox.Handled.Distinct().Count());
        Assert.Equal(80, inbox.Handled.Count);
    }

    private static InboxBench Idle()
    {
        InboxBench inbox = new(true, bench => bench.Store.HasPhoneStore = true);
        inbox.Bench.Run(5000);
        inbox.Bench.Modem.Commands.Clear();
        return inbox;
    }

    private static string[] Commands(InboxBench inbox) => [.. inbox.Bench.Modem.Commands.Select(command => command.Text)];
}
