using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using iSocket.Simulator.CommandLine;

[assembly: InternalsVisibleTo("iSocket.Simulator.Tests")]
[assembly: InternalsVisibleTo("iSocket.Docs.Tests")]
[assembly: InternalsVisibleTo("iSocket.Web.Tests")]
[assembly: InternalsVisibleTo("iSocket.Fuzz")]
[assembly: InternalsVisibleTo("iSocket.Soak")]
[assembly: InternalsVisibleTo("iSocket.Soak.Tests")]

namespace iSocket.Simulator;

internal static class Program
{
    private static Task<int> Main(string[] arguments) =>
        new SimulatorCommand(Console.In, Console.Out, Console.Error).RunAsync(arguments);
}
