namespace iSocket.Simulator.Kernel;

/// <summary>Receives what happens in the world, for `--trace` and the AT dialogue of the terminal.</summary>
public interface ITrace
{
    /// <summary>False when nobody listens: callers then skip building the text.</summary>
    bool IsOn { get; }

    /// <summary>Notes one event at the present virtual time.</summary>
    /// <param name="source">Who: "host" (AT bytes from the device), "modem", "network", "board", "world".</param>
    /// <param name="text">What, on one line; control characters already escaped.</param>
    void Write(string source, string text);
}
