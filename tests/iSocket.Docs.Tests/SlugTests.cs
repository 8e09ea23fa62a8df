using iSocket.Docs.Tests.Pages;
using Xunit;

namespace iSocket.Docs.Tests;

public sealed class SlugTests
{
    // What GitHub makes of these headings.
    [Theory]
    [InlineData("One loop, one direction", "one-loop-one-direction")]
    [InlineData("3. Configuration window", "3-configuration-window")]
    [InlineData("4.1 Socket, micro-relay, status", "41-socket-micro-relay-status")]
    [InlineData("`ON<n>`", "onn")]
    [InlineData("A & B", "a--b")]
    [InlineData("snake_case and-hyphen", "snake_case-and-hyphen")]
    [InlineData("Pornire rapidă: ce trimiteți", "pornire-rapidă-ce-trimiteți")]
    [InlineData("Быстрый запуск", "быстрый-запуск")]
    [InlineData("What does it cost?", "what-does-it-cost")]
    [InlineData("  Spaces around  ", "spaces-around")]
    public void The_anchor_of_a_heading(string heading, string anchor)
    {
        Page page = new("x.md", "# " + heading + "\n");
        Assert.Equal([anchor], page.Anchors);
    }

    [Fact]
    public void The_same_heading_again_gets_a_number()
    {
        Page page = new("x.md", "# A\n\n## Choice\n\n## Choice\n\n## Choice\n\n<a id=\"here\"></a>\n");
        Assert.Equal(["a", "choice", "choice-1", "choice-2", "here"], page.Anchors);
    }

    [Fact]
    public void Marks_in_a_heading_are_not_in_its_anchor() =>
        Assert.Equal(["the-page-of-run-now"], new Page("x.md", "# The *page* of [`run`](y.md) **now**!\n").Anchors);
}
