using System.Linq;
using System.Threading.Tasks;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace iSocket.Web.Tests;

/// <summary>WCAG 2.2 AA as far as a program can judge it: every tab, light and dark, wide and narrow.</summary>
public sealed class AccessibilityTests(Browser browser)
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 1440)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing(ColorScheme colours, int width)
    {
        // The judge is a script of its own, which the page's policy would rightly refuse.
        BrowserNewContextOptions look = new() { ColorScheme = colours, ViewportSize = new() { Width = width, Height = 900 }, BypassCSP = true, ReducedMotion = ReducedMotion.Reduce };
        await using OpenPage open = await OpenPage.StartAsync(browser, look);
        await open.DoAsync("sms +40711000111 \"STATUS\"");
        await open.DoAsync("advance 20s");
        await open.DoAsync("sms +40711000111 \"ON10\"");
        await open.DoAsync("call +40722000222");
        await open.DoAsync("advance 6s");
        await Assertions.Expect(open.Page.Locator(".bubble.got").First).ToBeVisibleAsync();
        AxeRunOptions how = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Rules] } };
        foreach (ILocator tab in await open.Page.GetByRole(AriaRole.Tab).AllAsync())
        {
            await tab.ClickAsync();
            bool isFirst = await tab.GetAttributeAsync("id") == "tab-chart";
            AxeResult result = isFirst ? await open.Page.RunAxe(how) : await open.Page.Locator("#inside").RunAxe(how);
            Assert.Equal(string.Empty, string.Join("\n", result.Violations.Select(v => v.Id + ": " + v.Help + " " + string.Join(" | ", v.Nodes.Take(4).Select(n => n.Html + " " + n.Any.FirstOrDefault()?.Message)))));
            Assert.True(result.Passes.Length > 5, "the judge has not judged");
        }
    }

    [Fact]
    public async Task Everything_is_reached_by_keyboard()
    {
        await using OpenPage open = await OpenPage.StartAsync(browser);
        await open.Page.Keyboard.PressAsync("3");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Button, new() { Name = "3600×" })).ToHaveAttributeAsync("aria-pressed", "true");
        await open.Page.Keyboard.PressAsync("0");
        await open.Page.GetByRole(AriaRole.Tab, new() { Name = "Chart" }).FocusAsync();
        await open.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Tab, new() { Name = "Scenario" })).ToBeFocusedAsync();
        await Assertions.Expect(open.Page.Locator("#pane-scenario")).ToBeVisibleAsync();
        int unreachable = await open.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('button, a, input, select')].filter(e => e.tabIndex < 0 && e.getAttribute('role') !== 'tab').length");
        Assert.Equal(0, unreachable);
    }
}
