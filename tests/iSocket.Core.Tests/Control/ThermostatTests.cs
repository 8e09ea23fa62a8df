using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Control;

/// <summary>What of the thermostat has to be stored; what it decides is in the shared cases (see <see cref="ThermostatScript"/>).</summary>
public sealed class ThermostatTests
{
    [Theory]
    [InlineData("5", 0)]
    [InlineData("enable", 1)]
    [InlineData("enable enable", 1)]
    [InlineData("enable disable", 2)]
    [InlineData("enable disable disable", 2)]
    [InlineData("enable 9", 2)]
    [InlineData("enable 9 9", 2)]
    [InlineData("enable 9 11", 3)]
    [InlineData("TRISEALERT=30 30 30", 0)]
    [InlineData("TRISEALERT=30 31", 1)]
    [InlineData("TRISEALERT=30 31 31", 1)]
    [InlineData("TRISEALERT=30 31 29", 2)]
    [InlineData("TFALLALERT=5 4", 1)]
    [InlineData("TFALLALERT=5 4 4", 1)]
    [InlineData("TFALLALERT=5 4 6", 2)]
    [InlineData("enable 11 bad bad bad bad bad", 2)]
    [InlineData("enable 11 bad bad bad bad bad bad", 2)]
    [InlineData("enable 11 bad bad bad bad bad 11 11 11", 3)]
    public void C9_What_has_to_be_remembered_is_counted_and_nothing_else(string words, int changes)
    {
        ThermostatScript script = new();
        script.Play(words);
        Assert.Equal(changes, script.Thermostat.Changes);
    }
}
