using System;
using System.IO;
using iSocket.Build.Tests.StandIns;

namespace iSocket.Build.Tests;

/// <summary>One checkout, built once, whose results several tests look at.</summary>
public sealed class BuiltCheckout : IDisposable
{
    private readonly TempFolder _folder = new();

    public BuiltCheckout()
    {
        Checkout = new StandInCheckout(_folder);
        Feed = StandInCheckout.Feed(_folder.File("feed"));
        Programs = new IsolatedPrograms(_folder.File("global packages"));
        Run = ToolRun.Start(Checkout.Root, Programs, new FakePorts(), "build", "--source", Feed.Folder, "--model", "707");
        string pe = Path.Combine(Checkout.Root, "src", "App", "bin", "Release", "App.pe");
        ApplicationPe = File.Exists(pe) ? File.ReadAllBytes(pe) : [];
    }

    internal StandInCheckout Checkout { get; }

    internal StandInFeed Feed { get; }

    internal ToolRun Run { get; }

    internal IsolatedPrograms Programs { get; }

    /// <summary>The application's .pe file as this build left it; a test may build anew.</summary>
    internal byte[] ApplicationPe { get; }

    public void Dispose() => _folder.Dispose();
}
