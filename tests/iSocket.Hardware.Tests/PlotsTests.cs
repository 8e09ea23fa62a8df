using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace iSocket.Hardware.Tests;

/// <summary>The pictures of hardware/rev-a/simulation. With PLOTS=1 they are drawn into the repository, else only drawn.</summary>
public sealed class PlotsTests
{
    [Fact]
    public async Task Burst()
    {
        Ngspice.Require();
        RawFile tired = await RawFile.OfAsync("burst-cell-tired");
        RawFile small = await RawFile.OfAsync("burst-cell-470u");
        await KeepAsync("burst.svg", new Plot("VBAT of the modem in bursts of 2 A, tired cell at 3.9 V", 40, 56, 3.2, 4, 8)
            .Add("2200 uF at the modem", tired.Curve("v(vmod)", 40, 56))
            .Add("470 uF", small.Curve("v(vmod)", 40, 56))
            .Limit("3.4 V: the modem switches itself off", 3.4));
    }

    [Fact]
    public async Task Boot()
    {
        Ngspice.Require();
        RawFile boot = await RawFile.OfAsync("relay-boot");
        await KeepAsync("boot.svg", new Plot("Gate of Q1 while the pin floats, with a pull-up of 45 and of 30 kOhm, 85 degrees", 0, 100, 0, 0.8, 8)
            .Add("gate of Q1 in V", boot.Curve("v(gate)", 0, 100))
            .Limit("0.53 V: threshold of the worst AO3400A at 85 degrees", 0.53));
    }

    [Fact]
    public async Task BrownOut()
    {
        Ngspice.Require();
        RawFile fall = await RawFile.OfAsync("brown-out-fall");
        await KeepAsync("brown-out.svg", new Plot("12 V falls in a second while the socket is on", 900, 1060, 0, 6, 8)
            .Add("12 V rail", fall.Curve("v(v12)", 900, 1060))
            .Add("3.3 V of the processor", fall.Curve("v(v33)", 900, 1060))
            .Add("gate of Q1", fall.Curve("v(gate)", 900, 1060)));
    }

    private static async Task KeepAsync(string name, Plot plot)
    {
        string svg = plot.ToString();
        Assert.Contains("<polyline", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("PLOTS") == "1")
        {
            await File.WriteAllTextAsync(RepositoryFiles.PathOf("hardware", "rev-a", "simulation", name), svg);
        }
    }
}
