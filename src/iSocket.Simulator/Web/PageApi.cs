using System;
using System.IO;
using System.Linq;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using iSocket.Core.Hal;
using iSocket.Simulator.Scenarios;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace iSocket.Simulator.Web;

/// <summary>What the page can ask for. All that acts goes to the thread of the world, in the order in which it came.</summary>
internal sealed class PageApi(WorldLoop loop, CancellationToken ending)
{
    private const int LongestName = 40;
    private const int LongestNumber = 20;
    private const int CoolestTenths = -400;
    private const int HottestTenths = 600;

    /// <summary>Adds the paths.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/live", ServeLiveAsync);
        routes.MapGet("/api/commands", context => WriteAsync(context, PageTables.Commands()));
        routes.MapGet("/api/statements", context => WriteAsync(context, PageTables.Statements(context.Request.Query["line"].ToString())));
        routes.MapGet("/api/examples", context => WriteAsync(context, PageFiles.Examples().Select(e => new { e.Name, e.Text })));
        routes.MapGet("/api/recording", SendRecordingAsync);
        Post<PageRequests.Do>(routes, "do", request => loop.DoAsync(request.Line));
        Post<PageRequests.Speed>(routes, "speed", request => request.Times is >= 0 and <= WorldLoop.Fastest
            ? loop.SetSpeedAsync(request.Times)
            : Wrong($"times is a number from 0 to {WorldLoop.Fastest}"));
        Post<PageRequests.Empty>(routes, "jump", _ => loop.JumpAsync());
        Post<PageRequests.Empty>(routes, "stop", _ => loop.StopAsync());
        Post<PageRequests.Button>(routes, "button", request => loop.PostAsync(world =>
        {
            (request.IsDown ? (Action)world.Press : world.Release)();
            return null;
        }));
        Post<PageRequests.Answer>(routes, "answer", request => IsNumber(request.Number)
            ? loop.PostAsync(world => world.Answer(request.Number))
            : Wrong("number is a phone number"));
        Post<PageRequests.Phone>(routes, "phone", AddPhone);
        Post<PageRequests.RoomChange>(routes, "room", ChangeRoom);
        Post<PageRequests.Device>(routes, "device", request => request.Parsed is { } model
            ? loop.BeginAsync(model)
            : Wrong("model is 706, 707, 706light or 707light"));
        Post<PageRequests.Scenario>(routes, "scenario", LoadScenario);
        Post<PageRequests.Empty>(routes, "play", _ => loop.PlayAsync());
        Post<PageRequests.Empty>(routes, "step", _ => loop.StepAsync());
    }

    private static Task<string?> Wrong(string why) => Task.FromResult<string?>(why);

    private static bool IsNumber(string number) => number.Length <= LongestNumber && PhoneNumbers.IsNumber(number);

    private static void Post<T>(IEndpointRouteBuilder routes, string name, Func<T, Task<string?>> act)
        where T : class
    {
        routes.MapPost("/api/" + name, async context =>
        {
            (T? request, string? error) = await ReadAsync<T>(context);
            error ??= await act(request!);
            if (error is null)
            {
                await WriteAsync(context, new { Ok = true });
                return;
            }

            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(error + "\n");
        });
    }

    // Only what a form of another site cannot send is taken: JSON, and called so.
    private static async Task<(T? Request, string? Error)> ReadAsync<T>(HttpContext context)
        where T : class
    {
        if (!context.Request.HasJsonContentType())
        {
            return (null, "the request has to be application/json");
        }

        try
        {
            T? request = await JsonSerializer.DeserializeAsync<T>(context.Request.Body, PageJson.Strict, context.RequestAborted);
            return (request, request is null ? "the request is empty" : null);
        }
        catch (JsonException e)
        {
            return (null, "the request is not as it should be: " + e.Message);
        }
        catch (BadHttpRequestException e)
        {
            return (null, "the request cannot be read: " + e.Message);
        }
    }

    private static Task WriteAsync(HttpContext context, object value)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(context.Response.Body, value, PageJson.Options, context.RequestAborted);
    }

    private async Task ServeLiveAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync("this address speaks WebSocket only\n");
            return;
        }

        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
        Viewer viewer = new();
        loop.Audience.Join(viewer);
        try
        {
            await viewer.ServeAsync(socket, ending);
        }
        finally
        {
            loop.Audience.Leave(viewer);
        }
    }

    private async Task SendRecordingAsync(HttpContext context)
    {
        string text = string.Empty;
        await loop.PostAsync(
            world =>
            {
                text = world.Recorder.Text();
                return null;
            },
            isControl: true);
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"recording.scn\"";
        await context.Response.WriteAsync(text);
    }

    private Task<string?> AddPhone(PageRequests.Phone request)
    {
        if (!IsNumber(request.Number))
        {
            return Wrong("number is digits, with or without +");
        }

        if (request.Name.Trim().Length is 0 or > LongestName)
        {
            return Wrong($"name has 1 to {LongestName} characters");
        }

        return loop.PostAsync(world => world.Phones.Find(request.Number, request.Name.Trim()) is null ? $"there are {PhoneBox.Most} phones already" : null);
    }

    private Task<string?> ChangeRoom(PageRequests.RoomChange request)
    {
        if (request.RoomTenths is < CoolestTenths or > HottestTenths || request.OutsideTenths is < CoolestTenths or > HottestTenths)
        {
            return Wrong("a temperature is from -40 to 60 degrees, in tenths");
        }

        return loop.PostAsync(world =>
        {
            world.Change(request.Appliance, request.OutsideTenths);
            return request.RoomTenths is { } tenths ? world.Execute(Room.Statement(tenths)) : null;
        });
    }

    private Task<string?> LoadScenario(PageRequests.Scenario request)
    {
        string name = Path.GetFileName(request.Name.Trim());
        ScenarioFile file = ScenarioFile.Parse(name, Encoding.UTF8.GetBytes(request.Text));
        if (file.Errors.Count > 0)
        {
            return Wrong(string.Join("\n", file.Errors.Take(5).Select(e => e.For(name))));
        }

        return file.Statements.Count == 0 ? Wrong(name + " has no statement") : loop.LoadAsync(name, file);
    }
}
