using iSocket.Core.Time;
using Xunit;

namespace iSocket.Core.Tests.Commands;

/// <summary>DATE, DATE=, DATESMS, and the time that messages bring along (4.9).</summary>
public sealed class DateCommandsTests
{
    [Fact]
    public void The_first_accepted_message_sets_an_unknown_clock_before_it_is_executed()
    {
        CommandBench bench = new();
        Assert.Equal("DATE 24/05/06,07:08:09+03", Send(bench, "DATE", "240506070809", 12));
        bench.NowMs += 5000;
        Assert.Equal("DATE 24/05/06,07:08:14+03", Send(bench, "DATE", "240506070813", 12));
        Assert.Equal("DATE 24/05/06,07:09:00+03", Send(bench, "DATE", "240506070900", 12));
    }

    [Fact]
    public void Even_one_that_cannot_be_executed_or_is_the_password_alone()
    {
        CommandBench bench = new();
        Send(bench, "NONSENSE", "240506070809", 12);
        Assert.True(bench.Device.Clock.IsKnown);

        bench = new();
        bench.Settings.Password.TrySet("abcde");
        Assert.Null(Send(bench, "abcde", "240506070809", 12));
        Assert.Equal(ClockSource.SmsStamp, bench.Device.Clock.Source);
    }

    [Fact]
    public void A_message_that_fails_the_checks_sets_nothing()
    {
        CommandBench bench = new();
        bench.Settings.Password.TrySet("abcde");
        Send(bench, "DATE", "240506070809", 12);
        Assert.False(bench.Device.Clock.IsKnown);

        bench = new();
        bench.Settings.SecurityNumbers.TryAdd("1");
        bench.Settings.SecurityList.TrySet("ON");
        Send(bench, "DATE", "240506070809", 12);
        Assert.False(bench.Device.Clock.IsKnown);

        bench = new();
        Send(bench, new string('X', 31), "240506070809", 12);
        Assert.False(bench.Device.Clock.IsKnown);
    }

    [Theory]
    [InlineData("240506070809", 8, "24/05/06,07:08:09+02")]
    [InlineData("991231235959", -48, "99/12/31,23:59:59-12")]
    [InlineData("240229000000", 22, "24/02/29,00:00:00+05:30")]
    [InlineData("000101000000", 0, "00/01/01,00:00:00+00")]
    public void DATESMS_takes_date_time_and_zone_of_that_very_message(string stamp, int zoneQuarters, string date)
    {
        CommandBench bench = new();
        bench.Send("DATE=24/01/01,00:00:00+02");
        Assert.Equal($"DATE {date} - OK", Send(bench, "DATESMS", stamp, zoneQuarters));
        Assert.Equal($"DATE {date}", bench.Send("DATE"));
    }

    [Fact]
    public void DATESMS_without_a_valid_stamp_cannot_be_carried_out()
    {
        CommandBench bench = new();
        Assert.Equal("Execute error!", bench.Send("DATESMS"));
        Assert.False(bench.Dispatcher.HasConfigured);
        Assert.False(bench.Device.Clock.IsKnown);
        bench.Settings.Error.TrySet("OFF");
        Assert.Null(bench.Send("DATESMS"));
    }

    [Fact]
    public void The_owners_date_holds_against_later_stamps()
    {
        CommandBench bench = new();
        Assert.Equal("DATE 20/01/01,00:00:00-03 - OK", Send(bench, "DATE=20/01/01,00:00:00-03", "240506070809", 12));
        bench.NowMs += 60000;
        Assert.Equal("DATE 20/01/01,00:01:00-03", Send(bench, "DATE", "240506070909", 12));
    }

    [Fact]
    public void Setting_the_date_moves_no_timer_and_no_window()
    {
        CommandBench bench = new();
        bench.Send("ON1");
        long windowEndMs = bench.Device.Window.EndMs;
        bench.Send("DATE=30/01/01,00:00:00+02");
        Assert.Equal(windowEndMs, bench.Device.Window.EndMs);
        bench.Device.Socket.Tick(bench.NowMs + 59999);
        Assert.True(bench.Relay.IsHigh);
        bench.Device.Socket.Tick(bench.NowMs + 60000);
        Assert.False(bench.Relay.IsHigh);
    }

    private static string? Send(CommandBench bench, string text, string stamp, int zoneQuarters)
    {
        bench.Dispatcher.Handle(TestSms.From(TestSms.Owner, text, stamp, zoneQuarters), bench.NowMs);
        return bench.Dispatcher.Reply;
    }
}
