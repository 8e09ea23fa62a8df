namespace iSocket.Docs.Tests.Pages;

/// <summary>A link, a picture or an address in a page.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Target">Where it leads, as written.</param>
public sealed record PageLink(int Line, string Target);
