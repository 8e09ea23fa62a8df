using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using iSocket.Core.Hal;
using iSocket.Simulator.CommandLine;
using iSocket.Simulator.Web;
using Xunit;

namespace iSocket.Web.Tests;

/// <summary>The page's server without a browser.</summary>
public sealed class HttpTests : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private PageServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _server = await PageServer.StartAsync(new WebOptions(DeviceModel.Gsm706, 1, IPAddress.Loopback, 0), TextWriter.Null);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/base.css", "text/css")]
    [InlineData("/main.js", "text/javascript")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    [InlineData("/api/commands", "application/json")]
    [InlineData("/api/recording", "text/plain")]
    public async Task Everything_is_served_with_its_type_and_under_the_policy(string path, string type)
    {
        using HttpResponseMessage response = await _client.GetAsync(_server.Url + path[1..], Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self';", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", response.Headers.GetValues("X-Frame-Options").Single());
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task The_page_needs_nothing_from_elsewhere()
    {
        foreach ((string path, PageFile file) in PageFiles.Load())
        {
            string text = Encoding.UTF8.GetString(file.Content).Replace("http://www.w3.org/2000/svg", string.Empty, StringComparison.Ordinal);
            Assert.False(text.Contains("http://", StringComparison.Ordinal) || text.Contains("https://", StringComparison.Ordinal) || text.Contains("innerHTML", StringComparison.Ordinal), path);
            Assert.DoesNotContain("style=\"", text);
        }

        using HttpRequestMessage again = new(HttpMethod.Get, _server.Url);
        again.Headers.TryAddWithoutValidation("If-None-Match", PageFiles.Load()["/"].Tag);
        using HttpResponseMessage same = await _client.SendAsync(again, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Theory]
    [InlineData("Host", "evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Host", "127.0.0.1.evil.example:7060", HttpStatusCode.Forbidden)]
    [InlineData("Host", "192.168.1.5", HttpStatusCode.Forbidden)]
    [InlineData("Host", "localhost:7060", HttpStatusCode.OK)]
    [InlineData("Host", "[::1]:7060", HttpStatusCode.OK)]
    [InlineData("Origin", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://127.0.0.1:1", HttpStatusCode.Forbidden)]
    public async Task Strangers_are_refused(string header, string value, HttpStatusCode expected)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, _server.Url);
        request.Headers.TryAddWithoutValidation(header, value);
        using HttpResponseMessage response = await _client.SendAsync(request, Cancel);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Our_own_origin_is_let_in_and_a_strange_socket_is_not()
    {
        using HttpRequestMessage request = Request("do", """{"line":"call +40711000111"}""");
        request.Headers.TryAddWithoutValidation("Origin", _server.Url.TrimEnd('/'));
        using HttpResponseMessage response = await _client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        using ClientWebSocket socket = new();
        socket.Options.SetRequestHeader("Origin", "http://evil.example");
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(LiveAddress(), Cancel));
    }

    [Theory]
    [InlineData("do", "")]
    [InlineData("do", "null")]
    [InlineData("do", "{")]
    [InlineData("do", "[]")]
    [InlineData("do", "{}")]
    [InlineData("do", """{"line":null}""")]
    [InlineData("do", """{"line":7}""")]
    [InlineData("do", """{"line":"frobnicate"}""")]
    [InlineData("do", """{"line":"power on","and":"more"}""")]
    [InlineData("do", """{"line":""}""")]
    [InlineData("do", """{"line":"model 707"}""")]
    [InlineData("speed", """{"times":-1}""")]
    [InlineData("speed", """{"times":3601}""")]
    [InlineData("speed", """{"times":"fast"}""")]
    [InlineData("answer", """{"number":"+40 711\n power off"}""")]
    [InlineData("phone", """{"number":"Ana","name":"Ana"}""")]
    [InlineData("phone", """{"number":"+40700","name":" "}""")]
    [InlineData("room", """{"roomTenths":100000}""")]
    [InlineData("room", """{"appliance":"oven"}""")]
    [InlineData("device", """{"model":"708"}""")]
    [InlineData("scenario", """{"name":"a.scn","text":"foo"}""")]
    [InlineData("scenario", """{"name":"a.scn","text":"# nothing"}""")]
    [InlineData("play", "{}")]
    [InlineData("step", "{}")]
    public async Task A_malformed_request_gets_400_and_a_reason(string path, string body)
    {
        using HttpResponseMessage response = await _client.SendAsync(Request(path, body), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Matches("^[^\n]{10,}", await response.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task What_a_form_of_another_site_can_send_is_not_taken()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, _server.Url + "api/do") { Content = new StringContent("""{"line":"power off"}""", Encoding.UTF8, "text/plain") };
        using HttpResponseMessage response = await _client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        using HttpResponseMessage big = await _client.SendAsync(Request("do", "{\"line\":\"" + new string('x', 600_000) + "\"}"), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, big.StatusCode);
        using HttpResponseMessage plain = await _client.GetAsync(_server.Url + "api/live", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, plain.StatusCode);
        using HttpResponseMessage nothing = await _client.GetAsync(_server.Url + "../../etc/passwd", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    [Fact]
    public async Task A_taken_port_is_told_and_the_next_one_used()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        ListeningWriter output = new();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        Task<int> running = WebProgram.RunAsync(new WebOptions(DeviceModel.Gsm706, 1, IPAddress.Loopback, port), output, TextWriter.Null, stop.Token);
        await Task.WhenAny(output.Flushed, running);
        await stop.CancelAsync();
        Assert.Equal(0, await running);
        Assert.StartsWith($"Port {port} is taken by another program; trying {port + 1}.", output.ToString());
        Assert.Matches("The socket is on  http://127\\.0\\.0\\.1:\\d+/", output.ToString());
    }

    [Theory]
    [InlineData("--port x")]
    [InlineData("--port 65536")]
    [InlineData("--listen here")]
    [InlineData("--terminal --port 7060")]
    [InlineData("--modem tcp:a:1 --listen 127.0.0.1")]
    public async Task A_bad_option_gets_one_line(string arguments)
    {
        StringWriter errors = new();
        Assert.Equal(2, await new SimulatorCommand(TextReader.Null, TextWriter.Null, errors).RunAsync(arguments.Split(' ')));
        Assert.Matches("^[^\n\t]{10,}\n$", errors.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Ten_pages_at_an_hour_a_second_leave_the_device_alone()
    {
        // As it runs when nobody looks: the virtual moments are what it must not change.
        string alone = await StoryAsync(0);
        string watched = await StoryAsync(10);
        Assert.Equal(alone, watched);
        Assert.Contains("expect sms +40711000111 \"Power ON for 60 min\"", watched);
        Assert.Contains("expect socket off", watched);
    }

    [Fact]
    public async Task Time_jumps_to_the_next_event_and_a_jump_can_be_stopped()
    {
        await _server.Loop.SetSpeedAsync(0);
        Assert.Null(await _server.Loop.DoAsync("wait registered"));
        Assert.Null(await _server.Loop.DoAsync("sms +40711000111 \"ON\""));
        Assert.Null(await _server.Loop.JumpAsync());
        bool isOn = false;
        await _server.Loop.PostAsync(world =>
        {
            isOn = world.Outside.SocketRelay && world.Events.From(0)[^1].Text == "socket on";
            return null;
        });
        Assert.True(isOn);

        Task<string?> century = _server.Loop.DoAsync("advance 36500d");
        Assert.Equal("something is under way: stop it first", await _server.Loop.DoAsync("power off"));
        await _server.Loop.StopAsync();
        Assert.Equal("stopped", await century);
        Assert.Null(await _server.Loop.DoAsync("power off"));
    }

    [Fact]
    public async Task A_page_that_does_not_read_holds_nobody_up_and_is_told_all_again()
    {
        using ClientWebSocket slow = new();
        await slow.ConnectAsync(LiveAddress(), Cancel);
        Assert.True((await ReadAsync(slow)).GetProperty("all").GetBoolean());
        for (int i = 0; i < 200; i++)
        {
            using HttpResponseMessage response = await _client.SendAsync(Request("do", """{"line":"sms +40722000222 \"HELLO\""}"""), Cancel);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        // Whatever was lost on the way, the last frame knows of all messages that are kept.
        int messages = 0;
        while (messages < 200)
        {
            JsonElement frame = await ReadAsync(slow);
            int added = frame.GetProperty("add").TryGetProperty("messages", out JsonElement list) ? list.EnumerateArray().Count(m => m.GetProperty("kind").GetString() == "sent") : 0;
            messages = frame.GetProperty("all").GetBoolean() ? added : messages + added;
        }

        Assert.Equal(200, messages);
    }

    private async Task<string> StoryAsync(int pages)
    {
        await using PageServer server = await PageServer.StartAsync(new WebOptions(DeviceModel.Gsm706, 1, IPAddress.Loopback, 0), TextWriter.Null);
        List<ClientWebSocket> sockets = [];
        List<Task> readers = [];
        await server.Loop.SetSpeedAsync(0);
        for (int i = 0; i < pages; i++)
        {
            ClientWebSocket socket = new();
            sockets.Add(socket);
            await socket.ConnectAsync(new Uri(server.Url.Replace("http", "ws", StringComparison.Ordinal) + "api/live"), Cancel);
            readers.Add(DrainAsync(socket));
        }

        Assert.Null(await server.Loop.DoAsync("wait registered"));
        Assert.Null(await server.Loop.DoAsync("sms +40711000111 \"ON60\""));
        if (pages == 0)
        {
            Assert.Null(await server.Loop.DoAsync("advance 3h"));
        }
        else
        {
            await server.Loop.SetSpeedAsync(WorldLoop.Fastest);
            bool isLater = false;
            while (!isLater)
            {
                await server.Loop.PostAsync(world =>
                {
                    isLater = world.Outside.Time.NowUs > 3 * 3600_000_000L;
                    return null;
                });
            }
        }

        string text = string.Empty;
        await server.Loop.SetSpeedAsync(0);
        await server.Loop.PostAsync(world =>
        {
            text = world.Recorder.Text();
            return null;
        });
        sockets.ForEach(s => s.Abort());
        await Task.WhenAll(readers);
        sockets.ForEach(s => s.Dispose());
        return text;
    }

    private Uri LiveAddress() => new(_server.Url.Replace("http", "ws", StringComparison.Ordinal) + "api/live");

    private HttpRequestMessage Request(string path, string body) =>
        new(HttpMethod.Post, _server.Url + "api/" + path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private static async Task<JsonElement> ReadAsync(ClientWebSocket socket)
    {
        using MemoryStream frame = new();
        byte[] buffer = new byte[16 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(), Cancel);
            frame.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonDocument.Parse(frame.ToArray()).RootElement;
    }

    /// <summary>Tells when everything is said.</summary>
    private sealed class ListeningWriter : StringWriter
    {
        private readonly TaskCompletionSource _flushed = new();

        public Task Flushed => _flushed.Task;

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            _flushed.TrySetResult();
            return Task.CompletedTask;
        }
    }

    private static async Task DrainAsync(ClientWebSocket socket)
    {
        byte[] buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                await socket.ReceiveAsync(buffer.AsMemory(), Cancel);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The story is over.
        }
    }
}
