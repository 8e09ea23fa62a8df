using System;
using System.Collections.Generic;
using iSocket.Core.Hal;
using iSocket.Firmware.Boards;
using iSocket.Simulator.Kernel;
using iSocket.VirtualBoard;

namespace iSocket.Simulator.Board;

/// <summary>
/// The processor from one start to its stop. It runs the turns that the device's polling loop would run, but leaves out
/// those in which nothing can have changed: a turn happens when the last one said that one is due, or at the next poll
/// after an input changed or bytes came.
/// </summary>
internal sealed class ProcessorRun : IBoardHardware, ITimeSource
{
    /// <summary>Loader and runtime take this long before Main runs.</summary>
    public const int BootMs = 500;

    private const long PollUs = 10_000;
    private const long ShortestTurnUs = 1_000;

    private readonly BoardParts _parts;
    private readonly Func<DeviceModel, ITimeSource, IFirmware> _load;
    private readonly Action _restart;
    private readonly Action _supplyDied;
    private readonly long _startUs;
    private IFirmware? _firmware;
    private ScheduledEvent? _next;
    private long _nextUs;
    private long _idleSinceUs;
    private long _busyUs;
    private bool _running;
    private bool _changedInTurn;
    private int _faultsSeen;

    /// <summary>Starts the processor.</summary>
    /// <param name="parts">The board around it.</param>
    /// <param name="load">What it runs once it has booted.</param>
    /// <param name="restart">Called when the firmware restarts the processor.</param>
    /// <param name="supplyDied">Called when the supply dies during a flash write.</param>
    public ProcessorRun(BoardParts parts, Func<DeviceModel, ITimeSource, IFirmware> load, Action restart, Action supplyDied)
    {
        _parts = parts;
        _load = load;
        _restart = restart;
        _supplyDied = supplyDied;
        _startUs = parts.Time.NowUs;
        _next = parts.Time.AfterMs(BootMs, Boot);
    }

    /// <summary>True once it has lost its supply or was restarted.</summary>
    public bool HasStopped { get; private set; }

    /// <inheritdoc/>
    public DeviceRuntime Runtime { get; } = new();

    /// <inheritdoc/>
    public long TickMs => (NowUs - _startUs) / 1000;

    /// <inheritdoc/>
    public long RealTimeCounterMs => (NowUs - _parts.RealTimeZeroUs) / 1000;

    /// <inheritdoc/>
    public int UartAvailable => Alive().Uart.Available;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> FilePaths => Alive().Flash.Paths;

    // Within a turn the firmware's clock runs ahead of the world's by what the turn has cost so far.
    private long NowUs => _parts.Time.NowUs + (_running ? _busyUs : 0);

    /// <summary>Stops it for good.</summary>
    public void Stop()
    {
        HasStopped = true;
        _next?.Cancel();
    }

    /// <summary>Something that the firmware polls has changed: there is a turn at the next poll.</summary>
    public void OnInput()
    {
        if (_running)
        {
            _changedInTurn = true;
            return;
        }

        if (HasStopped || _firmware is null)
        {
            return;
        }

        long waited = Math.Max(0, _parts.Time.NowUs - _idleSinceUs);
        long polls = Math.Max(1, (waited + PollUs - 1) / PollUs);
        long pollUs = _idleSinceUs + (polls * PollUs);
        if (pollUs < _nextUs)
        {
            Schedule(pollUs);
        }
    }

    /// <inheritdoc/>
    public void SetRealTimeCounter(long milliseconds) =>
        Alive().RealTimeZeroUs = NowUs - (milliseconds / 1000 * 1_000_000);

    /// <inheritdoc/>
    public void Spend(long microseconds)
    {
        Alive();
        _busyUs += microseconds;
    }

    /// <inheritdoc/>
    public void ConfigurePin(int pin, bool output, bool pullUp) => Alive().Pins.Configure(pin, output, pullUp);

    /// <inheritdoc/>
    public void DrivePin(int pin, bool high) => Alive().Pins.Drive(pin, high);

    /// <inheritdoc/>
    public bool SensePin(int pin) => Alive().Pins.Sense(pin);

    /// <inheritdoc/>
    public void UartOpen(int txPin, int rxPin, int baudRate, int receiveBufferSize)
    {
        BoardDescription map = Alive().Map;
        if (txPin != map.ModemTxPin || rxPin != map.ModemRxPin)
        {
            throw new InvalidOperationException($"the modem is not on pins {txPin} and {rxPin}");
        }

        _parts.Uart.Open(baudRate, receiveBufferSize);
    }

