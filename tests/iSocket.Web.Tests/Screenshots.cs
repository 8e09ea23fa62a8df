using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace iSocket.Web.Tests;

/// <summary>The pictures in docs/images; made only where SCREENSHOTS names their folder, see CONTRIBUTING.md.</summary>
public sealed class Screenshots(Browser browser)
{
    [Theory]
    [InlineData("page-light.png", ColorScheme.Light, 1360, 850, false)]
    [InlineData("page-dark.png", ColorScheme.Dark, 1360, 850, true)]
    [InlineData("page-phone.png", ColorScheme.Light, 390, 844, false)]
    public async Task Are_taken(string file, ColorScheme colours, int width, int height, bool isThermostat)
    {
        string? folder = Environment.GetEnvironmentVariable("SCREENSHOTS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "SCREENSHOTS names no folder");
        BrowserNewContextOptions look = new() { ColorScheme = colours, ViewportSize = new() { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce };
        await using OpenPage open = await OpenPage.StartAsync(browser, look);
        await open.DoAsync("sms +40711000111 \"STATUS\"");
        await open.DoAsync("advance 20s");
        await open.DoAsync("sms +40722000222 \"Hello?\"");
        await open.DoAsync("advance 20s");
        if (isThermostat)
        {
            await open.PostAsync("room", new { Appliance = "heater" });
            await open.DoAsync("sms +40711000111 \"TEMPOFF=18\"");
            await open.DoAsync("advance 20s");
            await open.DoAsync("sms +40711000111 \"THERMOSTATON\"");
            await open.DoAsync("advance 4h33m");
        }

        await open.DoAsync("sms +40711000111 \"ON\"");
        await open.DoAsync("advance 20s");
        if (!isThermostat)
        {
            await open.DoAsync("call +40722000222");
            await open.DoAsync("advance 6s");
        }

        // The lamp takes its quarter of a second to light up.
        await Assertions.Expect(open.Page.Locator("#scene")).ToHaveAttributeAsync("data-live", "on");
        await open.Page.WaitForTimeoutAsync(500);
        await open.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, file), FullPage = isThermostat });
        Assert.Empty(open.Complaints);
    }
}
