using System;
using System.Collections.Generic;
using System.Linq;

namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>
/// The moves of a relay that the firmware meant. The pins of a processor that has stopped fall, and C-9 gives it some time to
/// restore them: what counts is the state from 1.5 s after its start on against the one before.
/// </summary>
internal sealed class RelayRecord
{
    private const long SettledMs = 1500;
    private readonly World _world;
    private readonly Func<bool> _isOn;
    private readonly List<(long Us, bool On)> _moves = [];
    private bool _state;
    private bool _wasOnUnsettled;

    /// <summary>Watches a relay.</summary>
    public RelayRecord(World world, Func<bool> isOn)
    {
        _world = world;
        _isOn = isOn;
        _state = isOn();
        world.Board.OutputChanged += (_, _) => Look();
    }

    /// <summary>The moves, oldest first.</summary>
    public IReadOnlyList<(long Us, bool On)> Moves => _moves;

    /// <summary>The moves as text: <c>+-</c> is on, then off.</summary>
    public string Text => string.Concat(_moves.Select(m => m.On ? '+' : '-'));

    /// <summary>How often the relay was on for a moment after a start although it was off before and behind it.</summary>
    public int Glitches { get; private set; }

    /// <summary>Samples the relay.</summary>
    public void Look()
    {
        bool isOn = _isOn();
        if (!_world.Board.IsAlive || _world.Board.UptimeMs < SettledMs)
        {
            _wasOnUnsettled |= isOn && _world.Board.IsAlive;
            return;
        }

        Glitches += _wasOnUnsettled && !isOn && !_state ? 1 : 0;
        _wasOnUnsettled = false;
        if (isOn != _state)
        {
            _state = isOn;
            _moves.Add((_world.Time.NowUs, isOn));
        }
    }
}
