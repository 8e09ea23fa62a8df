using System;
using System.Collections.Generic;
using System.Globalization;

namespace iSocket.Simulator.Modem;

/// <summary>One setting of numbers, described by what its test command answers, such as <c>(0-3),(0-3),(0,2)</c>.</summary>
internal sealed class Setting
{
    private readonly List<List<(int Low, int High)>> _allowed;
    private readonly int[] _factory;
    private readonly int[] _stored;
    private readonly int[] _current;
    private readonly int _storedCount;

    /// <param name="name">Name without "+".</param>
    /// <param name="persistence">How it outlives a restart.</param>
    /// <param name="test">The allowed values, a group in parentheses for each number.</param>
    /// <param name="factory">Factory values, one for each group.</param>
    public Setting(string name, Persistence persistence, string test, params int[] factory)
        : this(name, persistence, test, factory.Length, factory)
    {
    }

    private Setting(string name, Persistence persistence, string test, int storedCount, int[] factory)
    {
        Name = name;
        Persistence = persistence;
        Test = test;
        _storedCount = storedCount;
        _allowed = ParseTest(test);
        _factory = factory;
        _stored = (int[])factory.Clone();
        _current = (int[])factory.Clone();
    }

    public string Name { get; }

    public Persistence Persistence { get; }

    public string Test { get; }

    public int Count => _current.Length;

    public int Value => _current[0];

    public int this[int index] => _current[index];

    /// <summary>A setting of which only the first number is stored.</summary>
    public static Setting FirstStored(string name, Persistence persistence, string test, params int[] factory)
    {
        return new Setting(name, persistence, test, 1, factory);
    }

    public void Set(int value) => Set(0, value);

    public void Set(int index, int value)
    {
        _current[index] = value;
        if (Persistence == Persistence.Automatic)
        {
            _stored[index] = value;
        }
    }

    /// <summary>Sets it until the next restart only.</summary>
    public void SetForNow(int value) => _current[0] = value;

    /// <summary>True when the number may stand at that place.</summary>
    public bool Allows(int index, int value)
    {
        foreach ((int low, int high) in _allowed[index])
        {
            if (value >= low && value <= high)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes the arguments of a command; an empty one leaves the value as it is. False changes nothing.</summary>
    public bool TrySet(AtCommand command)
    {
        if (command.Count == 0 || command.Count > Count || command.IsEmpty(0))
        {
            return false;
        }

        for (int i = 0; i < command.Count; i++)
        {
            if (!command.IsEmpty(i) && !(command.TryInt(i, out int value) && Allows(i, value)))
            {
                return false;
            }
        }

        for (int i = 0; i < command.Count; i++)
        {
            if (command.TryInt(i, out int value))
            {
                Set(i, value);
            }
        }

        return true;
    }

    /// <summary>The values as a read command prints them.</summary>
    public override string ToString() => string.Join(',', _current);

    public void Store()
    {
        if (Persistence == Persistence.Saved)
        {
            Array.Copy(_current, _stored, _storedCount);
        }
    }

    /// <summary>After a restart or ATZ.</summary>
    public void Load() => Array.Copy(Persistence == Persistence.Never ? _factory : _stored, _current, Count);

    /// <summary>After AT&amp;F.</summary>
    public void LoadFactory()
    {
        if (Persistence != Persistence.Automatic)
        {
            Array.Copy(_factory, _current, Count);
        }
    }

    private static List<List<(int Low, int High)>> ParseTest(string test)
    {
        List<List<(int Low, int High)>> groups = [];
        foreach (string group in test.Split('(', StringSplitOptions.RemoveEmptyEntries))
        {
            List<(int Low, int High)> ranges = [];
            foreach (string range in group.TrimEnd(',').TrimEnd(')').Split(','))
            {
                string[] ends = range.Split('-');
                ranges.Add((int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[^1], CultureInfo.InvariantCulture)));
            }

            groups.Add(ranges);
        }

        return groups;
    }
}
