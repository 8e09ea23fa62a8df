using iSocket.Core.Hal;
using iSocket.Simulator.CommandLine;

namespace iSocket.Simulator.Terminal;

/// <summary>What the terminal starts with.</summary>
/// <param name="Model">The model.</param>
/// <param name="Seed">Fixes whatever is random.</param>
/// <param name="Modem">A real modem, or null for the virtual one.</param>
internal sealed record SessionOptions(DeviceModel Model, int Seed, ModemAddress? Modem);
