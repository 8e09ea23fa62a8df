using iSocket.Core.Control;
using iSocket.Core.Tests.Settings;
using Xunit;

namespace iSocket.Core.Tests.App;

/// <summary>Faults that stay where they arise, restarts that are counted (decision 17).</summary>
public sealed class SupervisionTests
{
    [Fact]
    public void A_loop_outlives_the_restart_that_it_is_about()
    {
        FakeFlash flash = new();
        FeatureBench bench = new(flash);
        foreach (long moment in new long[] { 1, 2, 3, 4 })
        {
            bench.Restarts.NoteRestart(moment);
        }

        Assert.True(bench.State.Save());
        FeatureBench next = new(flash);
        next.State.Load(false, 5000);
        Assert.True(next.Restarts.IsLoop);
        Assert.False(next.Restarts.NoteRestart(6000));
        Assert.True(next.Restarts.IsLoop);

        FeatureBench powered = new(flash);
        powered.State.Load(true, 0);
        Assert.Equal(0, powered.Restarts.Count);
        Assert.False(powered.Restarts.IsLoop);
    }

    [Fact]
    public void Faults_are_kept_over_a_loss_of_power()
    {
        FakeFlash flash = new();
        FeatureBench bench = new(flash);
        bench.Clock.SetManual(0, 1000, 0);
        for (int i = 0; i < 20; i++)
        {
            bench.Faults.Note(FaultKind.Exception, i, i * 1000);
            bench.Faults.Note(FaultKind.Exception, i, i * 1000);
        }

        Assert.True(bench.State.IsDirty);
        Assert.True(bench.State.Save());
        FeatureBench next = new(flash);
        next.State.Load(true, 0);
        Assert.Equal(FaultLog.Capacity, next.Faults.Count);
        Assert.Equal((FaultKind.Exception, 19, 2, 1019L), (next.Faults.Kind(7), next.Faults.Detail(7), next.Faults.Times(7), next.Faults.LocalSeconds(7)));
    }

    [Fact]
    public void A_broken_thermometer_bus_takes_nothing_along()
    {
        AppBench bench = new();
        bench.PowerOn();
        bench.RunMinutes(12);
        bench.Bus.Throws = true;
        bench.RunMinutes(2);
        Assert.True(bench.Faults > 0);

        // It has run for more than ten minutes: the firmware around it may try a restart.
        Assert.True(bench.WantsRestart);
        Assert.Equal("Power socket ON", bench.Send("ON"));
        Assert.True(bench.Relay.IsHigh);
        bench.Send("EXTENSIONS=ON");
        Assert.Matches("^.* Error in part 0( x[0-9]+)?$", bench.Send("FAULTLOG"));
        bench.Bus.Throws = false;
        bench.RunMinutes(5);
        Assert.Equal(0, bench.Restarts);
        Assert.StartsWith("TEMPERATURE: ", bench.Send("TEMPERATURE"));
    }

    [Fact]
    public void What_the_flash_did_not_keep_is_in_the_log_by_the_kind_of_its_file()
    {
        AppBench bench = new();
        bench.PowerOn();
        bench.RunMinutes(1);
        bench.Send("EXTENSIONS=ON");
        bench.Flash.FailsWrites = true;
        Assert.Equal("Execute error!", bench.Send("RESTARTTIME=20"));
        bench.Flash.Calm();
        bench.RunMinutes(2);
        Assert.Matches("^[^\n]* Flash write failed 1( x[0-9]+)?(\n[^\n]* Flash write failed 2( x[0-9]+)?)?$", bench.Send("FAULTLOG"));
    }
}
