using System;
using System.Linq;
using iSocket.Core.Tests.Modem;
using Xunit;

namespace iSocket.Core.Tests.Sms;

public sealed class InboxTests
{
    private const long Minute = 60000;

    [Fact]
    public void A_message_is_read_handled_and_deleted_at_once()
    {
        var inbox = InboxBench.Idle();
        inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.Run(1000);
        inbox.AssertDone("ON");
        Assert.Equal(["AT+CMGR=1,1", "AT+CMGD=1"], inbox.Bench.Modem.Commands.Select(command => command.Text));
    }

    [Fact]
    public void Messages_are_handled_in_the_order_in_which_they_came()
    {
        var inbox = InboxBench.Idle();
        inbox.Store.Store(SmsPdu.Received("first"), 5);
        inbox.Store.Store(SmsPdu.Received("second"), 2);
        inbox.Store.Store(SmsPdu.Received("third"), 9);
        inbox.Bench.Run(2000);
        inbox.AssertDone("first", "second", "third");
    }

    [Fact]
    public void A_lost_notification_delays_a_message_by_less_than_a_minute()
    {
        var inbox = InboxBench.Idle();
        inbox.Store.Notifies = false;
        inbox.Bench.Run(10000);
        inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.RunUntil(() => inbox.Handled.Count == 1, Minute);
        inbox.Bench.Run(1000);
        inbox.AssertDone("ON");
    }

    [Fact]
    public void A_repeated_notification_changes_nothing()
    {
        var inbox = InboxBench.Idle();
        var index = inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.Modem.Say($"+CMTI: \"SM\",{index}");
        inbox.Bench.Modem.After(40, () => inbox.Bench.Modem.Say($"+CMTI: \"SM\",{index}"));
        inbox.Bench.Modem.After(400, () => inbox.Bench.Modem.Say($"+CMTI: \"SM\",{index}"));
        inbox.Bench.Run(3000);
        inbox.AssertDone("ON");
    }

