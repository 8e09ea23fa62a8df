using System;

namespace iSocket.Build.Tests.StandIns;

/// <summary>The checkout that the tests were built in.</summary>
internal static class RepositoryFolder
{
    public static Repository Repository { get; } = Repository.Find(AppContext.BaseDirectory);

    public static string Path => Repository.Root;
}
