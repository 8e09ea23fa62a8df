using System;
using System.Text;

namespace iSocket.Fuzz;

/// <summary>
/// One input: bytes that a target turns into whatever it needs. What is asked of them beyond their end is zero, so that a
/// target's zero has to be the harmless choice, and an input cut short is an input too.
/// </summary>
internal sealed class FuzzInput
{
    private readonly byte[] _bytes;
    private int _at;

    public FuzzInput(byte[] bytes)
    {
        _bytes = bytes;
    }

    /// <summary>True when every byte has been used.</summary>
    public bool IsOver => _at >= _bytes.Length;

    public byte Byte() => IsOver ? (byte)0 : _bytes[_at++];

    /// <summary>A number from 0 to n - 1; one byte of the input for up to 256, three for more.</summary>
    public int Below(int n) => (n <= 256 ? Byte() : Byte() | (Byte() << 8) | (Byte() << 16)) % n;

    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in one of n cases, never at the end of the input.</summary>
    public bool OneIn(int n) => Below(n) == n - 1;

    public T Pick<T>(T[] from) => from[Below(from.Length)];

    public long Long()
    {
        long value = 0;
        for (int i = 0; i < 8; i++)
        {
            value = (value << 8) | Byte();
        }

        return value;
    }

    /// <summary>So many bytes, or what is left of them.</summary>
    public byte[] Bytes(int count)
    {
        int taken = Math.Min(count, _bytes.Length - _at);
        byte[] part = _bytes.AsSpan(_at, taken).ToArray();
        _at += taken;
        return part;
    }

    public byte[] Rest() => Bytes(int.MaxValue);

    /// <summary>A text of characters that a pool holds.</summary>
    public string Text(string pool, int most)
    {
        StringBuilder text = new();
        for (int i = Below(most + 1); i > 0; i--)
        {
            text.Append(pool[Below(pool.Length)]);
        }

        return text.ToString();
    }
}
