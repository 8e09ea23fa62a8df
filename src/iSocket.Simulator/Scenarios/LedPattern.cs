namespace iSocket.Simulator.Scenarios;

/// <summary>What a LED can show.</summary>
internal enum LedPattern
{
    /// <summary>Never on.</summary>
    Off,

    /// <summary>Never off.</summary>
    Steady,

    /// <summary>Half a second on, half a second off.</summary>
    OneHz,

    /// <summary>A quarter of a second each.</summary>
    TwoHz,

    /// <summary>An eighth of a second each.</summary>
    FourHz,

    /// <summary>A flash of 100 ms every three seconds.</summary>
    Flash3s,

    /// <summary>Four blinks in a second, then two seconds on.</summary>
    SimProblem,

    /// <summary>Three flashes, then something else.</summary>
    ThreeFlashes,
}
