using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using iSocket.Simulator.Board;
using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Terminal;

/// <summary>
/// A modem outside the simulator on the board's UART: a TCP port, a serial device or a pseudo terminal. Only the two data
/// lines are carried; PWRKEY, RESET and the supply have no wire there, so the last rungs of recovery lead nowhere.
/// </summary>
internal sealed class ExternalModemPort : IModemPort, IDisposable
{
    private const int BufferSize = 512;
    private const long BitsPerByte = 10;
    private const long MicrosecondsPerSecond = 1_000_000;

    private readonly ModemLink _link;
    private readonly VirtualTime _time;
    private readonly ConcurrentQueue<byte> _arrived = new();
    private readonly WireTrace _fromHost;
    private readonly WireTrace _fromModem;
    private readonly CancellationTokenSource _stop = new();
    private long _lineFreeUs;
    private int _baudRate;

    /// <summary>Starts to listen.</summary>
    /// <param name="link">The open line.</param>
    /// <param name="time">The board's clock, which keeps pace with real time.</param>
    /// <param name="trace">Where the AT dialogue goes.</param>
    public ExternalModemPort(ModemLink link, VirtualTime time, ITrace trace)
    {
        _fromHost = new WireTrace(trace, "host", '\r');
        _fromModem = new WireTrace(trace, "modem", '\n');
        _link = link;
        _time = time;
        _baudRate = link.BaudRate;
        Closed = Task.Run(() => Listen(link.Stream, _stop.Token));
    }

    /// <inheritdoc/>
    public event Action<byte, int>? ByteSent;

    /// <summary>Ends when the other side has closed the line, with the reason.</summary>
    public Task<string> Closed { get; }

    /// <summary>Lets the bytes that have come in meanwhile arrive at the board, one after another as on a wire.</summary>
    public void TakeBytes()
    {
        while (_arrived.TryDequeue(out byte value))
        {
            _lineFreeUs = Math.Max(_lineFreeUs, _time.NowUs) + (BitsPerByte * MicrosecondsPerSecond / _baudRate);
            int baudRate = _baudRate;
            _time.At(_lineFreeUs, () => Arrive(value, baudRate));
        }
    }

    /// <inheritdoc/>
    public void Receive(byte value, int baudRate)
    {
        if (baudRate != _baudRate)
        {
            _baudRate = baudRate;
            _link.SetBaudRate(baudRate);
        }

        _fromHost.Take(value);
        try
        {
            _link.Stream.WriteByte(value);
            _link.Stream.Flush();
        }
        catch (IOException)
        {
            // The line is gone: the listener says so; the firmware sees a modem that does not answer.
        }
    }

    /// <inheritdoc/>
    public void SetSupply(bool on)
    {
    }

    /// <inheritdoc/>
    public void SetPowerKey(bool pressed)
    {
    }

    /// <inheritdoc/>
    public void SetReset(bool asserted)
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _link.Dispose();
    }

    private void Arrive(byte value, int baudRate)
    {
        _fromModem.Take(value);
        ByteSent?.Invoke(value, baudRate);
    }

    private async Task<string> Listen(Stream stream, CancellationToken stop)
    {
        byte[] buffer = new byte[BufferSize];
        try
        {
            while (true)
            {
                int count = await stream.ReadAsync(buffer, stop);
                if (count == 0)
                {
                    return "the modem has closed the line";
                }

                for (int i = 0; i < count; i++)
                {
                    _arrived.Enqueue(buffer[i]);
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            return "the line to the modem is lost: " + e.Message;
        }
    }
}
