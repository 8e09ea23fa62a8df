using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Shared;

/// <summary>Compares what a device did with what it did when the transcript was reviewed.</summary>
internal static class Same
{
    public static void As(string[] expected, Transcript actual)
    {
        string difference = actual.Difference(expected);
        if (difference.Length > 0)
        {
            // In the form of the table, to be reviewed and taken over when the change is wanted.
            TestContext.Current.TestOutputHelper?.WriteLine(actual.AsSource());
        }

        Assert.Equal("", difference);
    }
}
