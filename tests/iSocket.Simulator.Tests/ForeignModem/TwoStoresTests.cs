using System;
using System.Linq;
using Xunit;

namespace iSocket.Simulator.Tests.ForeignModem;

/// <summary>Messages in the modem's own store through the whole device: executed once, or found and judged by their age (S-10, S-11).</summary>
public sealed class TwoStoresTests
{
    private const string TimeNow = "*PSUTTZ: 2026,11,26,8,0,30,\"+8\",0";

    [Fact]
    public void A_message_in_the_modems_own_store_switches_as_fast_as_one_on_the_card()
    {
        ForeignWorld world = ForeignWorld.Running(new("two stores"));
        world.Sms("ON", into: "ME");
        world.WaitFor(() => world.Board.SocketRelay, 1000, "the switch");
        world.RunMs(10_000);
        Assert.Equal([(ForeignWorld.Owner, "Power socket ON")], world.Modem.Sent);
        Assert.Equal(0, world.Modem.StoredCount);
    }

    [Fact]
    public void One_message_on_the_card_is_one_command_away_from_the_relay()
    {
        ForeignWorld world = ForeignWorld.Running(new("two stores"));
        world.Modem.Commands.Clear();
        world.Sms("ON");
        world.WaitFor(() => world.Board.SocketRelay, 1000, "the switch");
        Assert.Equal(["AT+CMGR=1,1"], world.Modem.Commands.Select(command => command.Line));
    }

    [Theory]
    [InlineData(-3, true, true)]
    [InlineData(-30, true, false)]
    [InlineData(-3, false, false)]
    public void What_lies_there_at_power_on_is_judged_by_its_age(int minutes, bool hasTime, bool isExecuted)
    {
        ForeignWorld world = new(new ForeignTraits("two stores") { BootLines = hasTime ? [TimeNow] : [] });
        world.Modem.Deliver(ForeignWorld.Owner, "ON", world.Now.AddMinutes(minutes), "ME", silently: true);
        world.Board.PowerOn();
        world.RunMs(150_000);
        Assert.Equal(isExecuted, world.Board.SocketRelay);
        Assert.Equal(isExecuted ? 1 : 0, world.Modem.Sent.Count);
        Assert.Equal(0, world.Modem.StoredCount);
    }

    [Fact]
    public void A_restart_of_the_processor_makes_no_found_message_new()
    {
        ForeignWorld world = new(new ForeignTraits("two stores"));
        world.Modem.Deliver(ForeignWorld.Owner, "ON", world.Now.AddDays(-1), "ME", silently: true);
        world.Board.PowerOn();
        world.RunMs(20_000);
        Assert.Equal(1, world.Modem.StoredCount);
        world.Board.ProcessorReset();
        world.RunMs(150_000);
        Assert.False(world.Board.SocketRelay);
        Assert.Equal(0, world.Modem.StoredCount);
    }

    [Fact]
    public void A_restart_of_the_modem_between_reading_and_deleting_executes_nothing_twice()
    {
        ForeignWorld world = ForeignWorld.Running(new("two stores") { BootLines = ["RDY"] });
        world.Sms("RESTART", into: "ME");
        world.WaitFor(() => world.Board.SocketRelay, 1000, "the switch");
        world.Modem.SetSupply(false);
        world.Modem.SetSupply(true);
        world.RunMs(120_000);
        Assert.False(world.Board.SocketRelay);
        Assert.Equal([(ForeignWorld.Owner, "Power socket restarted")], world.Modem.Sent.Distinct());
        Assert.Equal(0, world.Modem.StoredCount);
    }
}
