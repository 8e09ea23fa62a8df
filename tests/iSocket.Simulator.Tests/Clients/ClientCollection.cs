using Xunit;

namespace iSocket.Simulator.Tests.Clients;

/// <summary>Has the runs of all programs begin at the same time, since they mostly wait.</summary>
[CollectionDefinition(Name)]
public sealed class ClientCollection : ICollectionFixture<GammuRuns>, ICollectionFixture<GnokiiRuns>, ICollectionFixture<SmsdRuns>
{
    public const string Name = "foreign clients";
}
