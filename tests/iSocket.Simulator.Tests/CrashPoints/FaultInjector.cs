using System.Collections.Generic;
using iSocket.Core.Hal;
using iSocket.Simulator.Board;

namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>Counts the points of a run and lets the planned faults happen at theirs.</summary>
internal sealed class FaultInjector
{
    private const long PowerIsGoneMs = 5000;
    private readonly World _world;
    private readonly IReadOnlyList<Fault> _plan;
    private readonly LineSplitter _fromHost = new(LineSplitter.HostEnds);
    private readonly LineSplitter _fromModem = new(LineSplitter.ModemEnds);
    private readonly List<Injection> _injections = [];
    private readonly List<bool> _flashChanges = [];
    private bool _isArmed;
    private int _next;
    private int _linesAtLast;

    /// <summary>Watches a world.</summary>
    public FaultInjector(World world, IReadOnlyList<Fault> plan)
    {
        _world = world;
        _plan = plan;
        world.Board.Parts.Uart.Sent += value => OnByte(_fromHost, value);
        world.Modem.ByteSent += (value, _) => OnByte(_fromModem, value);
        world.Board.Parts.Flash.Touched += OnFlash;
    }

    /// <summary>Lines, prompts and bodies since it was armed.</summary>
    public int Lines { get; private set; }

    /// <summary>Bytes since it was armed.</summary>
    public int Bytes { get; private set; }

    /// <summary>Changes of the flash since it was armed: true for a commit, false for a file that is only created.</summary>
    public IReadOnlyList<bool> FlashChanges => _flashChanges;

    /// <summary>Lines of the act, without those of the time behind it.</summary>
    public int LinesOfAct { get; private set; }

    /// <summary>Bytes of the act.</summary>
    public int BytesOfAct { get; private set; }

    /// <summary>Changes of the flash in the act.</summary>
    public int FlashChangesOfAct { get; private set; }

    /// <summary>What has happened.</summary>
    public IReadOnlyList<Injection> Injections => _injections;

    /// <summary>The act is over: what comes is no point of its own, though the second fault of a pair may fall there.</summary>
    public void EndAct()
    {
        LinesOfAct = Lines;
        BytesOfAct = Bytes;
        FlashChangesOfAct = _flashChanges.Count;
    }

    /// <summary>Begins to count, or ends it: nothing more happens then.</summary>
    public void Arm(bool isArmed) => _isArmed = isArmed;

    private void OnByte(LineSplitter splitter, byte value)
    {
        bool isLine = splitter.Take(value) is not null;
        if (!_isArmed)
        {
            return;
        }

        Bytes++;
        Lines += isLine ? 1 : 0;
        if (_next < _plan.Count && IsDue(_plan[_next], isLine))
        {
            // Behind the byte, not inside of what it sets off.
            Fault fault = _plan[_next++];
            _world.Time.At(_world.Time.NowUs, () => Happen(fault));
        }
    }

    private bool IsDue(Fault fault, bool isLine) => fault.Point switch
    {
        PointKind.Byte => Bytes == fault.Number,
        PointKind.Line => isLine && Lines == fault.Number,
        PointKind.LinesLater => isLine && Lines - _linesAtLast == fault.Number,
        _ => false,
    };

    private void OnFlash(bool isDone, string path, byte[]? content)
    {
        if (!_isArmed)
        {
            return;
        }

        if (!isDone)
        {
            _flashChanges.Add(content is not null);
        }

        if (_next >= _plan.Count || _plan[_next].Number != _flashChanges.Count)
        {
            return;
        }

        Fault fault = _plan[_next];
        if (fault.Point == (isDone ? PointKind.FlashAfter : PointKind.FlashBefore))
        {
            _next++;
            Happen(fault);
        }
        else if (fault.Point == PointKind.FlashTorn && !isDone && content is not null)
        {
            _next++;
            _world.Board.Parts.Flash.Tear(path, content);
            Happen(fault);
        }
    }

    private void Happen(Fault fault)
    {
        _linesAtLast = Lines;
        _injections.Add(new Injection(fault, _world.Time.NowUs));
        switch (fault.Kind)
        {
            case FaultKind.ModemReset:
                _world.Modem.SpontaneousReset();
                break;
            case FaultKind.ModemBrownout:
                _world.Modem.Brownout();
                break;
            case FaultKind.ModemMute20s:
                Mute(20_000);
                break;
            case FaultKind.ModemMute3m:
                Mute(180_000);
                break;
            case FaultKind.ProcessorReset:
                _world.Board.ProcessorReset();
                break;
            default:
                CutPower();
                break;
        }
    }

    private void Mute(long ms)
    {
        _world.Modem.Mute();
        _world.Time.AfterMs(ms, _world.Modem.Recover);
    }

    private void CutPower()
    {
        _world.Modem.Recover();
        _world.Board.PowerOff();
        if (_world.Board.Model is DeviceModel.Gsm707 or DeviceModel.Gsm707Light)
        {
            _world.Board.BatteryEmpty();
        }

        _world.Time.AfterMs(PowerIsGoneMs, _world.Board.PowerOn);
    }
}
