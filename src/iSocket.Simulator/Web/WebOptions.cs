using System.Net;
using iSocket.Core.Hal;

namespace iSocket.Simulator.Web;

/// <summary>What the page starts with.</summary>
/// <param name="Model">The model.</param>
/// <param name="Seed">Fixes whatever is random.</param>
/// <param name="Listen">The address on which the page is served.</param>
/// <param name="Port">The first TCP port to try; 0 for any that is free.</param>
internal sealed record WebOptions(DeviceModel Model, int Seed, IPAddress Listen, int Port)
{
    /// <summary>The port when none is asked for.</summary>
    public const int DefaultPort = 7060;
}