    [Theory]
    [InlineData("\r\nOK\r\n", 2)]
    [InlineData("\r\n+CMS ERROR: 321\r\n", 1)]
    public void An_empty_place_is_forgotten(string answer, int reads)
    {
        var inbox = InboxBench.Idle();
        inbox.Store.ReadFault = _ => answer;
        inbox.Bench.Modem.Say("+CMTI: \"SM\",4");
        inbox.Bench.Run(20000);
        Assert.Equal(Enumerable.Repeat("AT+CMGR=4,1", reads), inbox.Bench.Modem.Commands.Select(command => command.Text).Where(text => text.StartsWith("AT+CMG", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("length")]
    [InlineData("digit")]
    [InlineData("header")]
    [InlineData("no content")]
    public void A_damaged_answer_is_read_again(string damage)
    {
        var inbox = InboxBench.Idle();
        var faults = 2;
        inbox.Store.ReadFault = index => --faults < 0 ? null : Damage(damage, inbox.Store.Header(index), inbox.Store.Messages[index]);
        inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.Run(3000);
        inbox.AssertDone("ON");
        Assert.Equal(3, inbox.Store.Reads.Count());
    }

    // An executed message of which the lines are lost, or nothing but rubbish arrives, is not taken for gone and executed anew.
    [Theory]
    [InlineData("\r\nOK\r\n", 1)]
    [InlineData("\r\n\u00A0\u00B1\u00B2\r\n\r\nOK\r\n", 3)]
    public void A_message_of_which_nothing_arrives_is_not_forgotten(string answer, int faults)
    {
        var inbox = InboxBench.Idle();
        var deletes = 1;
        inbox.Store.DeleteFault = _ => --deletes < 0 ? null : FakeModem.Lines("+CMS ERROR: 500");
        inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.RunUntil(() => inbox.Handled.Count == 1, Minute);
        inbox.Store.ReadFault = _ => --faults < 0 ? null : answer;
        inbox.Bench.Modem.Say("+CMTI: \"SM\",1");
        inbox.Bench.Run(3 * Minute);
        inbox.AssertDone("ON");
    }

    [Fact]
    public void What_stays_damaged_is_given_up_after_a_while_and_holds_nobody_up()
    {
        var inbox = InboxBench.Idle();
        inbox.Store.ReadFault = index => index == 1 ? Damage("digit", inbox.Store.Header(index), inbox.Store.Messages[index]) : null;
        inbox.Store.Store(SmsPdu.Received("lost"));
        inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.Run(5000);
        Assert.Equal(["ON"], inbox.Handled);
        Assert.Single(inbox.Store.Messages);
        inbox.Bench.Run(2 * Minute);
        Assert.Empty(inbox.Store.Messages);
        Assert.Equal(["ON"], inbox.Handled);
    }

    [Fact]
    public void A_lost_header_loses_no_message()
    {
        var inbox = InboxBench.Idle();
        var faults = 1;
        inbox.Store.ReadFault = index => --faults < 0 ? null : $"\r\n{inbox.Store.Messages[index]}\r\n{FakeModem.Lines("OK")}";
        inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.RunUntil(() => inbox.Handled.Count == 1, Minute);
        inbox.Bench.Run(1000);
        inbox.AssertDone("ON");
    }

    [Fact]
    public void What_stays_unreadable_is_deleted_unhandled_and_holds_nobody_up()
    {
        var inbox = InboxBench.Idle();
        inbox.Store.Store("00FF");
        inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.Run(3000);
        Assert.Equal(["ON"], inbox.Handled);
        Assert.Empty(inbox.Store.Messages);
    }

    [Fact]
    public void A_message_that_cannot_be_read_now_is_kept_and_holds_nobody_up()
    {
        var inbox = InboxBench.Idle();
        inbox.Store.ReadFault = index => index == 1 ? FakeModem.Lines("+CMS ERROR: 500") : null;
        inbox.Store.Store(SmsPdu.Received("stuck"));
        inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.Run(4000);
        Assert.Equal(["ON"], inbox.Handled);
        inbox.Bench.Run(10 * Minute);
        inbox.Store.ReadFault = null;
        inbox.Bench.Run(10000);
        inbox.AssertDone("ON", "stuck");
    }

    [Fact]
    public void Messages_that_cannot_be_deleted_hold_nobody_up_and_are_handled_once()
    {
        var inbox = InboxBench.Idle();
        inbox.Store.DeleteFault = index => index <= 20 ? FakeModem.Lines("+CMS ERROR: 500") : null;
        for (var i = 0; i < 20; i++)
        {
            inbox.Store.Store(SmsPdu.Received($"old {i}"));
        }

        inbox.Bench.Run(Minute);
        Assert.Equal(20, inbox.Handled.Count);
        inbox.Bench.Run(2 * Minute);
        inbox.Store.Store(SmsPdu.Received("new"), 30);
        inbox.Bench.RunUntil(() => inbox.Handled.Contains("new"), 5000);

        inbox.Store.DeleteFault = null;
        inbox.Bench.Run(2 * Minute);
        Assert.Equal(21, inbox.Handled.Count);
        Assert.Empty(inbox.Store.Messages);
    }

    [Fact]
    public void A_place_whose_delete_was_not_answered_is_looked_at_and_good_when_empty()
    {
        var inbox = InboxBench.Idle();
        inbox.Store.DeleteFault = index =>
        {
            inbox.Store.Messages.Remove(index);
            return "";
        };
        inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.Run(Minute);
        inbox.AssertDone("ON");
        Assert.Single(inbox.Store.Deletes);

        // Once for the message, twice because a single empty answer is not believed.
        Assert.Equal(3, inbox.Store.Reads.Count());
    }

    [Fact]
    public void A_delete_of_a_place_that_is_empty_is_good()
    {
        var inbox = InboxBench.Idle();
        inbox.Store.DeleteFault = index =>
        {
            inbox.Store.Messages.Remove(index);
            return FakeModem.Lines("+CMS ERROR: 321");
        };
        inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.Run(Minute);
        inbox.AssertDone("ON");
        Assert.Single(inbox.Store.Deletes);
        Assert.Single(inbox.Store.Reads);
    }

    [Fact]
    public void A_delete_that_failed_is_repeated_for_the_same_message_alone()
    {
        var inbox = InboxBench.Idle();
        var first = true;
        inbox.Store.DeleteFault = _ => first && !(first = false) ? FakeModem.Lines("+CMS ERROR: 500") : null;
        inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.Run(Minute);
        inbox.AssertDone("ON");
        Assert.Equal(2, inbox.Store.Deletes.Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_new_message_in_the_place_of_one_that_was_handled_is_not_deleted_unread(bool notifies)
    {
        // The delete works, its OK is lost, the place is taken at once: the repeated delete would hit the new message. The
        // notification may be lost on the same dead line.
        var inbox = InboxBench.Idle();
        var first = true;
        inbox.Store.DeleteFault = index =>
        {
            if (!first)
            {
                return null;
            }

            first = false;
            inbox.Store.Messages.Remove(index);
            inbox.Store.Notifies = notifies;
            inbox.Bench.Modem.After(100, () => inbox.Store.Store(SmsPdu.Received("new"), index));
            return "";
        };
        inbox.Store.Store(SmsPdu.Received("old"));
        inbox.Bench.Run(2 * Minute);
        inbox.AssertDone("old", "new");
    }

    [Fact]
    public void A_new_message_in_a_place_that_is_just_being_deleted_is_handled_at_once()
    {
        var inbox = InboxBench.Idle();
        var isNew = true;
        inbox.Store.Deleted = index =>
        {
            if (isNew)
            {
                isNew = false;
                inbox.Store.Store(SmsPdu.Received("new"), index);
            }
        };
        inbox.Store.Store(SmsPdu.Received("old"));
        inbox.Bench.Run(2000);
        inbox.AssertDone("old", "new");
    }

    [Fact]
    public void A_message_on_another_card_is_not_deleted_in_place_of_one_that_was_handled()
    {
        var inbox = InboxBench.Idle();
        inbox.Store.DeleteFault = _ => FakeModem.Lines("+CMS ERROR: 500");
        inbox.Store.Store(SmsPdu.Received("old"));
        inbox.Bench.Run(2000);
        Assert.Equal(["old"], inbox.Handled);

        inbox.Store.Messages[1] = SmsPdu.Received("other card");
        inbox.Store.DeleteFault = null;
        inbox.Bench.Modem.Boot(1800);
        inbox.Bench.RunUntil(() => inbox.Bench.ReadyCount == 2, 30000);
        inbox.Bench.Run(5000);
        Assert.Equal(["old", "other card"], inbox.Handled);
    }

    [Fact]
    public void A_message_that_waits_to_be_deleted_is_not_handled_again_after_a_restart_of_the_modem()
    {
        var inbox = InboxBench.Idle();
        inbox.Store.DeleteFault = _ => FakeModem.Lines("+CMS ERROR: 500");
        inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.Run(2000);
        inbox.Store.DeleteFault = null;
        inbox.Bench.Modem.Boot(1800);
        inbox.Bench.RunUntil(() => inbox.Store.Messages.Count == 0, 30000);
        inbox.Bench.Run(1000);
        inbox.AssertDone("ON");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Hundred_messages_are_emptied_from_the_card(bool isPowerOn)
    {
        var inbox = new InboxBench(isPowerOn, bench =>
        {
            for (var i = 1; i <= 100; i++)
            {
                bench.Store.Messages[i] = SmsPdu.Received($"m{i}", second: i % 60);
            }
        });
        inbox.Bench.RunUntil(() => inbox.Store.Messages.Count == 0, Minute);
        inbox.Bench.Run(1000);
        inbox.AssertDone([.. Enumerable.Range(1, 100).Select(i => (isPowerOn ? "*m" : "m") + i)]);
    }

    [Fact]
    public void Messages_found_at_power_on_wait_for_the_time_and_new_ones_do_not()
    {
        var inbox = new InboxBench(true, bench =>
        {
            bench.TimeKnownFromMs = 50000;
            bench.Bench.EveryTurn = nowMs => nowMs < 50000 ? 50000 : long.MaxValue;
            bench.Store.Messages[3] = SmsPdu.Received("found");
        });
        inbox.Bench.Run(5000);
        Assert.Empty(inbox.Handled);
        inbox.Store.Store(SmsPdu.Received("new"));
        inbox.Bench.Run(2000);
        Assert.Equal(["new"], inbox.Handled);
        inbox.Bench.RunUntil(() => inbox.Handled.Count == 2, 50000 - inbox.Bench.NowMs + 2000);
        inbox.Bench.Run(1000);
        inbox.AssertDone("new", "*found");
    }

    [Fact]
    public void A_full_card_that_waits_for_the_time_does_not_keep_the_modem_busy()
    {
        var inbox = new InboxBench(true, bench =>
        {
            bench.TimeKnownFromMs = long.MaxValue;
            for (var i = 1; i <= 100; i++)
            {
                bench.Store.Messages[i] = SmsPdu.Received($"m{i}");
            }
        });
        inbox.Bench.Run(5 * Minute);
        Assert.InRange(inbox.Store.Lists, 5, 10);
        Assert.Empty(inbox.Store.Deletes);
    }

    [Fact]
    public void A_modem_that_restarts_before_the_first_look_does_not_make_found_messages_new()
    {
        var bench = default(InboxBench);
        var inbox = new InboxBench(true, b =>
        {
            bench = b;
            b.Store.Messages[1] = SmsPdu.Received("found");
            var answer = b.Bench.Modem.Other!;
            var first = true;
            b.Bench.Modem.Other = command =>
            {
                if (!FakeStore.IsList(command) || !first)
                {
                    return answer(command);
                }

                first = false;
                b.Bench.Modem.Boot(1800);
                return null;
            };
        });
        Assert.Same(bench, inbox);
        inbox.Bench.RunUntil(() => inbox.Store.Messages.Count == 0, 2 * Minute);
        inbox.Bench.Run(1000);
        inbox.AssertDone("*found");
    }

    [Fact]
    public void A_message_announced_before_the_first_look_is_new()
    {
        var inbox = new InboxBench(true, b => b.Bench.Modem.After(0, () => { }));
        inbox.Bench.Modem.Boot(1800);
        inbox.Bench.RunUntil(() => inbox.Bench.ReadyCount == 2, 30000);
        inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.Run(2000);
        inbox.AssertDone("ON");
    }

    [Fact]
    public void The_signal_is_measured_for_a_message_that_shows_it()
    {
        var inbox = InboxBench.Idle();
        inbox.WantsSignal = true;
        inbox.Bench.Modem.Answers["AT+CSQ"] = () => FakeModem.Lines("+CSQ: 7,0", "OK");
        inbox.Store.Store(SmsPdu.Received("STATUS"));
        inbox.Store.Store(SmsPdu.Received("STATUS", second: 9));
        inbox.Bench.Run(2000);
        inbox.AssertDone("STATUS", "STATUS");
        Assert.Equal([7, 7], inbox.SignalsSeen);
        Assert.Equal(["AT+CMGR=1,1", "AT+CSQ", "AT+CMGD=1", "AT+CMGR=2,1", "AT+CSQ", "AT+CMGD=2"],
            inbox.Bench.Modem.Commands.Select(command => command.Text));
    }

    [Fact]
    public void A_signal_that_cannot_be_measured_holds_nothing_up()
    {
        var inbox = InboxBench.Idle();
        inbox.WantsSignal = true;
        inbox.Bench.Modem.Answers["AT+CSQ"] = () => FakeModem.Lines("ERROR");
        inbox.Store.Store(SmsPdu.Received("STATUS"));
        inbox.Bench.Run(2000);
        inbox.AssertDone("STATUS");
    }

    [Theory]
    [InlineData("AT+CMGR=1,1")]
    [InlineData("AT+CMGD=1")]
    [InlineData("AT+CSQ")]
    public void A_restart_of_the_modem_at_any_step_handles_the_message_once(string step)
    {
        var inbox = InboxBench.Idle();
        inbox.WantsSignal = true;
        var answer = inbox.Bench.Modem.Other!;
        var signal = inbox.Bench.Modem.Answers["AT+CSQ"];
        var hasRestarted = false;
        inbox.Bench.Modem.Other = command => Restart(command) ? null : answer(command);
        inbox.Bench.Modem.Answers["AT+CSQ"] = () => Restart("AT+CSQ") ? null : signal();
        inbox.Store.Store(SmsPdu.Received("STATUS"));
        inbox.Bench.Run(2 * Minute);
        Assert.True(hasRestarted);
        inbox.AssertDone("STATUS");

        bool Restart(string command)
        {
            if (command != step || hasRestarted)
            {
                return false;
            }

            hasRestarted = true;
            inbox.Bench.Modem.Boot(1800);
            return true;
        }
    }

    [Fact]
    public void A_modem_that_restarted_unnoticed_finishes_the_command_that_told_of_it()
    {
        var inbox = InboxBench.Idle();
        inbox.Bench.Modem.LoseSettings();
        inbox.Store.Store(SmsPdu.Received("ON"));
        inbox.Bench.RunUntil(() => inbox.Handled.Count == 1, 200);
        inbox.Bench.Run(10000);
        Assert.Equal(2, inbox.Bench.ReadyCount);
        inbox.AssertDone("ON");
    }

    [Fact]
    public void A_modem_that_cannot_read_without_marking_is_read_plainly()
    {
        var inbox = new InboxBench(false, b =>
        {
            b.Store.Messages[1] = SmsPdu.Received("first");
            var answer = b.Bench.Modem.Other!;
            b.Bench.Modem.Other = command => command is "AT+CMGL=4,1" or "AT+CMGR=1,1" or "AT+CMGR=2,1" ? FakeModem.Lines("ERROR") : answer(command);
        });
        inbox.Bench.RunUntil(() => inbox.Store.Messages.Count == 0, 15000);
        inbox.Store.Store(SmsPdu.Received("second"));
        inbox.Bench.Run(15000);
        inbox.AssertDone("first", "second");
    }

    [Fact]
    public void A_list_that_is_refused_is_asked_for_again_after_a_pause()
    {
        var lists = 0;
        var inbox = new InboxBench(true, b =>
        {
            b.Store.Messages[1] = SmsPdu.Received("found");
            var answer = b.Bench.Modem.Other!;
            b.Bench.Modem.Other = command => FakeStore.IsList(command) && ++lists <= 3 ? FakeModem.Lines("+CMS ERROR: 500") : answer(command);
        });
        inbox.Bench.RunUntil(() => inbox.Store.Messages.Count == 0, 30000);
        inbox.Bench.Run(1000);
        inbox.AssertDone("*found");
        Assert.Equal(4, inbox.Store.Lists);
    }

    [Fact]
    public void An_idle_inbox_allocates_nothing_and_declines()
    {
        var inbox = InboxBench.Idle();
        Assert.Equal(0, Inputs.Allocation.Of(() => inbox.Inbox.TryStart(inbox.Bench.Driver.Channel, inbox.Bench.NowMs) ? -1 : inbox.Inbox.DueMs(inbox.Bench.NowMs)));
    }

    private static string Damage(string kind, string header, string pdu)
    {
        var end = "\r\n" + FakeModem.Lines("OK");
        return kind switch
        {
            "cut" => header + pdu[..^6] + end,
            "length" => header + pdu + "00" + end,
            "digit" => header + pdu[..20] + "x" + pdu[21..] + end,
            "header" => header.Replace("\"\",", "\"\",x", StringComparison.Ordinal) + pdu + end,
            "no content" => header + end,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }
}
