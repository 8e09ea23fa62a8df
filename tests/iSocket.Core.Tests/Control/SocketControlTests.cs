using iSocket.Core.Control;
using iSocket.Core.Tests.Outputs;
using Xunit;

namespace iSocket.Core.Tests.Control;

/// <summary>Timers, RESTART, loss of mains and restart of the processor, as scripts (see <see cref="SocketScript"/>).</summary>
public sealed class SocketControlTests
{
    public static TheoryData<string, string> Scripts => new()
    {
        { "starts off", "0 =0; 0 final0" },
        { "C-1 ON", "1 on; 1 =1; 1 final1; 99999 =1" },
        { "C-1 OFF", "1 on; 2 off; 2 =0; 2 final0" },
        { "C-1 ON<n> ends after n minutes", "10 on5; 10 =1; 10 final0; 309.999 =1; 310 =0" },
        { "C-1 OFF<n> ends after n minutes", "5 on; 10 off5; 10 =0; 10 final1; 309.999 =0; 310 =1" },
        { "C-1 the longest timer", "0 on720; 43199.999 =1; 43200 =0" },
        { "C-1 ON<n> while on", "0 on; 10 on1; 10 =1; 70 =0" },
        { "C-1 ON cancels a timer", "0 on1; 30 on; 60 =1; 9999 =1; 9999 final1" },
        { "C-1 OFF cancels a timer", "0 off1; 30 off; 60 =0; 9999 =0" },
        { "C-1 a new timer replaces the old one", "0 on1; 30 on1; 60 =1; 89.999 =1; 90 =0; 9999 =0" },
        { "C-1 OFF<n> replaces ON<n>", "0 on1; 30 off1; 30 =0; 60 =0; 89.999 =0; 90 =1" },
        { "C-1 the button cancels a timer", "0 on1; 30 toggle; 30 =0; 60 =0; 70 toggle; 70 =1; 9999 =1" },
        { "C-2 RESTART of an output that is on", "0 on; 5 restart10; 5 =0; 5 final1; 14.999 =0; 15 =1" },
        { "C-2 RESTART of an output that is off", "5 restart10; 5 =1; 5 final0; 14.999 =1; 15 =0" },
        { "C-2 the shortest and the longest RESTART", "0 restart1; 0.999 =1; 1 =0; 10 restart600; 609.999 =1; 610 =0" },
        { "C-2 a RESTART during a RESTART starts afresh", "0 on; 5 restart10; 12 restart10; 12 =0; 15 =0; 21.999 =0; 22 =1" },
        { "C-2 three of them end where it stood before", "0 on; 5 restart10; 6 restart10; 7 restart10; 7 =0; 17 =1; 9999 =1" },
        { "C-2 a new length counts from the next RESTART", "0 restart10; 2 restart3; 4.999 =1; 5 =0" },
        { "C-1 ON cancels a RESTART", "0 on; 5 restart10; 8 on; 8 =1; 15 =1; 9999 =1" },
        { "C-1 OFF cancels a RESTART", "0 on; 5 restart10; 8 off; 8 =0; 15 =0; 9999 =0" },
        { "C-1 ON<n> cancels a RESTART", "0 restart60; 5 on1; 5 =1; 60 =1; 64.999 =1; 65 =0" },
        { "C-1 the button cancels a RESTART", "0 on; 5 restart10; 8 toggle; 8 =1; 15 =1; 9999 =1" },
        { "C-1 RESTART cancels no timer", "0 on1; 30 restart10; 30 =0; 40 =1; 60 =0; 9999 =0" },
        { "C-2 timer ends during RESTART", "0 on1; 55 restart10; 55 =0; 55 final0; 60 =0; 65 =0; 9999 =0" },
        { "C-2 OFF<n> ends during RESTART", "0 off1; 55 restart10; 55 =1; 55 final1; 60 =1; 65 =1; 9999 =1" },
        { "C-2 timer ends during RESTART, another RESTART follows", "0 on1; 55 restart10; 62 restart10; 62 =0; 71.999 =0; 72 =0" },
        { "C-2 timer and RESTART end together", "0 on1; 50 restart10; 59.999 =0; 60 =0; 9999 =0" },
        { "C-2 RESTART outlives a timer set before it ended twice", "0 off1; 50 restart30; 50 =1; 60 =1; 80 =1; 80 final1" },
        { "C-3 final state of nested timers", "0 on5; 10 restart60; 10 final0; 20 restart60; 20 final0; 80 final0; 80 =1" },
        { "C-8 on since the output last went on", "10 on; 10 since10; 20 on; 20 since10; 30 off; 40 on; 40 since40" },
        { "C-8 a timer that finds it on does not begin anew", "10 on; 20 on5; 20 since10; 30 on; 30 since10" },
        { "C-8 the end of a RESTART is when it went on", "10 on; 20 restart5; 25 since25" },
        { "C-8 the end of OFF<n> is when it went on", "10 off1; 70 =1; 70 since70" },
        { "C-8 a RESTART that switches on", "30 restart5; 30 since30" },
        { "C-9 reset keeps the state", "5 on; 10 reset; 10 =1; 10 since5; 20 off; 21 reset; 21 =0" },
        { "C-9 reset during ON<n>", "0 on1; 30 reset; 30 =1; 30 final0; 59.999 =1; 60 =0" },
        { "C-9 reset during OFF<n>", "0 off1; 30 reset; 30 =0; 30 final1; 60 =1" },
        { "C-9 reset during RESTART", "0 on; 5 restart10; 8 reset; 8 =0; 14.999 =0; 15 =1" },
        { "C-9 RESTART after a reset during RESTART", "0 on; 5 restart10; 8 reset; 9 restart10; 9 =0; 15 =0; 19 =1" },
        { "C-9 reset during timer and RESTART", "0 on1; 55 restart10; 57 reset; 57 =0; 60 =0; 65 =0" },
        { "C-9 two resets", "0 on1; 10 reset; 20 reset; 59.999 =1; 60 =0" },
        { "P-4 both positions off, remembered on", "0 on; 10 lose; 10 =0; 10 final1; 50 return; 50 =1" },
        { "P-4 remembered off", "0 on; 5 off; 10 lose; 10 =0; 50 return; 50 =0" },
        { "P-4 POWERSTATE decides", "0 on; 10 lose; 50 return-off; 50 =0; 60 lose; 70 return-on; 70 =1" },
        { "P-4 OFF on battery is remembered", "0 on; 10 lose; 20 off; 20 =0; 20 final0; 50 return; 50 =0" },
        { "P-4 ON on battery switches nothing on and is not remembered", "0 off; 10 lose; 20 on; 20 =0; 20 final0; 50 return; 50 =0" },
        { "P-4 ON on battery forgets nothing", "0 on; 10 lose; 20 on; 20 =0; 20 final1; 50 return; 50 =1" },
        { "P-4 ON<n> on battery does nothing", "0 on; 10 lose; 20 on1; 20 =0; 20 final1; 99 =0; 100 return; 100 =1; 9999 =1" },
        { "P-4 RESTART on battery does nothing", "0 on; 10 lose; 20 restart5; 20 =0; 25 =0; 50 return; 50 =1; 9999 =1" },
        { "P-4 the button on battery switches nothing on and forgets nothing", "0 on; 10 lose; 20 toggle; 20 =0; 20 final1; 50 return; 50 =1" },
        { "P-4 OFF<n> on battery does nothing", "0 off; 10 lose; 20 off1; 20 =0; 20 final0; 80 =0; 99 return; 99 =0; 9999 =0" },
        { "P-4 timer at the loss of mains", "0 on1; 10 lose; 10 =0; 10 final0; 20 return; 20 =0; 60 =0; 9999 =0" },
        { "P-4 OFF<n> at the loss of mains", "0 off1; 10 lose; 10 =0; 10 final1; 20 return; 20 =1; 9999 =1" },
        { "P-4 RESTART at the loss of mains", "0 on; 5 restart10; 8 lose; 8 =0; 8 final1; 9 return; 9 =1; 9999 =1" },
        { "P-4 RESTART to on at the loss of mains", "5 restart10; 8 lose; 8 =0; 8 final0; 9 return; 9 =0" },
        { "P-4 timer and RESTART at the loss of mains", "0 on1; 5 restart60; 8 lose; 8 final0; 9 return; 9 =0; 9999 =0" },
        { "P-4 a reset on battery keeps the outputs off", "0 on; 10 lose; 20 reset; 20 =0; 20 final1; 30 =0; 40 return; 40 =1" },
        { "P-4 on battery after a reset nothing can be switched on", "0 on; 10 lose; 20 reset; 21 on; 21 =0; 22 restart5; 22 =0; 23 off; 40 return; 40 =0" },
        { "C-8 the return of mains is a power-on", "10 on; 20 lose; 50 return; 50 since50" },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Script(string name, string script)
    {
        Assert.NotEmpty(name);
        new SocketScript().Play(script);
    }

    [Fact]
    public void The_pin_is_written_on_change_only()
    {
        FakeOutputPin pin = new();
        SocketControl socket = new(pin);
        for (int i = 0; i < 100; i++)
        {
            socket.Tick(i);
        }

        Assert.Empty(pin.Writes);
        socket.Switch(true, 100);
        socket.Tick(100);
        socket.Switch(true, 101);
        socket.Tick(101);
        socket.Tick(102);
        Assert.Equal([true], pin.Writes);
    }

    [Fact]
    public void Whatever_has_to_be_remembered_counts_as_a_change()
    {
        SocketControl socket = new(new FakeOutputPin());
        int changes = socket.Changes;
        socket.SwitchFor(true, 1, 0);
        Assert.NotEqual(changes, socket.Changes);
        changes = socket.Changes;
        socket.Restart(10, 1000);
        Assert.NotEqual(changes, socket.Changes);
        changes = socket.Changes;
        socket.Tick(5000);
        Assert.Equal(changes, socket.Changes);
        socket.Tick(11000);
        Assert.NotEqual(changes, socket.Changes);
        changes = socket.Changes;
        socket.Tick(60000);
        Assert.NotEqual(changes, socket.Changes);
        changes = socket.Changes;
        socket.LoseMains(70000);
        Assert.NotEqual(changes, socket.Changes);
        changes = socket.Changes;
        socket.PowerOn(true, 80000);
        Assert.NotEqual(changes, socket.Changes);
    }

    [Fact]
    public void Changes_count_up_one_by_one()
    {
        SocketControl socket = new(new FakeOutputPin());
        Assert.Equal(0, socket.Changes);
        socket.Switch(true, 0);
        Assert.Equal(1, socket.Changes);
        socket.PowerOn(true, 1);
        Assert.Equal(2, socket.Changes);
    }

    [Fact]
    public void What_is_so_already_is_no_change()
    {
        SocketControl socket = new(new FakeOutputPin());
        socket.Switch(false, 0);
        Assert.Equal(0, socket.Changes);
        socket.Switch(true, 1);
        socket.Switch(true, 2);
        Assert.Equal(1, socket.Changes);
        socket.SwitchFor(true, 1, 3);
        int changes = socket.Changes;
        socket.Switch(true, 4);
        Assert.True(socket.Changes > changes, "it has ended a timer");
    }

    [Fact]
    public void P4_Nothing_runs_on_battery_and_nothing_begins_there()
    {
        SocketControl socket = new(new FakeOutputPin());
        socket.SwitchFor(true, 5, 0);
        socket.Restart(10, 0);
        socket.LoseMains(1000);
        Assert.Equal(long.MaxValue, socket.Tick(1000));
        SocketState state = new();
        socket.Save(state);
        Assert.False(state.IsTimerRunning || state.IsRestarting);
        int changes = socket.Changes;
        socket.Restart(10, 2000);
        socket.SwitchFor(true, 5, 2000);
        Assert.Equal(long.MaxValue, socket.Tick(2000));
        Assert.Equal(changes, socket.Changes);
    }

    [Fact]
    public void P3_At_a_power_on_nothing_runs_that_ran_before()
    {
        SocketControl socket = new(new FakeOutputPin());
        socket.SwitchFor(true, 5, 0);
        socket.Restart(10, 0);
        socket.PowerOn(true, 1000);
        Assert.True(socket.IsOn);
        Assert.Equal(long.MaxValue, socket.Tick(1000));
        socket.Tick(3600000);
        Assert.True(socket.IsOn);
    }

    [Theory]
    [InlineData(4999, false)]
    [InlineData(5000, true)]
    [InlineData(5001, true)]
    public void Nothing_switches_on_by_itself_before_the_hold_is_over(long nowMs, bool may)
    {
        SocketControl socket = new(new FakeOutputPin());
        socket.HoldAutomatic(5000);
        Assert.Equal(may, socket.MaySwitchOnAutomatically(nowMs));
        socket.LoseMains(0);
        Assert.False(socket.MaySwitchOnAutomatically(nowMs));
    }

    [Fact]
    public void Every_change_of_the_output_is_counted_and_nothing_else()
    {
        SocketControl socket = new(new FakeOutputPin());
        int edges = socket.Edges;
        socket.Switch(false, 0);
        Assert.Equal(edges, socket.Edges);
        socket.Switch(true, 1);
        socket.Switch(true, 2);
        Assert.Equal(edges + 1, socket.Edges);
        socket.Restart(1, 1000);
        socket.Restart(1, 1500);
        Assert.Equal(edges + 2, socket.Edges);
        socket.Tick(2500);
        socket.Tick(2600);
        Assert.Equal(edges + 3, socket.Edges);
        socket.SwitchFor(false, 1, 3000);
        Assert.Equal(edges + 4, socket.Edges);
        socket.Tick(63000);
        Assert.Equal(edges + 5, socket.Edges);
        socket.LoseMains(64000);
        Assert.Equal(edges + 6, socket.Edges);
        socket.Switch(false, 65000);
        Assert.Equal(edges + 6, socket.Edges);
    }

    [Fact]
    public void A_restart_of_the_processor_and_the_loss_of_mains_are_told_apart()
    {
        SocketControl socket = new(new FakeOutputPin());
        Assert.True(socket.HasMains);
        SocketState state = new();
        socket.Save(state);
        Assert.False(state.IsOnBattery);
        socket.LoseMains(0);
        Assert.False(socket.HasMains);
        socket.Save(state);
        Assert.True(state.IsOnBattery);
    }

    [Fact]
    public void The_next_turn_is_the_earlier_end_of_timer_and_restart()
    {
        SocketControl socket = new(new FakeOutputPin());
        Assert.Equal(long.MaxValue, socket.Tick(0));
        socket.SwitchFor(true, 1, 0);
        Assert.Equal(60000, socket.Tick(0));
        socket.Restart(10, 1000);
        Assert.Equal(11000, socket.Tick(1000));
        Assert.Equal(60000, socket.Tick(11000));
        socket.Restart(10, 55000);
        Assert.Equal(60000, socket.Tick(55000));
        Assert.Equal(65000, socket.Tick(60000));
        Assert.Equal(long.MaxValue, socket.Tick(65000));
    }
}
