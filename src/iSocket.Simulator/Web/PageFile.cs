namespace iSocket.Simulator.Web;

/// <summary>A file of the page.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Tag">Changes with the content, for the browser's cache.</param>
internal sealed record PageFile(string ContentType, byte[] Content, string Tag);
