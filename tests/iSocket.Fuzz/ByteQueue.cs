using System;
using iSocket.Core.Hal;

namespace iSocket.Fuzz;

/// <summary>A UART whose other end is the fuzzer; what the device writes is dropped.</summary>
internal sealed class ByteQueue : ISerialLine
{
    private byte[] _bytes = new byte[1024];
    private int _from;
    private int _to;

    public int BaudRate { get; set; } = 115200;

    public void Put(ReadOnlySpan<char> latin1)
    {
        foreach (char c in latin1)
        {
            Put((byte)c);
        }
    }

    public void Put(byte value)
    {
        if (_from == _to)
        {
            _from = 0;
            _to = 0;
        }

        if (_to == _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        _bytes[_to++] = value;
    }

    public int Read(byte[] buffer)
    {
        int count = Math.Min(buffer.Length, _to - _from);
        Array.Copy(_bytes, _from, buffer, 0, count);
        _from += count;
        return count;
    }

    public void Write(byte[] buffer, int offset, int count) =>
        FuzzFailure.Unless(offset >= 0 && count > 0 && count <= 64 && offset + count <= buffer.Length, $"a write of {count} bytes");
}
