using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using iSocket.Core.Hal;
using iSocket.Simulator;
using iSocket.Simulator.Scenarios;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace iSocket.Web.Tests;

/// <summary>What somebody sees and does on the page, in a real browser. The time is virtual; the browser's patience is not, and decides nothing.</summary>
public sealed class PageTests(Browser browser)
{
    [Fact]
    public async Task On_lights_the_lamp_and_is_answered()
    {
        await using OpenPage open = await OpenPage.StartAsync(browser);
        await Expect(open.Page.Locator("#scene")).ToHaveAttributeAsync("data-live", "off");
        await open.SendAsync("Ana", "ON");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "60×", Exact = true }).ClickAsync();
        await Expect(open.Page.Locator("#scene")).ToHaveAttributeAsync("data-live", "on");
        await Expect(open.Phone("Ana").Locator(".bubble.got")).ToContainTextAsync("Power socket ON");
        await Expect(open.Page.Locator("#facts")).ToContainTextAsync("Outlet on");
        await Expect(open.Page.Locator("#led-out")).ToHaveTextAsync("lit");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task A_held_button_asks_and_a_press_resets()
    {
        await using OpenPage open = await OpenPage.StartAsync(browser);
        await open.DoAsync("sms +40711000111 \"RESTARTTIME=33\"");
        await open.DoAsync("advance 20s");
        await open.Page.GetByRole(AriaRole.Tab, new() { Name = "Memory" }).ClickAsync();
        ILocator restartTime = open.Page.Locator("#settings tr", new() { HasTextString = "RESTARTTIME" }).Locator("td");
        await Expect(restartTime).ToHaveTextAsync("33");

        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Hold 6 s" }).ClickAsync();
        await Expect(open.Page.Locator("#recording li").Last).ToHaveTextAsync("button hold 6s");
        await open.DoAsync("expect led out 2hz");
        ILocator button = open.Page.GetByRole(AriaRole.Button, new() { Name = "Hidden button" });
        await button.FocusAsync();
        await open.Page.Keyboard.DownAsync(" ");
        await Expect(open.Page.Locator("#scene")).ToHaveAttributeAsync("data-button", "down");
        await open.Page.Keyboard.UpAsync(" ");
        await Expect(open.Page.Locator("#scene")).ToHaveAttributeAsync("data-button", "up");
        await open.DoAsync("advance 5s");
        await Expect(restartTime).ToHaveTextAsync("10");
        await open.DoAsync("expect restart");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task An_alarm_call_is_answered_on_the_phone()
    {
        await using OpenPage open = await OpenPage.StartAsync(browser);
        foreach (string command in (string[])["ALERTNUMBER+40711000111", "ALERT=CALL", "ALARMON"])
        {
            await open.DoAsync($"sms +40711000111 \"{command}\"");
            await open.DoAsync("advance 20s");
        }

        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Door open" }).ClickAsync();
        await Expect(open.Page.Locator("#scene")).ToHaveAttributeAsync("data-sensor", "closed");
        await open.DoAsync("advance 10s");
        await open.Phone("Ana").GetByRole(AriaRole.Button, new() { Name = "Answer" }).ClickAsync();
        await Expect(open.Page.Locator("#facts")).ToContainTextAsync("Microphone live");
        await open.Phone("Ana").GetByRole(AriaRole.Button, new() { Name = "Hang up" }).ClickAsync();
        await Expect(open.Phone("Ana").Locator(".note")).ToContainTextAsync("The socket called");
        await open.Page.GetByRole(AriaRole.Tab, new() { Name = "Memory" }).ClickAsync();
        await Expect(open.Page.Locator("#alarm-log li")).ToContainTextAsync("24/01/01,12:0");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task The_thermostat_is_seen_working_at_an_hour_a_second()
    {
        await using OpenPage open = await OpenPage.StartAsync(browser);
        await open.Page.Locator("#appliance").SelectOptionAsync("heater");
        await open.SendAsync("Ana", "TEMPOFF=20");
        await open.DoAsync("advance 20s");
        await open.SendAsync("Ana", "THERMOSTATON");
        await open.DoAsync("advance 20s");
        await Expect(open.Page.Locator("#room-out")).ToHaveTextAsync("15.0 °C");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "3600×" }).ClickAsync();
        await Expect(open.Page.Locator("#room-out")).ToHaveTextAsync(new Regex("^(19\\.9|20\\.[0-2]) °C$"));
        await Expect(open.Page.Locator("#chart-text")).ToContainTextAsync("thermostat at 20 °C");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        Assert.Equal(OutcomeKind.Passed, await ReplayAsync(open));
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task What_was_recorded_plays_again_by_run()
    {
        await using OpenPage open = await OpenPage.StartAsync(browser);
        await open.SendAsync("Ana", "SECNUMBER+40711000111");
        await open.DoAsync("advance 17s");
        await open.SendAsync("Ana", "SECLIST=ON");
        await open.DoAsync("advance 17s");
        await open.SendAsync("Ben", "ON");
        await open.DoAsync("advance 17s");
        await open.SendAsync("Ana", "RING=SWITCH");
        await open.DoAsync("advance 17s");
        await open.Phone("Ana").GetByRole(AriaRole.Button, new() { Name = "Call the socket as Ana" }).ClickAsync();
        await Expect(open.Phone("Ana").GetByRole(AriaRole.Button, new() { Name = "Hang up" })).ToBeVisibleAsync();
        await open.DoAsync("advance 20s");
        ILocator plug = open.Page.GetByRole(AriaRole.Button, new() { Name = "Mains plug" });
        await plug.ClickAsync();
        await Expect(plug).ToHaveAttributeAsync("aria-pressed", "false");
        await open.DoAsync("advance 3s");
        await plug.ClickAsync();
        await Expect(plug).ToHaveAttributeAsync("aria-pressed", "true");
        await open.DoAsync("wait registered");

        await open.Page.GetByRole(AriaRole.Tab, new() { Name = "Scenario" }).ClickAsync();
        IDownload download = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.GetByText("Save as a scenario").ClickAsync());
        string file = await download.PathAsync();
        string text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains("expect sms +40711000111 \"SECLIST=ON - OK\"", text);
        Assert.Contains("expect hangup", text);
        Assert.Contains("expect socket on", text);
        Assert.Contains("sms +40722000222 \"ON\"", text);
        Assert.Equal(OutcomeKind.Passed, await ReplayAsync(open));

        // It is a test, not a log: a device that answers otherwise does not pass.
        Assert.Equal(OutcomeKind.Failed, Replay(text.Replace("\"RING=SWITCH - OK\"", "\"RING=NOACTION - OK\"")));
    }

    [Fact]
    public async Task A_scenario_is_played_on_the_page()
    {
        await using OpenPage open = await OpenPage.StartAsync(browser);
        await open.Page.GetByRole(AriaRole.Tab, new() { Name = "Scenario" }).ClickAsync();
        await open.Page.Locator("#example").SelectOptionAsync(new SelectOptionValue { Label = "An owner pairs the socket" });
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Load" }).ClickAsync();
        await Expect(open.Page.Locator("html")).ToHaveAttributeAsync("data-world", "2");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Step" }).ClickAsync();
        await Expect(open.Page.Locator("#progress")).ToContainTextAsync("1 of");
        await Expect(open.Page.Locator("#script li.done")).ToHaveCountAsync(1);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "3600×" }).ClickAsync();
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Play" }).ClickAsync();
        await Expect(open.Page.Locator("#progress")).ToHaveTextAsync(new Regex("^All \\d+ statements held\\.$"));
        await Expect(open.Phone("Ana").Locator(".bubble.sent").First).ToBeVisibleAsync();

        byte[] wrong = Encoding.UTF8.GetBytes("power on\nwait registered\nexpect socket on\n");
        await open.Page.SetInputFilesAsync("#file", new FilePayload { Name = "wrong.scn", MimeType = "text/plain", Buffer = wrong });
        await Expect(open.Page.Locator("#script li")).ToHaveCountAsync(3);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Play" }).ClickAsync();
        await Expect(open.Page.Locator("#progress")).ToContainTextAsync("line 3");
        await Expect(open.Page.Locator("#script li.failed")).ToHaveTextAsync("expect socket on");
        Assert.Empty(open.Complaints);
    }

    [Fact]
    public async Task Commands_are_offered_and_completed_from_the_device_s_own_table()
    {
        await using OpenPage open = await OpenPage.StartAsync(browser);
        ILocator input = open.Phone("Ana").GetByLabel("Message of Ana to the socket");
        await input.PressSequentiallyAsync("restartt");
        ILocator option = open.Phone("Ana").Locator(".suggest li").First;
        await Expect(option).ToContainTextAsync("RESTARTTIME=<n>");
        await input.PressAsync("Tab");
        await Expect(input).ToHaveValueAsync("RESTARTTIME=");
        await input.PressSequentiallyAsync("20");
        await input.PressAsync("Enter");
        await open.DoAsync("advance 20s");
        await Expect(open.Phone("Ana").Locator(".bubble.got")).ToContainTextAsync("RESTARTTIME=20 - OK");
    }

    [Theory]
    [InlineData(DeviceModel.Gsm706, 3)]
    [InlineData(DeviceModel.Gsm706Light, 0)]
    public async Task No_command_is_offered_that_the_model_lacks(DeviceModel model, int least)
    {
        await using OpenPage open = await OpenPage.StartAsync(browser, model: model);
        ILocator input = open.Phone("Ana").GetByLabel("Message of Ana to the socket");
        await input.PressSequentiallyAsync("resta");
        await Expect(open.Phone("Ana").Locator(".suggest li").First).ToContainTextAsync("RESTART");
        await input.FillAsync("therm");
        await Expect(input).ToHaveAttributeAsync("aria-expanded", least > 0 ? "true" : "false");
        Assert.True(await open.Phone("Ana").Locator(".suggest:visible li").CountAsync() >= least);
    }

    [Fact]
    public async Task Two_pages_show_one_world()
    {
        await using OpenPage open = await OpenPage.StartAsync(browser);
        IPage other = await open.AnotherAsync();
        await Expect(other.Locator("html[data-world='1']")).ToBeAttachedAsync();
        await open.SendAsync("Ben", "ON");
        await Expect(other.Locator(".bubble.sent")).ToContainTextAsync("ON");
        await other.GetByRole(AriaRole.Button, new() { Name = "60×", Exact = true }).ClickAsync();
        await Expect(open.Page.GetByRole(AriaRole.Button, new() { Name = "60×", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(other.Locator("#scene")).ToHaveAttributeAsync("data-live", "on");
        await Expect(open.Page.Locator("#scene")).ToHaveAttributeAsync("data-live", "on");
    }

    [Fact]
    public async Task What_a_message_contains_stays_a_text()
    {
        const string Hostile = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";
        await using OpenPage open = await OpenPage.StartAsync(browser);
        await open.SendAsync("Ana", Hostile);
        await open.DoAsync("operator ussd \"*100#\" \"<b onclick=alert(1)>rich</b>\"");
        foreach (string command in (string[])["SALDOUMS=*100#", "SALDO"])
        {
            await open.DoAsync($"sms +40711000111 \"{command}\"");
            await open.DoAsync("advance 20s");
        }

        await Expect(open.Phone("Ana").Locator(".bubble.sent").First).ToContainTextAsync(Hostile);
        await Expect(open.Phone("Ana").Locator(".bubble.got").Last).ToContainTextAsync("<b onclick=alert(1)>rich</b>");
        await Expect(open.Page.Locator(".bubble img, .bubble script, .bubble b, #events img")).ToHaveCountAsync(0);
        Assert.Equal("The socket", await open.Page.TitleAsync());
        string refusal = await open.Page.EvaluateAsync<string>("() => { try { document.body.innerHTML = '<p>'; return 'taken'; } catch (e) { return e.name; } }");
        Assert.Equal("TypeError", refusal);
    }

    private static async Task<OutcomeKind> ReplayAsync(OpenPage open) => Replay(await open.RecordingAsync());

    private static OutcomeKind Replay(string text)
    {
        ScenarioFile file = ScenarioFile.Parse("recording.scn", Encoding.UTF8.GetBytes(text));
        FileResult result = new ScenarioRunner(trace => new OutsideWorld(new World(1, trace)), trace: false).Run(file);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', result.Lines));
        return result.Outcome;
    }
}
