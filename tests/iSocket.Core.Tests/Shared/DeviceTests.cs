using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Shared;

/// <summary>A whole device; the twin of the test on the device's own runtime.</summary>
public sealed class DeviceTests
{
    [Fact]
    public void Power_on_and_switch()
    {
        Same.As(DeviceTranscripts.PowerOnAndSwitch(), DeviceRuns.PowerOnAndSwitch());
    }

    [Fact]
    public void Leds()
    {
        Same.As(DeviceTranscripts.Leds(), DeviceRuns.Leds());
    }

    [Fact]
    public void Exactly_once()
    {
        Same.As(DeviceTranscripts.ExactlyOnce(), DeviceRuns.ExactlyOnce());
    }

    [Fact]
    public void Reset_before_deletion()
    {
        Same.As(DeviceTranscripts.ResetBeforeDeletion(), DeviceRuns.ResetBeforeDeletion());
    }

    [Fact]
    public void Timers()
    {
        Same.As(DeviceTranscripts.Timers(), DeviceRuns.Timers());
    }

    [Fact]
    public void Settings_survive()
    {
        Same.As(DeviceTranscripts.SettingsSurvive(), DeviceRuns.SettingsSurvive());
    }

    [Fact]
    public void Status()
    {
        Same.As(DeviceTranscripts.Status(), DeviceRuns.Status());
    }

    [Fact]
    public void Button_and_reset()
    {
        Same.As(DeviceTranscripts.ButtonAndReset(), DeviceRuns.ButtonAndReset());
    }

    [Fact]
    public void Battery()
    {
        Same.As(DeviceTranscripts.Battery(), DeviceRuns.Battery());
    }

    [Fact]
    public void Alarm()
    {
        Same.As(FeatureTranscripts.Alarm(), FeatureRuns.Alarm());
    }

    [Fact]
    public void Thermostat()
    {
        Same.As(FeatureTranscripts.Thermostat(), FeatureRuns.Thermostat());
    }

    [Fact]
    public void Schedule()
    {
        Same.As(FeatureTranscripts.Schedule(), FeatureRuns.Schedule());
    }

    [Fact]
    public void Calls()
    {
        Same.As(FeatureTranscripts.Calls(), FeatureRuns.Calls());
    }
}
