using System;
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
        Run = Build("--model", "all");
    }

    internal StandInCheckout Checkout { get; }

    internal StandInFeed Feed { get; }

    internal ToolRun Run { get; }

    internal IsolatedPrograms Programs { get; }

    public void Dispose() => _folder.Dispose();

    internal ToolRun Build(params string[] arguments) =>
        ToolRun.Start(Checkout.Root, Programs, new FakePorts(), ["build", "--source", Feed.Folder, .. arguments]);
}
