using System;

namespace iSocket.Simulator.Kernel;

/// <summary>Something that will happen in virtual time unless it is cancelled.</summary>
public sealed class ScheduledEvent
{
    private Action? _action;

    internal ScheduledEvent(Action action) => _action = action;

    /// <summary>True once it was cancelled or has run.</summary>
    public bool IsCancelled => _action is null;

    /// <summary>Prevents it; harmless when it has run already.</summary>
    public void Cancel() => _action = null;

    internal void Run()
    {
        Action? action = _action;
        _action = null;
        action?.Invoke();
    }
}
