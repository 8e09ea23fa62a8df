using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Shared;

/// <summary>Schedule, thermostat, alarm and micro-relay; the twin of the test on the device's own runtime.</summary>
public sealed class FeatureTests
{
    public static TheoryData<string, string, string> Rules_run_once_in_their_minute_rows => Rows.Of(SchedulerCases.Rows());

    public static TheoryData<string, string, string> Rules_are_read_and_sorted_rows => Rows.Of(ScheduleRuleCases.Rows());

    public static TheoryData<string, string, string> Readings_decide_rows => Rows.Of(ThermostatCases.Rows());

    public static TheoryData<string, string, string> Activations_are_taken_rows => Rows.Of(AlarmCases.Rows());

    public static TheoryData<string, string, string> The_latest_wins_at_the_micro_relay_rows => Rows.Of(MicroRelayCases.Rows());

    [Theory]
    [MemberData(nameof(Rules_run_once_in_their_minute_rows))]
    public void Rules_run_once_in_their_minute(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, SchedulerCases.Run(input)));
    }

    [Theory]
    [MemberData(nameof(Rules_are_read_and_sorted_rows))]
    public void Rules_are_read_and_sorted(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, ScheduleRuleCases.Run(input)));
    }

    [Theory]
    [MemberData(nameof(Readings_decide_rows))]
    public void Readings_decide(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, ThermostatCases.Run(input)));
    }

    [Theory]
    [MemberData(nameof(Activations_are_taken_rows))]
    public void Activations_are_taken(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, AlarmCases.Run(input)));
    }

    [Theory]
    [MemberData(nameof(The_latest_wins_at_the_micro_relay_rows))]
    public void The_latest_wins_at_the_micro_relay(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, MicroRelayCases.Run(input)));
    }
}
