using System;
using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Modem;

/// <summary>Supply, PWRKEY and RESET (SIM800L Hardware Design V1.02, 3.2).</summary>
internal sealed class ModemPower
{
    private const long KeyOnMs = 1000;
    private const long KeyOffMs = 1500;
    private const long KeyRestartMs = 33_000;
    private const long OnToUartMs = 2000;
    private const long ResetHoldMs = 105;
    private const long ResetToUartMs = 2700;
    private const long NoiseMs = 100;
    private const long DownMs = 2000;
    private const long OffToOnMs = 800;

    private readonly VirtualTime _time;
    private readonly IPowerHost _host;
    private State _state = State.NoSupply;
    private ScheduledEvent? _transition;
    private ScheduledEvent? _noise;
    private ScheduledEvent? _keyTimer;
    private ScheduledEvent? _keyLongTimer;
    private ScheduledEvent? _resetTimer;
    private long _offUs = long.MinValue / 2;
    private bool _keyPressed;
    private bool _resetAsserted;
    private bool _heldInReset;

    public ModemPower(VirtualTime time, IPowerHost host)
    {
        _time = time;
        _host = host;
    }

    private enum State
    {
        NoSupply,
        Off,
        Starting,
        Running,
        Stopping,
    }

    /// <summary>True while the modem takes commands.</summary>
    public bool IsRunning => _state == State.Running;

    /// <summary>The STATUS output.</summary>
    public bool Status => _state is State.Running or State.Stopping;

    public void SetSupply(bool on)
    {
        if (on == (_state != State.NoSupply))
        {
            return;
        }

        if (!on)
        {
            _heldInReset = false;
            Enter(State.NoSupply);
            CancelKeyTimers();
            return;
        }

        _offUs = long.MinValue / 2;
        Enter(State.Off);
        if (_keyPressed)
        {
            StartKeyTimers();
        }
    }

    public void SetPowerKey(bool pressed)
    {
        if (pressed == _keyPressed)
        {
            return;
        }

        _keyPressed = pressed;
        CancelKeyTimers();
        if (pressed)
        {
            StartKeyTimers();
        }
    }

    public void SetReset(bool asserted)
    {
        if (asserted == _resetAsserted)
        {
            return;
        }

        _resetAsserted = asserted;
        if (asserted)
        {
            _resetTimer = _time.AfterMs(ResetHoldMs, HoldInReset);
            return;
        }

        _resetTimer?.Cancel();
        if (_heldInReset)
        {
            _heldInReset = false;
            Start(ResetToUartMs);
        }
    }

    /// <summary>Switches off in good order: says so if asked to, then STATUS goes low.</summary>
    public void PowerDown(bool announce)
    {
        if (_state is not (State.Running or State.Starting))
        {
            return;
        }

        _host.PoweringDown(announce && _state == State.Running);
        _noise?.Cancel();
        Move(State.Stopping);
        After(DownMs, () => Enter(State.Off));
    }

    /// <summary>Restarts without warning, after so long a pause.</summary>
    public void Restart(long pauseMs)
    {
        if (_state is State.NoSupply or State.Off)
        {
            return;
        }

        Enter(State.Off);
        Start(pauseMs + ResetToUartMs);
    }

    private void HoldInReset()
    {
        if (_state is State.Starting or State.Running)
        {
            Enter(State.Off);
            _heldInReset = true;
        }
    }

    private void StartKeyTimers()
    {
        switch (_state)
        {
            case State.Off when _time.NowUs - _offUs >= OffToOnMs * 1000:
                _keyTimer = _time.AfterMs(KeyOnMs, () => Start(OnToUartMs));
                break;
            case State.Running or State.Starting:
                _keyTimer = _time.AfterMs(KeyOffMs, () => PowerDown(true));
                _keyLongTimer = _time.AfterMs(KeyRestartMs, () => Start(OnToUartMs));
                break;
        }
    }

    private void CancelKeyTimers()
    {
        _keyTimer?.Cancel();
        _keyLongTimer?.Cancel();
    }

    private void Start(long ms)
    {
        if (_state != State.Off || _heldInReset)
        {
            return;
        }

        Move(State.Starting);
        _noise = _time.AfterMs(NoiseMs, _host.PowerOnNoise);
        After(ms, () => Enter(State.Running));
    }

    private void Enter(State state)
    {
        bool wasAlive = _state is State.Starting or State.Running or State.Stopping;
        _noise?.Cancel();
        Move(state);
        if (state == State.Running)
        {
            _host.Started();
        }
        else if (wasAlive)
        {
            _offUs = _time.NowUs;
            _host.Stopped();
        }
    }

    private void Move(State state)
    {
        _transition?.Cancel();
        bool status = Status;
        _state = state;
        if (status != Status)
        {
            _host.StatusChanged(Status);
        }
    }

    private void After(long ms, Action action) => _transition = _time.AfterMs(ms, action);
}
