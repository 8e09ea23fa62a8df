namespace iSocket.Simulator.Modem;

/// <summary>How a setting outlives a restart (AT manual: "parameter saving mode").</summary>
internal enum Persistence
{
    /// <summary>Not at all: the factory value is back.</summary>
    Never,

    /// <summary>By AT&amp;W.</summary>
    Saved,

    /// <summary>At once, by itself.</summary>
    Automatic,
}
