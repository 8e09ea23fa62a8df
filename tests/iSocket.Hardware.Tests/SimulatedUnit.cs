using System;

namespace iSocket.Hardware.Tests;

/// <summary>Units in which documents quote what ngspice measures in V, A and s.</summary>
internal static class SimulatedUnit
{
    /// <summary>How many V, A or s one of them is.</summary>
    /// <exception cref="ArgumentException">Nobody simulates that.</exception>
    public static double Of(string unit) => unit switch
    {
        "V" or "A" or "s" => 1,
        "mV" or "mA" or "ms" => 1e-3,
        "uA" or "us" => 1e-6,
        _ => throw new ArgumentException("no unit of the simulations: " + unit, nameof(unit)),
    };
}
