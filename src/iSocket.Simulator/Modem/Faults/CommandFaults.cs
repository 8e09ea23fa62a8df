using System;
using System.Collections.Generic;

namespace iSocket.Simulator.Modem.Faults;

/// <summary>What goes wrong when a command line has arrived. An order holds for the next line that begins so.</summary>
internal sealed class CommandFaults
{
    private readonly List<(string Start, long Ms)> _delays = [];
    private readonly List<string> _restarts = [];

    /// <summary>Answers AT and nothing else, while RING and other news go on.</summary>
    public bool IsStuck { get; set; }

    /// <summary>Restarts the modem.</summary>
    public Action Restart { get; set; } = () => { };

    /// <summary>The answer to the next command that begins so comes that much later.</summary>
    public void DelayAt(string start, long ms) => _delays.Add((WithoutAt(start), ms));

    /// <summary>The next command that begins so is not answered: the modem restarts.</summary>
    public void RestartAt(string start) => _restarts.Add(WithoutAt(start));

    /// <summary>Forgets all orders and works again.</summary>
    public void Clear()
    {
        _delays.Clear();
        _restarts.Clear();
        IsStuck = false;
    }

    /// <summary>True for a line that a stuck modem does not answer.</summary>
    public bool Ignores(string line) => IsStuck && line.Length > 0;

    /// <summary>How much later this line is answered.</summary>
    public long TakeDelayMs(string line)
    {
        int found = _delays.FindIndex(delay => line.StartsWith(delay.Start, StringComparison.OrdinalIgnoreCase));
        if (found < 0)
        {
            return 0;
        }

        long ms = _delays[found].Ms;
        _delays.RemoveAt(found);
        return ms;
    }

    /// <summary>True when this line makes the modem restart.</summary>
    public bool TakeRestart(string line)
    {
        int found = _restarts.FindIndex(start => line.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        if (found >= 0)
        {
            _restarts.RemoveAt(found);
        }

        return found >= 0;
    }

    private static string WithoutAt(string start) => start.StartsWith("AT", StringComparison.OrdinalIgnoreCase) ? start[2..] : start;
}
