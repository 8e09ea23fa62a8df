using System;
using System.Linq;
using iSocket.Core.App;
using iSocket.Core.Control;
using iSocket.Core.Settings;
using iSocket.Core.Sms;
using iSocket.Core.Tests.Outputs;
using iSocket.Core.Tests.Settings;
using iSocket.Core.Time;
using Xunit;

namespace iSocket.Core.Tests.App;

/// <summary>What is remembered of socket, window, clock and executed messages, over restarts, losses of power and torn writes.</summary>
public sealed class StateFileTests
{
    public static TheoryData<CutLeaves> Leftovers => new(Enum.GetValues<CutLeaves>());

    [Fact]
    public void A_restart_brings_everything_back()
    {
        Parts parts = Filled(new FakeFlash());
        Assert.True(parts.State.Save());
        Parts again = new(parts.Flash);
        again.Load(isPowerOn: false, nowMs: 25000);
        Assert.True(again.Socket.IsOn == parts.Socket.IsOn);
        Assert.True(again.State.Socket.IsTimerRunning);
        Assert.True(again.State.Socket.IsRestarting);
        Assert.Equal(310000, again.State.Socket.TimerEndMs);
        Assert.Equal(30000, again.State.Socket.RestartEndMs);
        Assert.Equal(10000, again.State.Socket.OnSinceMs);
        Assert.Equal(parts.Window.EndMs, again.Window.EndMs);
        Assert.Equal(ClockSource.Manual, again.Clock.Source);
        Assert.Equal(parts.Clock.LocalSeconds(40000), again.Clock.LocalSeconds(40000));
        Assert.Equal(8, again.Clock.ZoneQuarters);
        Assert.True(again.Found.IsListed && again.Found.Contains(0) && again.Found.Contains(255) && !again.Found.Contains(1));
        Assert.All(Enumerable.Range(1, ExecutedJournal.Capacity), fingerprint => Assert.True(again.Journal.Contains(fingerprint)));
    }

    [Fact]
    public void A_power_on_keeps_socket_and_executed_messages_and_nothing_that_is_a_moment()
    {
        Parts parts = Filled(new FakeFlash());
        Assert.True(parts.State.Save());
        Parts again = new(parts.Flash);
        again.State.Load(true, 0);
        Assert.False(again.State.Socket.FinalState);
        Assert.True(again.State.Socket.Base);
        Assert.False(again.Clock.IsKnown);
        Assert.False(again.Window.IsOpen(0));
        Assert.False(again.Found.IsListed);
        Assert.True(again.Journal.Contains(7));
    }

    [Fact]
    public void Everything_full_fits()
    {
        Parts parts = Filled(new FakeFlash());
        parts.Socket.LoseMains(long.MaxValue);
        Assert.True(parts.State.Save());
        Assert.True(parts.State.Save());
        Assert.All(parts.Flash.Files.Values, file => Assert.InRange(file.Length, 1, 320));
    }

    [Theory]
    [MemberData(nameof(Leftovers))]
    public void After_a_cut_at_any_write_old_or_new_is_there_and_never_a_mix(CutLeaves leaves)
    {
        for (int cut = 1; cut <= 5; cut++)
        {
            Parts parts = new(new FakeFlash());
            parts.State.Load(true, 0);
            Change(parts, 1);
            Assert.True(parts.State.Save());
            parts.Flash.Calm();
            parts.Flash.CutAtWrite = cut;
            parts.Flash.Leaves = leaves;
            int value = 1;
            Assert.Throws<PowerCutException>(() =>
            {
                for (value = 2; value <= 9; value++)
                {
                    Change(parts, value);
                    parts.State.Save();
                }
            });
            parts.Flash.Calm();
            Parts again = new(parts.Flash);
            again.Load(isPowerOn: false, nowMs: 1000);
            int expected = leaves == CutLeaves.New ? value : value - 1;
            Assert.Equal(expected % 2 == 1, again.State.Socket.Base);
            Assert.Equal(expected * 1000L, again.State.Socket.TimerEndMs - 60000);
            Assert.Equal(expected, again.Window.EndMs - ConfigWindow.LengthMs);
            Assert.True(again.Journal.Contains(expected));
            Assert.False(again.Journal.Contains(expected + 1));
        }
    }

