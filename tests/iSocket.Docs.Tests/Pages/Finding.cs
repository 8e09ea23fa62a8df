namespace iSocket.Docs.Tests.Pages;

/// <summary>Something in a page that does not hold.</summary>
/// <param name="Page">The page, from the root of the repository.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="What">What is wrong, and what to do about it.</param>
public sealed record Finding(string Page, int Line, string What)
{
    /// <summary>As compilers and editors write it.</summary>
    public override string ToString() => $"{Page}:{Line}: {What}";
}
