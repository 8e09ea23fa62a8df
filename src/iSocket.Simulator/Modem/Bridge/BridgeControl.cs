using System;
using System.Globalization;
using System.IO;
using System.Threading;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Modem.Bridge;

/// <summary>
/// The outside world of a bridged modem, typed line by line: <c>sms FROM TEXT</c>, <c>call FROM</c>, <c>hangup FROM</c>,
/// <c>phone NUMBER answers|rejects|rings|busy|unreachable</c>, <c>network on|off|denied</c>, <c>signal DBM</c>, <c>nitz</c>,
/// <c>restart</c>.
/// </summary>
internal sealed class BridgeControl
{
    private const string Usage =
        "sms FROM TEXT | call FROM | hangup FROM | phone NUMBER answers|rejects|rings|busy|unreachable | network on|off|denied | signal DBM | nitz | restart";

    private const int WeakestDbm = -113;
    private const int StrongestDbm = -51;

    private readonly GsmNetwork _network;
    private readonly Action _restart;
    private readonly TextWriter _output;

    /// <param name="network">The network around the modem.</param>
    /// <param name="restart">Restarts the modem.</param>
    /// <param name="output">Where what is not understood is answered.</param>
    public BridgeControl(GsmNetwork network, Action restart, TextWriter output)
    {
        _network = network;
        _restart = restart;
        _output = output;
    }

    /// <summary>Reads lines on a thread of its own until there are no more, and hands them to the modem's loop.</summary>
    public void Start(TextReader input, Action<Action> post)
    {
        Thread reader = new(() =>
        {
            while (input.ReadLine() is { } line)
            {
                post(() => Do(line));
            }
        })
        {
            IsBackground = true,
            Name = "control",
        };
        reader.Start();
    }

    /// <summary>Carries one line out; a line that says nothing known is answered by what can be said.</summary>
    public void Do(string line)
    {
        string[] words = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length > 0 && !TryDo(words))
        {
            _output.WriteLine(Usage);
        }
    }

    private bool TryDo(string[] words)
    {
        switch (words)
        {
            case ["sms", string from, string text]:
                _network.SendSms(from, text);
                return true;
            case ["call", string from]:
                _network.Call(from == "withheld" ? string.Empty : from);
                return true;
            case ["hangup", string from]:
                _network.HangUp(from == "withheld" ? string.Empty : from);
                return true;
            case ["phone", string number, string word] when TryWord(word, out PhoneBehaviour behaviour):
                _network.SetPhone(number, behaviour);
                return true;
            case ["network", string word] when TryWord(word, out Coverage coverage):
                _network.Coverage = coverage;
                return true;
            case ["signal", string word] when int.TryParse(word, CultureInfo.InvariantCulture, out int dbm) && dbm is >= WeakestDbm and <= StrongestDbm:
                _network.SignalDbm = dbm;
                return true;
            case ["nitz"]:
                _network.SendTimeNow();
                return true;
            case ["restart"]:
                _restart();
                return true;
            default:
                return false;
        }
    }

    // The runtime's reader takes numbers and lists as well, of values that there are not.
    private static bool TryWord<T>(string word, out T value)
        where T : struct, Enum
    {
        foreach (T candidate in Enum.GetValues<T>())
        {
            if (string.Equals(candidate.ToString(), word, StringComparison.OrdinalIgnoreCase))
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }
}
