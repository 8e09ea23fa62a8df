using System;
using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Web;

/// <summary>Takes the AT dialogue out of the trace of the world, and whatever the board has to complain about.</summary>
internal sealed class PageTrace : ITrace
{
    /// <summary>A line: who, what.</summary>
    public event Action<string, string>? Written;

    /// <inheritdoc/>
    public bool IsOn => true;

    /// <inheritdoc/>
    public void Write(string source, string text)
    {
        if (source is "host" or "modem" || text.StartsWith("firmware fault", StringComparison.Ordinal))
        {
            Written?.Invoke(source, text);
        }
    }
}
