using System;
using System.Collections.Generic;

namespace iSocket.Simulator.Scenarios;

/// <summary>The values of one statement's arguments, by name.</summary>
internal sealed class StatementArguments
{
    private readonly Dictionary<string, object> _values = [];

    /// <summary>True when an optional argument was given.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>A word, text, number or choice.</summary>
    public string Text(string name) => (string)_values[name];

    /// <summary>A word, text, number or choice that may be missing.</summary>
    public string? TextOrNull(string name) => (string?)_values.GetValueOrDefault(name);

    /// <summary>A count, level, dBm or tenths of a degree.</summary>
    public int Integer(string name) => (int)_values[name];

    /// <summary>A count that may be missing.</summary>
    public int? IntegerOrNull(string name) => (int?)_values.GetValueOrDefault(name);

    /// <summary>A duration.</summary>
    public TimeSpan Duration(string name) => (TimeSpan)_values[name];

    /// <summary>A duration, or this one when none was given.</summary>
    public TimeSpan Duration(string name, TimeSpan otherwise) => (TimeSpan?)_values.GetValueOrDefault(name) ?? otherwise;

    /// <summary>A clock stamp.</summary>
    public DateTimeOffset Stamp(string name) => (DateTimeOffset)_values[name];

    /// <summary>A sender of messages.</summary>
    public SmsSender Sender(string name) => (SmsSender)_values[name];

    /// <summary>What a text must be.</summary>
    public TextMatch Match(string name) => (TextMatch)_values[name];

    internal void Set(string name, object value) => _values[name] = value;
}
