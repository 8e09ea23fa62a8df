using System;
using System.Collections.Generic;
using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Modem;

/// <summary>The module's transmitter: bytes leave one after the other, 10 bits each, at the set speed.</summary>
internal sealed class ModemUart
{
    private const int BitsPerByte = 10;

    private readonly VirtualTime _time;
    private readonly Random _random;
    private readonly Action<byte, int> _sink;
    private readonly Action _shift;
    private readonly Queue<byte> _queue = new();
    private ScheduledEvent? _shifting;
    private int _baud = 115200;
    private int _baudWhenEmpty;

    public ModemUart(VirtualTime time, Random random, Action<byte, int> sink)
    {
        _time = time;
        _random = random;
        _sink = sink;
        _shift = Shift;
    }

    /// <summary>Called when the last byte has left.</summary>
    public Action? Emptied { get; set; }

    /// <summary>Speed of both directions.</summary>
    public int Baud => _baud;

    /// <summary>True when nothing waits.</summary>
    public bool IsEmpty => _queue.Count == 0;

    /// <summary>Fault: nothing leaves, though the modem believes it does.</summary>
    public bool IsMuted { get; set; }

    /// <summary>Fault: the same, until the module is restarted.</summary>
    public bool IsHung { get; set; }

    /// <summary>Fault: so many bytes are lost.</summary>
    public int DropCount { get; set; }

    /// <summary>Fault: so many bytes come with their highest bit set: damaged, but no digit becomes another.</summary>
    public int SmudgeCount { get; set; }

    /// <summary>Fault: so many bytes are damaged.</summary>
    public int GarbleCount { get; set; }

    /// <summary>Takes a new speed once what waits has left.</summary>
    public void SetBaud(int baud)
    {
        if (IsEmpty)
        {
            _baud = baud;
        }
        else
        {
            _baudWhenEmpty = baud;
        }
    }

    /// <summary>Puts characters 0 to 255 on the line.</summary>
    public void Write(string text)
    {
        foreach (char c in text)
        {
            _queue.Enqueue((byte)c);
        }

        if (_shifting is null && _queue.Count > 0)
        {
            StartByte();
        }
    }

    /// <summary>The module lost its supply: what waits is gone.</summary>
    public void Clear()
    {
        _queue.Clear();
        IsHung = false;
        _baudWhenEmpty = 0;
        _shifting?.Cancel();
        _shifting = null;
    }

    private void StartByte() => _shifting = _time.After(BitsPerByte * 1_000_000L / _baud, _shift);

    private void Shift()
    {
        _shifting = null;
        byte value = _queue.Dequeue();
        if (_queue.Count > 0)
        {
            StartByte();
        }
        else if (_baudWhenEmpty != 0)
        {
            int baud = _baud;
            _baud = _baudWhenEmpty;
            _baudWhenEmpty = 0;
            Emit(value, baud);
            Emptied?.Invoke();
            return;
        }

        Emit(value, _baud);
        if (_queue.Count == 0)
        {
            Emptied?.Invoke();
        }
    }

    private void Emit(byte value, int baud)
    {
        if (DropCount > 0)
        {
            DropCount--;
            return;
        }

        if (SmudgeCount > 0)
        {
            SmudgeCount--;
            value |= 0x80;
        }

        if (GarbleCount > 0)
        {
            GarbleCount--;
            value = (byte)(value ^ _random.Next(1, 256));
        }

        if (!IsMuted && !IsHung)
        {
            _sink(value, baud);
        }
    }
}