    [Fact]
    public void Nothing_readable_is_a_socket_that_is_off_and_a_closed_window()
    {
        Parts parts = Filled(new FakeFlash());
        parts.State.Save();
        parts.State.Save();
        foreach (byte[] file in parts.Flash.Files.Values)
        {
            file[30] ^= 4;
        }

        Parts again = new(parts.Flash);
        again.Load(isPowerOn: false, nowMs: 1000);
        Assert.False(again.State.Socket.FinalState);
        Assert.False(again.Socket.IsOn);
        Assert.False(again.Window.IsOpen(1000));
        Assert.False(again.Clock.IsKnown);
    }

    [Fact]
    public void Every_change_makes_it_dirty_and_saving_does_not_try_again_by_itself()
    {
        Parts parts = new(new FakeFlash());
        parts.State.Load(true, 0);
        parts.State.Save();
        Assert.False(parts.State.IsDirty);
        parts.Socket.Switch(true, 1);
        Assert.True(parts.State.IsDirty);
        parts.State.Save();
        parts.Window.Renew(5);
        Assert.True(parts.State.IsDirty);
        parts.State.Save();
        parts.Found.MarkListed();
        Assert.True(parts.State.IsDirty);
        parts.State.Save();
        parts.Clock.SetManual(5, 1000, 0);
        Assert.True(parts.State.IsDirty);
        parts.Flash.FailsWrites = true;
        Assert.False(parts.State.Save());
        Assert.False(parts.State.IsDirty);
        Assert.Equal(5, parts.State.Writes);
    }

    [Fact]
    public void A_forgotten_message_is_not_stored_again()
    {
        Parts parts = Filled(new FakeFlash());
        parts.State.Save();
        parts.Journal.Remove(3);
        parts.State.Save();
        Parts again = new(parts.Flash);
        again.State.Load(true, 0);
        Assert.False(again.Journal.Contains(3));
        Assert.True(again.Journal.Contains(4));
    }

    private static void Change(Parts parts, int value)
    {
        parts.Socket.SwitchFor(value % 2 == 1, 1, value * 1000L);
        parts.Window.Renew(value);
        parts.Journal.Clear();
        parts.Journal.Add(value);
    }

    private static Parts Filled(FakeFlash flash)
    {
        Parts parts = new(flash);
        parts.State.Load(true, 0);
        parts.Window.Renew(20000);
        parts.Socket.SwitchFor(true, 5, 10000);
        parts.Socket.Restart(10, 20000);
        Assert.True(parts.Clock.SetManual(30000, 700_000_000, 8));
        for (int fingerprint = 1; fingerprint <= ExecutedJournal.Capacity; fingerprint++)
        {
            parts.Journal.Add(fingerprint);
        }

        parts.Found.MarkListed();
        parts.Found.Add(0);
        parts.Found.Add(255);

        return parts;
    }

    private sealed class Parts
    {
        public Parts(FakeFlash flash)
        {
            Flash = flash;
            FeatureBench bench = new(flash);
            State = new StateFile(flash, Socket, Window, Clock, Journal, Found, bench.Features, bench.Supervision, new SlotImages());
        }

        public FakeFlash Flash { get; }

        public SocketControl Socket { get; } = new(new FakeOutputPin());

        public ConfigWindow Window { get; } = new();

        public WallClock Clock { get; } = new();

        public ExecutedJournal Journal { get; } = new();

        public FoundMessages Found { get; } = new();

        public StateFile State { get; }

        public void Load(bool isPowerOn, long nowMs)
        {
            State.Load(isPowerOn, nowMs);
            Socket.Restore(State.Socket);
        }
    }
}
