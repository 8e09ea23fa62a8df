using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Shared;

/// <summary>What is kept in flash; the twin of the test on the device's own runtime.</summary>
public sealed class FlashTests
{
    public static TheoryData<string, string, string> Checksums_are_those_of_the_standard_rows => Rows.Of(FlashCases.CrcRows());

    public static TheoryData<string, string, string> Slots_outlive_damage_rows => Rows.Of(FlashCases.SlotRows());

    public static TheoryData<string, string, string> Settings_come_back_rows => Rows.Of(SettingsCases.Rows());

    public static TheoryData<string, string, string> State_outlives_restarts_rows => Rows.Of(StateCases.Rows());

    [Theory]
    [MemberData(nameof(Checksums_are_those_of_the_standard_rows))]
    public void Checksums_are_those_of_the_standard(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, FlashCases.RunCrc(input)));
    }

    [Theory]
    [MemberData(nameof(Slots_outlive_damage_rows))]
    public void Slots_outlive_damage(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, FlashCases.RunSlots(input)));
    }

    [Theory]
    [MemberData(nameof(Settings_come_back_rows))]
    public void Settings_come_back(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, SettingsCases.Run(input)));
    }

    [Fact]
    public void Stored_format_is_kept()
    {
        Assert.Equal(SettingsCases.StoredAnswers, SettingsCases.RunStored());
        Assert.Equal(SettingsCases.RewrittenImage, SettingsCases.WrittenImage());
    }

    [Fact]
    public void Every_damaged_byte_is_noticed()
    {
        Assert.Empty(SettingsCases.RunEveryDamage());
    }

    [Theory]
    [MemberData(nameof(State_outlives_restarts_rows))]
    public void State_outlives_restarts(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, StateCases.Run(input)));
    }
}
