using System;
using System.Collections.Generic;
using System.Text;
using iSocket.Core.Hal;

namespace iSocket.Core.Tests.Modem;

/// <summary>A UART whose other end is the test: bytes are put in as pieces, writes are remembered one by one.</summary>
internal sealed class FakeSerialLine : ISerialLine
{
    private readonly Queue<byte> _toRead = new();

    public int BaudRate { get; set; } = 115200;

    /// <summary>What was written, call by call, one character a byte.</summary>
    public List<string> Writes { get; } = [];

    public string Written => string.Concat(Writes);

    public void Receive(string bytes)
    {
        foreach (var value in Encoding.Latin1.GetBytes(bytes))
        {
            _toRead.Enqueue(value);
        }
    }

    public int Read(byte[] buffer)
    {
        var count = 0;
        while (count < buffer.Length && _toRead.TryDequeue(out var value))
        {
            buffer[count++] = value;
        }

        return count;
    }

    public void Write(byte[] buffer, int offset, int count)
    {
        Writes.Add(Encoding.Latin1.GetString(buffer, offset, count));
    }
}
