using System;
using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Terminal;

/// <summary>Passes the AT dialogue on while somebody wants to see it.</summary>
internal sealed class TerminalTrace : ITrace
{
    /// <summary>A line of the dialogue: who, what.</summary>
    public event Action<string, string>? Written;

    /// <inheritdoc/>
    public bool IsOn { get; set; }

    /// <inheritdoc/>
    public void Write(string source, string text)
    {
        if (IsOn)
        {
            Written?.Invoke(source, text);
        }
    }
}
