using iSocket.VirtualBoard;
using nanoFramework.Hardware.Esp32;

namespace System.IO.Ports;

/// <summary>
/// Look-alike of nanoFramework's type of this name on an ESP32, for the calls that the firmware makes. Its traps:
/// the pins must be routed before <see cref="Open"/>; a second instance of one port throws until the first is disposed,
/// opened or not; <see cref="Read"/> waits for the whole count; time-outs are "for ever" at first; a full receive buffer
/// drops bytes without a word; the buffer's size can be set while the port is closed only.
/// </summary>
public sealed class SerialPort : IDisposable
{
    private const int Infinite = -1;
    private const int FirstPortForUsers = 2;
    private const int LastPort = 3;
    private const int SmallestBuffer = 129;
    private const int TransmitFifo = 128;
    private const int TimeSliceMs = 20;

    private readonly int _index;
    private int _baudRate;
    private int _readTimeout = Infinite;
    private int _writeTimeout = Infinite;
    private int _bufferSize = 256;

    /// <summary>Names a port; nothing is opened. Only 8 data bits without parity and one stop bit are modelled.</summary>
    /// <exception cref="ArgumentException">There is an instance for this port already.</exception>
    /// <exception cref="NotSupportedException">A frame that this look-alike does not model.</exception>
    public SerialPort(string portName, int baudRate = 9600, Parity parity = Parity.None, int dataBits = 8, StopBits stopBits = StopBits.One)
    {
        if (parity != Parity.None || dataBits != 8 || stopBits != StopBits.One)
        {
            throw new NotSupportedException("the virtual board knows 8N1 only");
        }

        _index = portName[3] - '0';
        _baudRate = baudRate;
        PortName = portName;
        if (!BoardContext.Current.Runtime.SerialPorts.TryAdd(_index, this))
        {
            throw new ArgumentException("port");
        }
    }

    /// <summary>Name, such as COM2.</summary>
    public string PortName { get; }

    /// <summary>True between <see cref="Open"/> and <see cref="Close"/>.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Speed in baud; can be changed while the port is open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int BaudRate
    {
        get => _baudRate;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _baudRate = value;
            if (IsOpen)
            {
                BoardContext.Current.UartSetBaudRate(value);
            }
        }
    }

    /// <summary>Milliseconds; -1 for ever, which is the default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative and not -1.</exception>
    public int ReadTimeout
    {
        get => _readTimeout;
        set => _readTimeout = CheckedTimeout(value);
    }

    /// <summary>Milliseconds; -1 for ever, which is the default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative and not -1.</exception>
    public int WriteTimeout
    {
        get => _writeTimeout;
        set => _writeTimeout = CheckedTimeout(value);
    }

    /// <summary>Bytes that the receiver holds, at least 129; what comes on top is dropped.</summary>
    /// <exception cref="InvalidOperationException">The port is open.</exception>
    public int ReadBufferSize
    {
        get => _bufferSize;
        set
        {
            if (IsOpen)
            {
                throw new InvalidOperationException();
            }

            _bufferSize = Math.Max(value, SmallestBuffer);
        }
    }

    /// <summary>Bytes received and not yet read.</summary>
    /// <exception cref="InvalidOperationException">The port is closed.</exception>
    public int BytesToRead
    {
        get
        {
            ThrowWhenClosed();
            IBoardHardware board = BoardContext.Current;
            board.Spend(Busy.SerialUs);
            return board.UartAvailable;
        }
    }

    /// <summary>Opens the port.</summary>
    /// <exception cref="InvalidOperationException">It is open.</exception>
    /// <exception cref="ArgumentException">There is no such port, or it is the debugger's (COM1).</exception>
    /// <exception cref="Exception">Its pins have not been routed.</exception>
    public void Open()
    {
        if (IsOpen)
        {
            throw new InvalidOperationException();
        }

        if (_index is < FirstPortForUsers or > LastPort)
        {
            throw new ArgumentException("port");
        }

        IBoardHardware board = BoardContext.Current;
        DeviceFunction tx = _index == FirstPortForUsers ? DeviceFunction.COM2_TX : DeviceFunction.COM3_TX;
        DeviceFunction rx = tx + 1;
        if (!board.Runtime.PinFunctions.TryGetValue(tx, out int txPin) || !board.Runtime.PinFunctions.TryGetValue(rx, out int rxPin))
        {
            throw new Exception("pin unavailable");
        }

        board.Spend(Busy.SerialUs);
        board.UartOpen(txPin, rxPin, _baudRate, _bufferSize);
        IsOpen = true;
    }

    /// <summary>Closes the port; harmless when it is closed.</summary>
    public void Close()
    {
        if (IsOpen)
        {
            IsOpen = false;
            BoardContext.Current.UartClose();
        }
    }

    /// <summary>Closes the port and frees its name.</summary>
    public void Dispose()
    {
        Close();
        BoardContext.Current.Runtime.SerialPorts.Remove(_index);
    }

    /// <summary>Waits until the whole count has been received and takes it.</summary>
    /// <exception cref="TimeoutException">It did not come in time; what came stays in the buffer.</exception>
    /// <exception cref="InvalidOperationException">
    /// The port is closed; or, on the virtual board, the wait would never end: time does not pass inside a turn.
    /// </exception>
    public int Read(byte[] buffer, int offset, int count)
    {
        ThrowWhenClosed();
        ThrowWhenOutside(buffer, offset, count);
        IBoardHardware board = BoardContext.Current;
        board.Spend(Busy.SerialUs);
        if (board.UartAvailable < count)
        {
            if (_readTimeout == Infinite)
            {
                throw new InvalidOperationException("Read without time-out waits for bytes that may never come");
            }

            board.Spend(_readTimeout * 1000L);
            throw new TimeoutException();
        }

        for (int i = 0; i < count; i++)
        {
            buffer[offset + i] = board.UartRead();
        }

        return count;
    }

    /// <summary>Puts bytes into the transmit FIFO; blocks while it is full.</summary>
    /// <exception cref="InvalidOperationException">The port is closed.</exception>
    /// <exception cref="NotSupportedException">
    /// On the virtual board only: so much, or so slow, that the real driver would hand it to a worker task. Nobody has
    /// shown that path to be sound, so firmware that takes it is caught here.
    /// </exception>
    public void Write(byte[] buffer, int offset, int count)
    {
        ThrowWhenClosed();
        ThrowWhenOutside(buffer, offset, count);
        long durationMs = 10L * count * 1000 / _baudRate;
        if (count > TransmitFifo || durationMs > TimeSliceMs)
        {
            throw new NotSupportedException($"writing {count} bytes at {_baudRate} baud in one call");
        }

        IBoardHardware board = BoardContext.Current;
        board.Spend(Busy.SerialUs);
        board.UartWrite(buffer, offset, count);
    }

    private static int CheckedTimeout(int value)
    {
        if (value < 0 && value != Infinite)
        {
            throw new ArgumentOutOfRangeException(nameof(value));
        }

        return value;
    }

    private static void ThrowWhenOutside(byte[] buffer, int offset, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        if (offset > buffer.Length || count > buffer.Length)
        {
            throw new InvalidOperationException();
        }

        if (offset + count > buffer.Length)
        {
            throw new ArgumentException("range");
        }
    }

    private void ThrowWhenClosed()
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException();
        }
    }
}
