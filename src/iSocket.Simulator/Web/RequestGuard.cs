using System;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace iSocket.Simulator.Web;

/// <summary>
/// Lets only this page in. A page from elsewhere must not command the simulator through the browser of whoever looks at it:
/// neither across origins nor by a name of its own that it lets point here (DNS rebinding).
/// </summary>
internal sealed class RequestGuard(IPAddress listen)
{
    // No script but the page's own files, no frame around it, nothing fetched from elsewhere, no HTML made of texts.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>Adds the headers, and refuses what comes from elsewhere.</summary>
    public Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.CacheControl = "no-cache";

        if (!IsOurName(context.Request.Host.Host))
        {
            return RefuseAsync(context, "this page is served by address only, not as " + Printable(context.Request.Host.Host));
        }

        string? origin = context.Request.Headers.Origin;
        if (!string.IsNullOrEmpty(origin) && !string.Equals(origin, "http://" + context.Request.Host.Value, StringComparison.OrdinalIgnoreCase))
        {
            return RefuseAsync(context, "a page from elsewhere has no business here");
        }

        return next(context);
    }

    private static Task RefuseAsync(HttpContext context, string why)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why + "\n");
    }

    private static string Printable(string name) => name[..Math.Min(name.Length, 80)];

    // An address cannot be made to point elsewhere. On a network a name of this machine would do for its owner, but we do
    // not know which names are his.
    private bool IsOurName(string host)
    {
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && (!IPAddress.IsLoopback(listen) || IPAddress.IsLoopback(address));
    }
}
