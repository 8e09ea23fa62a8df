using System.Collections.Generic;

namespace iSocket.Simulator.Modem;

/// <summary>A memory as AT commands see it: one store, or two with the places of the second behind those of the first.</summary>
internal sealed class MessageMemory
{
    private readonly (string Name, MessageStore Store)[] _stores;

    public MessageMemory(string name, params (string Name, MessageStore Store)[] stores)
    {
        Name = name;
        _stores = stores;
    }

    public string Name { get; }

    public int Capacity
    {
        get
        {
            int sum = 0;
            foreach ((_, MessageStore store) in _stores)
            {
                sum += store.Capacity;
            }

            return sum;
        }
    }

    public int Count
    {
        get
        {
            int sum = 0;
            foreach ((_, MessageStore store) in _stores)
            {
                sum += store.Count;
            }

            return sum;
        }
    }

    public StoredMessage? this[int index] => Locate(ref index)?[index];

    /// <summary>True for a number that a place has, used or not.</summary>
    public bool HasPlace(int index) => index >= 1 && index <= Capacity;

    /// <summary>Used places in order.</summary>
    public IEnumerable<int> Indices()
    {
        for (int i = 1; i <= Capacity; i++)
        {
            if (this[i] is not null)
            {
                yield return i;
            }
        }
    }

    /// <summary>Stores a message in the first store with room.</summary>
    /// <returns>Name of the store, index in that store and index in this memory; index 0 when all is full.</returns>
    public (string Name, int StoreIndex, int Index) Add(StoredMessage message)
    {
        int offset = 0;
        foreach ((string name, MessageStore store) in _stores)
        {
            int index = store.Add(message);
            if (index != 0)
            {
                return (name, index, offset + index);
            }

            offset += store.Capacity;
        }

        return (Name, 0, 0);
    }

    public bool Remove(int index)
    {
        MessageStore? store = Locate(ref index);
        return store is not null && store.Remove(index);
    }

    private MessageStore? Locate(ref int index)
    {
        foreach ((_, MessageStore store) in _stores)
        {
            if (index <= store.Capacity)
            {
                return store;
            }

            index -= store.Capacity;
        }

        return null;
    }
}
