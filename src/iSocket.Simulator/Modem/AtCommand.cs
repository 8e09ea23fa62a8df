using System.Collections.Generic;
using System.Globalization;

namespace iSocket.Simulator.Modem;

/// <summary>One command of a line, with its arguments split at the commas outside quotes.</summary>
internal sealed class AtCommand
{
    private readonly List<string> _arguments = [];

    /// <param name="name">In capitals: "+CMGS", "&amp;W", "E", "S0", "D".</param>
    /// <param name="form">Which form.</param>
    /// <param name="raw">What follows "=", or the dial string.</param>
    public AtCommand(string name, AtForm form, string raw = "")
    {
        Name = name;
        Form = form;
        Raw = raw;
        if (raw.Length > 0)
        {
            Split(raw);
        }
    }

    public string Name { get; }

    public AtForm Form { get; }

    public string Raw { get; }

    /// <summary>Number of arguments, empty ones included.</summary>
    public int Count => _arguments.Count;

    public bool IsEmpty(int index) => index >= Count || _arguments[index].Length == 0;

    /// <summary>An argument without its quotes; empty when it is missing.</summary>
    public string Text(int index) => index < Count ? _arguments[index].Trim('"') : string.Empty;

    public bool IsQuoted(int index) => index < Count && _arguments[index].StartsWith('"');

    public bool TryInt(int index, out int value)
    {
        value = 0;
        return index < Count && int.TryParse(_arguments[index], NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>An optional number.</summary>
    public int Int(int index, int missing) => TryInt(index, out int value) ? value : missing;

    private void Split(string raw)
    {
        bool quoted = false;
        int start = 0;
        for (int i = 0; i <= raw.Length; i++)
        {
            if (i < raw.Length && raw[i] == '"')
            {
                quoted = !quoted;
            }
            else if (i == raw.Length || (raw[i] == ',' && !quoted))
            {
                _arguments.Add(raw[start..i].Trim(' '));
                start = i + 1;
            }
        }
    }
}
