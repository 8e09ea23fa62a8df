using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace iSocket.Simulator.Web;

/// <summary>Serves the page. Nothing is read from the environment, from disk or from the network but what the page itself asks for.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private const int MostTries = 20;
    private const int LongestRequest = 512 * 1024;
    private const int HighestPort = 65535;

    // Whoever waits for a jump over a virtual day waits in vain.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(2);

    private readonly WebApplication _app;
    private readonly WorldLoop _loop;
    private readonly CancellationTokenSource _ending;

    private PageServer(WebApplication app, WorldLoop loop, CancellationTokenSource ending, IPEndPoint address)
    {
        _app = app;
        _loop = loop;
        _ending = ending;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint Address { get; }

    /// <summary>What to type into a browser on this machine.</summary>
    public string Url
    {
        get
        {
            bool isAny = Address.Address.Equals(IPAddress.Any) || Address.Address.Equals(IPAddress.IPv6Any);
            return $"http://{new IPEndPoint(isAny ? IPAddress.Loopback : Address.Address, Address.Port)}/";
        }
    }

    /// <summary>The world behind the page.</summary>
    public WorldLoop Loop => _loop;

    /// <summary>Starts to serve, on the port that is asked for or the next one that is free.</summary>
    /// <param name="options">What to serve and where.</param>
    /// <param name="output">Is told of a port that is taken.</param>
    /// <exception cref="IOException">No port could be had.</exception>
    public static async Task<PageServer> StartAsync(WebOptions options, TextWriter output)
    {
        for (int i = 0; ; i++)
        {
            int port = options.Port == 0 ? 0 : options.Port + i;
            try
            {
                return await StartAsync(options, port);
            }
            catch (IOException e) when (e.InnerException is AddressInUseException && i < MostTries && port < HighestPort)
            {
                await output.WriteLineAsync($"Port {port} is taken by another program; trying {port + 1}.");
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        using CancellationTokenSource patience = new(LongestStop);
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
        _loop.Dispose();
        _ending.Dispose();
    }

    private static async Task<PageServer> StartAsync(WebOptions options, int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestRequest;
            kestrel.Listen(options.Listen, port);
        });
        builder.Services.AddRoutingCore();
        WebApplication app = builder.Build();
        CancellationTokenSource ending = new();
        WorldLoop loop = new(options.Model, options.Seed, new Audience());
        app.Use(next => context => new RequestGuard(options.Listen).CheckAsync(context, next));
        app.UseWebSockets();
        app.UseRouting();
        new PageApi(loop, ending.Token).Map(app);
        foreach ((string path, PageFile file) in PageFiles.Load())
        {
            app.MapGet(path, context => SendAsync(context, file));
        }

        app.MapFallback("{**path}", RefuseAsync);
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            loop.Dispose();
            ending.Dispose();
            throw;
        }

        IPEndPoint address = new(options.Listen, new Uri(app.Urls.First()).Port);
        return new PageServer(app, loop, ending, address);
    }

    private static Task SendAsync(HttpContext context, PageFile file)
    {
        context.Response.Headers.ETag = file.Tag;
        if (context.Request.Headers.IfNoneMatch == file.Tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = file.ContentType;
        context.Response.ContentLength = file.Content.Length;
        return context.Response.Body.WriteAsync(file.Content, context.RequestAborted).AsTask();
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("there is nothing at this address\n");
    }
}