    /// <inheritdoc/>
    public void UartClose() => Alive().Uart.Close();

    /// <inheritdoc/>
    public void UartSetBaudRate(int baudRate) => Alive().Uart.SetBaudRate(baudRate);

    /// <inheritdoc/>
    public byte UartRead() => Alive().Uart.Read();

    /// <inheritdoc/>
    public void UartWrite(byte[] buffer, int offset, int count) =>
        _busyUs += Alive().Uart.Write(buffer.AsSpan(offset, count), NowUs);

    /// <inheritdoc/>
    public bool OneWireReset() => Alive().Thermometer.Reset();

    /// <inheritdoc/>
    public bool OneWireTouchBit(bool value) => Alive().Thermometer.TouchBit(value, NowUs);

    /// <inheritdoc/>
    public byte[]? FileRead(string path) => Alive().Flash.Read(path);

    /// <inheritdoc/>
    public void FileCreateEmpty(string path) => Change(path, null, flash => flash.CreateEmpty(path));

    /// <inheritdoc/>
    public void FileDelete(string path) => Change(path, null, flash => flash.Delete(path));

    /// <inheritdoc/>
    public void FileRename(string path, string newPath) => Change(path, null, flash => flash.Rename(path, newPath));

    /// <inheritdoc/>
    public void FileCloseUnchanged(string path) => Alive().Flash.CloseUnchanged(path);

    /// <inheritdoc/>
    public void FileCommit(string path, byte[] content) => Change(path, content, flash =>
    {
        _busyUs += flash.SlowUs;
        if (!flash.Commit(path, content))
        {
            _supplyDied();
            Alive();
        }
    });

    /// <inheritdoc/>
    public void Restart()
    {
        Alive();
        _restart();
        Alive();
    }

    // Whoever watches the flash may stop the processor on either side of the change.
    private void Change(string path, byte[]? content, Action<FlashStore> change)
    {
        FlashStore flash = Alive().Flash;
        flash.Touch(false, path, content);
        Alive();
        change(flash);
        flash.Touch(true, path, content);
        Alive();
    }

    private BoardParts Alive() => HasStopped ? throw new ProcessorStoppedException() : _parts;

    private void Boot()
    {
        RunFirmware(() => _firmware = _load(_parts.Map.Model, this));
        if (!HasStopped)
        {
            EndTurn(TickMs);
        }
    }

    private void Turn()
    {
        long due = 0;
        RunFirmware(() => due = _firmware!.Turn());
        NoteFaults(_firmware!);
        if (!HasStopped)
        {
            EndTurn(due);
        }
    }

    private void RunFirmware(Action action)
    {
        _busyUs = 0;
        _changedInTurn = false;
        _running = true;
        using BoardContext.Scope scope = BoardContext.Enter(this);
        try
        {
            action();
        }
        catch (ProcessorStoppedException) when (HasStopped)
        {
            // The rest of the turn does not happen.
        }
        finally
        {
            _running = false;
            _parts.LongestTurnUs = Math.Max(_parts.LongestTurnUs, _busyUs);
        }
    }

    private void EndTurn(long dueMs)
    {
        _idleSinceUs = _parts.Time.NowUs + Math.Max(_busyUs, ShortestTurnUs);
        _nextUs = long.MaxValue;
        long latestMs = (long.MaxValue - _startUs) / 1000;
        if (dueMs < latestMs)
        {
            Schedule(Math.Max(_idleSinceUs, _startUs + (dueMs * 1000)));
        }

        // What changed while the turn ran, or was left in the receiver, meets the next poll.
        if (_changedInTurn || _parts.Uart.Available > 0)
        {
            OnInput();
        }
    }

    private void Schedule(long us)
    {
        _next?.Cancel();
        _nextUs = us;
        _next = _parts.Time.At(us, Turn);
    }

    private void NoteFaults(IFirmware firmware)
    {
        if (firmware.Faults != _faultsSeen && firmware.LastFault is not ProcessorStoppedException)
        {
            _parts.Faults += firmware.Faults - _faultsSeen;
            _faultsSeen = firmware.Faults;
            _parts.Trace.Write("board", $"firmware fault: {firmware.LastFault}".Replace("\n", "\\n", StringComparison.Ordinal));
        }
    }
}
