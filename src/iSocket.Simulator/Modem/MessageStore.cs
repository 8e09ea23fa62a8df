using System;

namespace iSocket.Simulator.Modem;

/// <summary>Numbered places for messages. Indices begin at 1, a freed place is used again first.</summary>
internal sealed class MessageStore
{
    private readonly StoredMessage?[] _places;

    public MessageStore(int capacity) => _places = new StoredMessage?[capacity];

    public int Capacity => _places.Length;

    public int Count { get; private set; }

    public bool IsFull => Count == Capacity;

    public StoredMessage? this[int index] => index >= 1 && index <= Capacity ? _places[index - 1] : null;

    /// <summary>Stores a message and returns its index, or 0 when there is no room.</summary>
    public int Add(StoredMessage message)
    {
        int place = Array.IndexOf(_places, null);
        if (place < 0)
        {
            return 0;
        }

        _places[place] = message;
        Count++;
        return place + 1;
    }

    /// <summary>Frees a place; false when it was free.</summary>
    public bool Remove(int index)
    {
        if (this[index] is null)
        {
            return false;
        }

        _places[index - 1] = null;
        Count--;
        return true;
    }
}
