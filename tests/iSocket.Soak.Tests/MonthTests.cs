using System.IO;
using iSocket.Core.Hal;
using Xunit;

namespace iSocket.Soak.Tests;

/// <summary>The first days of the long lane, a month over all models: always the same ones, whatever time they take.</summary>
public sealed class MonthTests
{
    [Theory]
    [InlineData(1, DeviceModel.Gsm706, 9)]
    [InlineData(2, DeviceModel.Gsm707, 9)]
    [InlineData(3, DeviceModel.Gsm706Light, 6)]
    [InlineData(4, DeviceModel.Gsm707Light, 6)]
    public void A_device_does_what_it_ought_to(int seed, DeviceModel model, int days)
    {
        using StringWriter output = new();
        Assert.True(new Years(output, trace: false).Run(seed, model, days), output.ToString());
    }
}
