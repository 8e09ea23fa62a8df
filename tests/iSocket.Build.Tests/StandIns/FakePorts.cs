using System.Collections.Generic;
using System.Linq;
using iSocket.Build.Flashing;

namespace iSocket.Build.Tests.StandIns;

/// <summary>Ports that a test says there are.</summary>
internal sealed class FakePorts : ISerialPorts
{
    public Dictionary<string, PortState> Ports { get; } = [];

    public IReadOnlyList<string> Names() => Ports.Keys.ToList();

    public PortState Check(string port) => Ports.GetValueOrDefault(port, PortState.Absent);
}
