using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace iSocket.Simulator.Web;

/// <summary>How the page and the program write JSON.</summary>
internal static class PageJson
{
    /// <summary>The options. A text stands in a WebSocket frame or a JSON response, never in HTML: nothing but JSON's own is escaped.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The same, for what comes in: nothing unknown, nothing missing.</summary>
    public static readonly JsonSerializerOptions Strict = new(Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
}
