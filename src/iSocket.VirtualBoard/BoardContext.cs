using System;

namespace iSocket.VirtualBoard;

/// <summary>
/// Which board the look-alikes of nanoFramework's static API act on. Set around every turn of the firmware by whoever
/// drives it; each thread has its own, so boards can run side by side.
/// </summary>
public static class BoardContext
{
    [ThreadStatic]
    private static IBoardHardware? _current;

    /// <summary>The board whose firmware runs on this thread now.</summary>
    /// <exception cref="InvalidOperationException">No firmware runs on this thread.</exception>
    public static IBoardHardware Current => _current ?? throw new InvalidOperationException("no virtual board runs on this thread");

    /// <summary>Makes a board the current one until the result is disposed.</summary>
    public static Scope Enter(IBoardHardware board)
    {
        Scope scope = new(_current);
        _current = board;
        return scope;
    }

    /// <summary>Restores the board that was current before.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly IBoardHardware? _previous;

        internal Scope(IBoardHardware? previous) => _previous = previous;

        /// <summary>Leaves the scope.</summary>
        public void Dispose() => _current = _previous;
    }
}
