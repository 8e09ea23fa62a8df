using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Modem.Bridge;

/// <summary>
/// The virtual SIM800 alone, in real time, for foreign programs: already booted at a fixed 115200, registered, with two
/// messages on its card. The first line of output says where it is; later lines tell what reaches the phones.
/// </summary>
public static class ModemBridge
{
    private const int Failed = 2;

    /// <summary>Serves the modem's UART on a TCP port of the local machine.</summary>
    /// <param name="port">0 for any free port; the line that is printed names it.</param>
    /// <param name="output">Where lines go.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="control">Where the outside world is typed, if anywhere: <c>sms +40711000111 hello</c>, <c>call +40711000111</c> ...</param>
    /// <param name="quirks">How the modem differs, as <c>name=value</c>.</param>
    /// <returns>0 after a normal end, 2 when the port cannot be had.</returns>
    public static async Task<int> RunTcpAsync(int port, TextWriter output, CancellationToken cancel, TextReader? control = null, IReadOnlyList<string>? quirks = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        try
        {
            using TcpLine line = new(port);
            return await ServeAsync(line, "127.0.0.1:" + line.Port, output, control, quirks, cancel).ConfigureAwait(false);
        }
        catch (SocketException e)
        {
            output.WriteLine("modem: port " + port + " cannot be opened: " + e.Message);
            return Failed;
        }
    }

    /// <summary>Serves the modem's UART on a pseudo-terminal and prints the name that programs open.</summary>
    /// <param name="output">Where lines go.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="control">As with TCP.</param>
    /// <param name="quirks">As with TCP.</param>
    /// <returns>0 after a normal end, 2 where there are no pseudo-terminals.</returns>
    public static async Task<int> RunPtyAsync(TextWriter output, CancellationToken cancel, TextReader? control = null, IReadOnlyList<string>? quirks = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        try
        {
            using PtyLine line = new();
            return await ServeAsync(line, line.Path, output, control, quirks, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is PlatformNotSupportedException or DllNotFoundException or EntryPointNotFoundException or Win32Exception)
        {
            output.WriteLine("modem: no pseudo-terminal on this system, use TCP instead");
            return Failed;
        }
    }

    private static async Task<int> ServeAsync(IBridgeLine line, string where, TextWriter output, TextReader? control, IReadOnlyList<string>? quirks, CancellationToken cancel)
    {
        RealTimeModem modem = new(new BridgeTrace());
        foreach (string quirk in quirks ?? [])
        {
            _ = QuirkTable.TrySet(modem.Quirks, quirk);
        }

        modem.Network.MessageArrived += message =>
        {
            output.WriteLine("sms " + message.To + " in " + message.Parts + ": " + TraceText.Escape(message.Text));
            output.Flush();
        };
        modem.Network.CallChanged += call =>
        {
            output.WriteLine("call " + (call.FromDevice ? "to " : "from ") + call.Number + ": " + call.State);
            output.Flush();
        };
        modem.Network.SetUssd("*100#", "Balance: 5.20 EUR");
        modem.Network.SetUssd("*102#", "\u0411\u0430\u043b\u0430\u043d\u0441: 220.00 \u0440.");
        output.WriteLine(where);
        output.Flush();
        if (control is not null)
        {
            new BridgeControl(modem.Network, modem.Restart, output).Start(control, modem.Post);
        }

        await modem.RunAsync(line, cancel).ConfigureAwait(false);
        return 0;
    }
}
