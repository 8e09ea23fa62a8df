using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using iSocket.Core.Hal;
using iSocket.Simulator.Web;
using Microsoft.Playwright;
using Xunit;

namespace iSocket.Web.Tests;

/// <summary>A simulator of its own for one test, and pages that look at it.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly PageServer _server;
    private readonly List<string> _complaints = [];

    private OpenPage(PageServer server, IBrowserContext context, IPage page)
    {
        _server = server;
        _context = context;
        Page = page;
    }

    /// <summary>The first page.</summary>
    public IPage Page { get; }

    /// <summary>Where it is.</summary>
    public string Url => _server.Url;

    /// <summary>What the browser had to complain about: errors of scripts, refusals of the content policy.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Starts a simulator and opens its page; time stands still once the device is on the network.</summary>
    public static async Task<OpenPage> StartAsync(Browser browser, BrowserNewContextOptions? look = null, DeviceModel model = DeviceModel.Gsm706)
    {
        IBrowser chromium = browser.Get();
        PageServer server = await PageServer.StartAsync(new WebOptions(model, 1, IPAddress.Loopback, 0), TextWriter.Null);
        IBrowserContext context = await chromium.NewContextAsync(look ?? new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(20_000);
        OpenPage open = new(server, context, await context.NewPageAsync());
        open.Watch(open.Page);
        await open.PostAsync("speed", new { Times = 0 });
        await open.DoAsync("wait registered");
        await open.Page.GotoAsync(server.Url);
        await Assertions.Expect(open.Page.Locator("html[data-world='1']")).ToBeAttachedAsync();
        return open;
    }

    /// <summary>Opens one page more on the same world.</summary>
    public async Task<IPage> AnotherAsync()
    {
        IPage page = await _context.NewPageAsync();
        Watch(page);
        await page.GotoAsync(Url);
        return page;
    }

    /// <summary>Carries out a statement, at once.</summary>
    public Task DoAsync(string line) => PostAsync("do", new { Line = line });

    /// <summary>Asks the simulator for something.</summary>
    public async Task PostAsync(string path, object body)
    {
        using HttpClient client = new();
        using HttpResponseMessage response = await client.PostAsJsonAsync(Url + "api/" + path, body, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, path + ": " + text);
    }

    /// <summary>What was recorded.</summary>
    public async Task<string> RecordingAsync()
    {
        using HttpClient client = new();
        return await client.GetStringAsync(Url + "api/recording", TestContext.Current.CancellationToken);
    }

    /// <summary>Somebody's phone on the page.</summary>
    public ILocator Phone(string name) => Page.GetByRole(AriaRole.Article, new() { Name = "Phone of " + name });

    /// <summary>Types a message into a phone and sends it.</summary>
    public async Task SendAsync(string name, string text)
    {
        ILocator input = Phone(name).GetByLabel($"Message of {name} to the socket");
        await input.FillAsync(text);
        await input.PressAsync("Escape");
        await input.PressAsync("Enter");
        await Assertions.Expect(input).ToHaveValueAsync(string.Empty);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _server.DisposeAsync();
    }

    private void Watch(IPage page)
    {
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _complaints.Add(message.Text);
            }
        };
    }
}
