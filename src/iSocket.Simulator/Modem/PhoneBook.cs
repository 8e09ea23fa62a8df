using System.Collections.Generic;

namespace iSocket.Simulator.Modem;

/// <summary>A phone book with numbered places.</summary>
internal sealed class PhoneBook
{
    private readonly SortedDictionary<int, PhoneBookEntry> _entries = new();

    public PhoneBook(int capacity) => Capacity = capacity;

    public int Capacity { get; }

    public int Count => _entries.Count;

    public IEnumerable<PhoneBookEntry> Entries => _entries.Values;

    /// <summary>Adds at the first free place; false when there is none.</summary>
    public bool Add(string name, string number)
    {
        int index = 1;
        while (_entries.ContainsKey(index))
        {
            index++;
        }

        return Put(index, name, number);
    }

    /// <summary>Writes a place; false when it does not exist.</summary>
    public bool Put(int index, string name, string number)
    {
        if (index < 1 || index > Capacity)
        {
            return false;
        }

        _entries[index] = new PhoneBookEntry(index, name, number);
        return true;
    }

    public void Remove(int index) => _entries.Remove(index);
}
