using System;
using System.Collections.Generic;
using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Board;

/// <summary>
/// UART1 in virtual time: bytes leave one after another at the set speed, and what comes goes into a ring that drops
/// silently when it is full. A byte sent at another speed arrives as another byte.
/// </summary>
internal sealed class BoardUart
{
    private const int TransmitFifo = 128;

    private readonly VirtualTime _time;
    private readonly IModemPort _modem;
    private readonly Queue<byte> _transmit = new();
    private byte[] _ring = [];
    private int _head;
    private int _baudRate;
    private ScheduledEvent? _sending;
    private long _emptyAtUs;

    public BoardUart(VirtualTime time, IModemPort modem)
    {
        _time = time;
        _modem = modem;
        modem.ByteSent += Receive;
    }

    /// <summary>A byte has come in.</summary>
    public event Action? Received;

    /// <summary>The last bit of a byte has reached the modem.</summary>
    public event Action<byte>? Sent;

    /// <summary>The firmware has read a byte.</summary>
    public event Action<byte>? Taken;

    /// <summary>True once the processor has opened it.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Bytes in the ring.</summary>
    public int Available { get; private set; }

    /// <summary>Bytes that found the ring full.</summary>
    public long Dropped { get; private set; }

    /// <summary>Opens it with an empty ring.</summary>
    public void Open(int baudRate, int receiveBufferSize)
    {
        _ring = new byte[receiveBufferSize];
        _head = 0;
        Available = 0;
        _baudRate = baudRate;
        IsOpen = true;
    }

    /// <summary>Closes it: what was received or still to be sent is gone.</summary>
    public void Close()
    {
        IsOpen = false;
        Available = 0;
        _transmit.Clear();
        _emptyAtUs = 0;
        _sending?.Cancel();
        _sending = null;
    }

    /// <summary>Changes the speed; bytes still waiting to be sent leave at the new one.</summary>
    public void SetBaudRate(int baudRate) => _baudRate = baudRate;

    /// <summary>Takes the oldest byte.</summary>
    public byte Read()
    {
        byte value = _ring[_head];
        _head = (_head + 1) % _ring.Length;
        Available--;
        Taken?.Invoke(value);
        return value;
    }

    /// <summary>Sends bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="nowUs">The moment of the call, which may lie ahead of the clock within a turn.</param>
    /// <returns>Microseconds for which the caller is blocked until the last byte fits into the FIFO.</returns>
    public long Write(ReadOnlySpan<byte> bytes, long nowUs)
    {
        foreach (byte value in bytes)
        {
            _transmit.Enqueue(value);
        }

        if (_sending is null)
        {
            SendNext(nowUs);
        }

        _emptyAtUs = Math.Max(_emptyAtUs, nowUs) + (bytes.Length * ByteUs);
        return Math.Max(0, _emptyAtUs - nowUs - (TransmitFifo * ByteUs));
    }

    private long ByteUs => (10_000_000L + (_baudRate / 2)) / _baudRate;

    private void SendNext(long fromUs)
    {
        if (!_transmit.TryDequeue(out byte value))
        {
            _sending = null;
            return;
        }

        int baudRate = _baudRate;
        _sending = _time.At(fromUs + ByteUs, () =>
        {
            SendNext(_time.NowUs);
            _modem.Receive(value, baudRate);
            Sent?.Invoke(value);
        });
    }

    private void Receive(byte value, int baudRate)
    {
        if (!IsOpen)
        {
            return;
        }

        if (Available == _ring.Length)
        {
            Dropped++;
            return;
        }

        _ring[(_head + Available) % _ring.Length] = baudRate == _baudRate ? value : Garbled(value);
        Available++;
        Received?.Invoke();
    }

    // Some byte that is never the right one and never printable ASCII.
    private static byte Garbled(byte value) => (byte)(~value | 0x80);
}
