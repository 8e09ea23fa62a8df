using iSocket.Core.Modem;
using iSocket.Core.Time;
using Xunit;

namespace iSocket.Core.Tests.Modem;

public sealed class ModemTimeTests
{
    [Theory]
    [InlineData(" 2017,1,22,21,7,29,\"+4\",0", 2017, 1, 22, 22, 7, 29, 4)]
    [InlineData(" 2022,9,14,4,55,19,\"+28\",0", 2022, 9, 14, 11, 55, 19, 28)]
    [InlineData(" 2026, 11, 21, 4, 0, 0, \"+12\", 1", 2026, 11, 21, 7, 0, 0, 12)]
    [InlineData("2026,11,21,4,0,0,+12,0", 2026, 11, 21, 7, 0, 0, 12)]
    [InlineData(" 2026,1,1,2,0,0,\"-20\",0", 2025, 12, 31, 21, 0, 0, -20)]
    [InlineData(" 2026,12,31,23,30,0,\"+4\",0", 2027, 1, 1, 0, 30, 0, 4)]
    [InlineData(" 2026,11,21,4,0,0,\"22\",0", 2026, 11, 21, 9, 30, 0, 22)]
    [InlineData(" 2026,11,21,4,0,0,\"+0\"", 2026, 11, 21, 4, 0, 0, 0)]
    [InlineData(" 26,11,21,4,0,0,\"+12\",0", 2026, 11, 21, 7, 0, 0, 12)]
    public void Reads_network_time(string fields, int year, int month, int day, int hour, int minute, int second, int zone)
    {
        var time = new ModemTime();
        Assert.True(time.TryReadNetworkTime(AtLineTests.Behind("*PSUTTZ:", fields)));
        Assert.Equal(CivilTime.ToSeconds(year, month, day, hour, minute, second), time.LocalSeconds);
        Assert.Equal(zone, time.ZoneQuarters);
    }

    [Theory]
    [InlineData(" 2022,9,14,4,55,1")]
    [InlineData(" 2022,9,14,4,55,19,")]
    [InlineData(" 2022,9,14,4,55,19,\"\",0")]
    [InlineData(" 2022,9,14,4,55,19,\"+\",0")]
    [InlineData(" 2022,9,14,4,55,19,\"+x\",0")]
    [InlineData(" 2022,9,14,4,55,19,\"+57\",0")]
    [InlineData(" 2022,9,14,4,55,19,\"+128\",0")]
    [InlineData(" 2022,13,14,4,55,19,\"+28\",0")]
    [InlineData(" 2022,2,29,4,55,19,\"+28\",0")]
    [InlineData(" 2022,9,14,24,0,0,\"+28\",0")]
    [InlineData(" -2022,9,14,4,55,19,\"+28\",0")]
    [InlineData("")]
    public void Refuses_what_is_no_network_time(string fields)
    {
        Assert.False(new ModemTime().TryReadNetworkTime(AtLineTests.Behind("*PSUTTZ:", fields)));
    }

    [Theory]
    [InlineData(" \"17/01/22,22:07:47+04\"", 2017, 1, 22, 22, 7, 47, 4)]
    [InlineData("\"26/11/21,04:05:06-20\"", 2026, 11, 21, 4, 5, 6, -20)]
    [InlineData(" \"04/01/01,00:00:12+00\"", 2004, 1, 1, 0, 0, 12, 0)]
    [InlineData(" \"26/11/21,04:05:06+8\"", 2026, 11, 21, 4, 5, 6, 8)]
    public void Reads_the_modems_clock(string fields, int year, int month, int day, int hour, int minute, int second, int zone)
    {
        var time = new ModemTime();
        Assert.True(time.TryReadClock(AtLineTests.Behind("+CCLK:", fields)));
        Assert.Equal(CivilTime.ToSeconds(year, month, day, hour, minute, second), time.LocalSeconds);
        Assert.Equal(zone, time.ZoneQuarters);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \"\"")]
    [InlineData(" \"17/01/22,22:07:47\"")]
    [InlineData(" \"17/01/22,22:07:4\"")]
    [InlineData(" \"17/13/22,22:07:47+04\"")]
    [InlineData(" \"17/01/22,22:60:47+04\"")]
    [InlineData(" \"17/01/22,2x:07:47+04\"")]
    [InlineData(" \"17/01/22,22:07:47+99\"")]
    [InlineData(" 17/01/22")]
    public void Refuses_what_is_no_clock(string fields)
    {
        Assert.False(new ModemTime().TryReadClock(AtLineTests.Behind("+CCLK:", fields)));
    }
}
