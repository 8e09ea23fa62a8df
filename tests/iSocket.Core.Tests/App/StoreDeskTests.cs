using System.Linq;
using iSocket.Core.App;
using iSocket.Core.Control;
using iSocket.Core.Notify;
using iSocket.Core.Settings;
using iSocket.Core.Tests.Settings;
using Xunit;

namespace iSocket.Core.Tests.App;

/// <summary>When a turn stores, how often it may (decision 23), and what is noted of a flash that keeps nothing.</summary>
public sealed class StoreDeskTests
{
    private const int Burst = 60;
    private const int EveryMs = 60000;

    private readonly FeatureBench _bench = new(new FakeFlash());
    private readonly StoreDesk _desk;
    private bool _isOn;

    public StoreDeskTests()
    {
        _bench.Settings.Load();
        _bench.State.Load(true, 0);
        _bench.AlertStore.Load(0);
        _bench.State.Save();
        _desk = new StoreDesk(_bench.Settings, _bench.State, _bench.AlertStore, _bench.Faults);
    }

    [Fact]
    public void Nothing_is_written_while_nothing_has_changed()
    {
        int writes = _bench.Flash.Writes;
        Assert.Equal(long.MaxValue, _desk.Tick(1000));
        Assert.Equal(writes, _bench.Flash.Writes);
        Assert.Equal(0, _bench.Faults.Count);
    }

    [Fact]
    public void What_has_changed_is_stored_in_the_same_turn_and_once()
    {
        Change();
        Assert.Equal(long.MaxValue, _desk.Tick(1000));
        Assert.False(_bench.State.IsDirty);
        int writes = _bench.Flash.Writes;
        _desk.Tick(1001);
        Assert.Equal(writes, _bench.Flash.Writes);
    }

    [Fact]
    public void A_state_that_changes_all_the_time_is_stored_sixty_times_and_then_once_a_minute()
    {
        for (int i = 0; i < Burst; i++)
        {
            Change();
            _desk.Tick(1000);
            Assert.False(_bench.State.IsDirty);
        }

        Change();
        Assert.Equal(1000 + EveryMs, _desk.Tick(1000));
        Assert.True(_bench.State.IsDirty);
        _desk.Tick(999 + EveryMs);
        Assert.True(_bench.State.IsDirty);
        Assert.Equal(long.MaxValue, _desk.Tick(1000 + EveryMs));
        Assert.False(_bench.State.IsDirty);
    }

    [Fact]
    public void Alerts_are_stored_when_they_are_due_and_that_is_a_reason_for_a_turn()
    {
        _bench.Outbox.AddAlert("+1", "ALARM!", 1000);
        int writes = _bench.AlertStore.Writes;
        long due = _desk.Tick(1000);
        Assert.Equal(writes + 1, _bench.AlertStore.Writes);
        Assert.Equal(_bench.AlertStore.DueMs(1000), due);
        Assert.InRange(due, 1001, 3600000);
        _desk.Tick(due - 1);
        Assert.Equal(writes + 1, _bench.AlertStore.Writes);
        _desk.Tick(due);
        Assert.Equal(writes + 2, _bench.AlertStore.Writes);
    }

    [Fact]
    public void The_next_turn_is_the_earlier_of_what_state_and_alerts_wait_for()
    {
        for (int i = 0; i <= Burst; i++)
        {
            Change();
            _desk.Tick(1000);
        }

        _bench.Outbox.AddAlert("+1", "ALARM!", 1000);
        Assert.Equal(1000 + EveryMs, _desk.Tick(1000));
        _bench.State.Save();
        Assert.Equal(_bench.AlertStore.DueMs(1000), _desk.Tick(1000));
    }

    [Theory]
    [InlineData(StateFile.FileKind)]
    [InlineData(AlertStore.FileKind)]
    [InlineData(DeviceSettings.FileKind)]
    public void What_the_flash_does_not_keep_is_noted_with_the_kind_of_the_file_once(int kind)
    {
        _bench.Flash.FailsWrites = true;
        switch (kind)
        {
            case StateFile.FileKind:
                Change();
                _desk.Tick(1000);
                break;
            case AlertStore.FileKind:
                _bench.Outbox.AddAlert("+1", "ALARM!", 1000);
                break;
            default:
                _bench.Settings.Error.TrySet("OFF");
                _bench.Settings.Save();
                break;
        }

        _desk.Tick(1000);
        _bench.Flash.FailsWrites = false;
        _desk.Tick(1001);
        Assert.Contains((FaultKind.FlashWrite, kind), Faults());
        int count = _bench.Faults.Count;
        int times = _bench.Faults.Times(0);
        _desk.Tick(1002);
        Assert.Equal((count, times), (_bench.Faults.Count, _bench.Faults.Times(0)));
    }

    private (FaultKind Kind, int Detail)[] Faults() =>
        [.. Enumerable.Range(0, _bench.Faults.Count).Select(i => (_bench.Faults.Kind(i), _bench.Faults.Detail(i)))];

    private void Change()
    {
        _isOn = !_isOn;
        _bench.Socket.Switch(_isOn, 0);
    }
}
