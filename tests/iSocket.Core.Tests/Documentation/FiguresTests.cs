using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using iSocket.Core.App;
using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Settings;
using iSocket.Core.Tests.Architecture;
using iSocket.Core.Tests.Settings;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Documentation;

/// <summary>Figures in the pages that follow from the sources are those of the sources.</summary>
public sealed class FiguresTests
{
    private static readonly string Wear = Page("wear.md");

    [Fact]
    public void The_length_of_the_settings()
    {
        FakeFlash flash = new();
        DeviceSettings settings = new(flash, DeviceModel.Gsm706, new SlotImages());
        settings.Load();
        settings.ExecutedMessage = 1;
        Assert.True(settings.Save());
        int fresh = flash.Files.Values.Max(file => file.Length);
        for (int i = 0; i < 10; i++)
        {
            Assert.True(settings.SecurityNumbers.TryAdd("12345678901234" + i));
            Assert.True(settings.AlertNumbers.TryAdd("98765432109876" + i));
        }

        for (int i = 0; i < 8; i++)
        {
            Assert.True(settings.Schedule.TryAdd($"0{i}:00,*,AON", out _));
        }

        settings.BalanceCode.TrySet("*12345678901234567890#");
        settings.RiseAlert.TrySet("-10");
        settings.FallAlert.TrySet("-10");
        settings.Password.TrySet("12abc");
        settings.RenewPassword.TrySet("abcdef789");
        Assert.True(settings.Save());
        int full = flash.Files.Values.Max(file => file.Length);
        Assert.Equal((fresh, full), Told(Wear, @"the settings (\d+), and (\d+) with every list full"));
    }

    [Fact]
    public void The_measures_of_writes_and_of_the_thermostat()
    {
        Assert.Equal((60, 20), Told(Wear, @"the burst that is free \((\d+) writes, (\d+) switchings\)"));
        Assert.Equal(60, Constant(typeof(Application).Assembly.GetType("iSocket.Core.App.StoreDesk")!, "StateBurst"));
        Assert.Equal(20, Constant(typeof(Thermostat), "SwitchOnBurst"));
        int perDay = (int)(24 * 3600 * 1000 / Constant(typeof(Thermostat), "SwitchOnEveryMs"));
        Assert.Equal(perDay, Single(Wear, @"at most (\d+) cycles a day"));
        Assert.Equal(perDay, Single(Page("decisions/0024-the-thermostat-spares-the-relay.md"), @"At most (\d+) cycles a day"));
    }

    [Fact]
    public void What_follows_from_other_figures_of_wear()
    {
        int most = (int)Number(Row("ON and OFF as fast as the network delivers")[2]);
        double years = Number(Row("ON and OFF as fast as the network delivers")[5]);
        int fewer = Single(Wear, @"for each: ([\d,]+) a day would take");
        Assert.Equal("seven", Regex.Match(Wear, @"a day would take (\w+) years to end the flash").Groups[1].Value);
        Assert.Equal(7.0, years * most / fewer, 0.5);
        Assert.Equal(7.0, 100_000.0 / fewer, 0.5);
        (int writes, int longOnes) = Told(Wear, @"A harsh life writes ([\d,]+) times a day, (\d+) of them long files");
        string[] harsh = Row("all of it, a harsh life");
        Assert.Equal(harsh[1..4].Sum(Number), writes);
        Assert.Equal((Number(harsh[4]) / Single(Wear, @"one erasure pays for about (\d+) commits")) + longOnes, Number(harsh[5]), 5.0);
        Assert.Equal(Number(harsh[6]) * 365.25, (double)Single(Wear, @"of the same order as the ([\d,]+) that the model counts"), 50.0);
        Assert.InRange(Number(harsh[6]), 25.0, 27.5);
    }

    [Fact]
    public void What_a_command_allocates_on_the_host()
    {
        const int Times = 20;
        PreparedBoard board = new(DeviceModel.Gsm706);
        board.Build();
        board.Run(60000);
        long before = 0;
        for (int i = 0; i < 2 * Times; i++)
        {
            // What is made once, by the first of them, is not what each costs.
            before = i == Times ? GC.GetAllocatedBytesForCurrentThread() : before;
            Assert.True(board.Command("ON"));
        }

        double bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Times;
        int told = Single(Page("performance.md"), @"a whole command, `\+CMTI` to the sent reply \| \d+ us \| (\d+) B \|");
        Assert.InRange(bytes, 0.9 * told, 1.1 * told);
    }

    private static string Page(string name) => Regex.Replace(File.ReadAllText(Path.Combine(CoreSources.Root, "docs", name)), @"\s+", " ");

    private static long Constant(Type type, string name) => Convert.ToInt64(
        type.GetField(name, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public)!.GetRawConstantValue(),
        CultureInfo.InvariantCulture);

    private static string[] Row(string name)
    {
        string line = File.ReadLines(Path.Combine(CoreSources.Root, "docs", "wear.md")).Single(line => line.Replace("*", string.Empty).StartsWith($"| {name} |", StringComparison.Ordinal));
        return [.. line.Trim('|').Split('|').Select(cell => cell.Trim().Trim('*'))];
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static (int First, int Second) Told(string page, string words)
    {
        Match match = Regex.Match(page, words);
        Assert.True(match.Success, $"the page does not say any more: {words}");
        return ((int)Number(match.Groups[1].Value), match.Groups.Count > 2 ? (int)Number(match.Groups[2].Value) : 0);
    }

    private static int Single(string page, string words) => Told(page, words).First;
}
