using System;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Modem;

/// <summary>Registration on the network (AT+CREG) and its delays.</summary>
internal sealed class Registration
{
    public const int Idle = 0;
    public const int Home = 1;
    public const int Searching = 2;
    public const int Denied = 3;

    private const string Cell = ",\"0001\",\"00C3\"";
    private const long SearchMs = 4000;
    private const long LossMs = 10_000;
    private const long DenialMs = 5000;
    private const long FlapMs = 700;

    private readonly VirtualTime _time;
    private readonly GsmNetwork _network;
    private readonly SimCard _card;
    private readonly SimSession _session;
    private readonly ModemSettings _settings;
    private readonly ModemOutput _output;
    private ScheduledEvent? _pending;
    private int _pendingState = -1;

    public Registration(VirtualTime time, GsmNetwork network, SimCard card, SimSession session, ModemSettings settings, ModemOutput output)
    {
        _time = time;
        _network = network;
        _card = card;
        _session = session;
        _settings = settings;
        _output = output;
    }

    /// <summary>Registered or no longer so.</summary>
    public Action? Changed { get; set; }

    /// <summary>+CREG stat.</summary>
    public int State { get; private set; }

    public bool IsRegistered => State == Home;

    /// <summary>Registered, and the cell is really heard: losing it is noticed only after a while.</summary>
    public bool IsReachable => IsRegistered && _network.Coverage == Coverage.On;

    /// <summary>rssi and ber of +CSQ: 0 before a cell is found, 99 when the level is not known (AT manual, AT+CSQ).</summary>
    public string SignalQuality
    {
        get
        {
            if (State is not (Home or Denied) || _network.Coverage == Coverage.Off)
            {
                return "0,0";
            }

            return _network.SignalDbm is int dbm ? Math.Clamp((dbm + 113) / 2, 0, 31) + ",0" : "99,0";
        }
    }

    private bool IsWanted => _session.IsReady && _settings.Functionality.Value == 1 && _settings.OperatorMode.Value != 2;

    /// <summary>Looks at what registration depends on and moves, at once or after the time that the network takes.</summary>
    public void Evaluate()
    {
        if (!IsWanted)
        {
            Cancel();
            Enter(Idle);
            return;
        }

        if (State == Idle)
        {
            Enter(Searching);
        }

        int target = Target();
        if (target == State)
        {
            Cancel();
        }
        else if (target != _pendingState)
        {
            Plan(target);
        }
    }

    /// <summary>Fault: it is lost and found again at once, so many times in a row.</summary>
    public void Flap(int times)
    {
        if (times == 0 || State != Home)
        {
            return;
        }

        Enter(Searching);
        _time.AfterMs(FlapMs, () =>
        {
            if (State == Searching && _pendingState < 0 && IsWanted && Target() == Home)
            {
                Enter(Home);
                _time.AfterMs(FlapMs, () => Flap(times - 1));
            }
        });
    }

    /// <summary>The modem is off.</summary>
    public void Reset()
    {
        Cancel();
        bool was = IsRegistered;
        State = Idle;
        if (was)
        {
            Changed?.Invoke();
        }
    }

    /// <summary>What stands after "+CREG: " or "+CREG: n,".</summary>
    public string Describe(Setting form) => State + (form.Value == 2 && IsRegistered ? Cell : string.Empty);

    private int Target()
    {
        if (_network.Coverage == Coverage.Off)
        {
            return Searching;
        }

        return _network.Coverage == Coverage.Denied || _card.State == SimState.Refused ? Denied : Home;
    }

    private void Plan(int target)
    {
        Cancel();
        long ms = SearchMs;
        if (State == Home)
        {
            ms = target == Searching ? LossMs : DenialMs;
        }

        _pendingState = target;
        _pending = _time.AfterMs(ms, () =>
        {
            _pendingState = -1;
            Enter(target);
            Evaluate();
        });
    }

    private void Cancel()
    {
        _pending?.Cancel();
        _pendingState = -1;
    }

    private void Enter(int state)
    {
        if (state == State)
        {
            return;
        }

        bool was = IsRegistered;
        State = state;
        Print("+CREG: ", _settings.RegistrationUrc);
        Print("+CGREG: ", _settings.PacketRegistrationUrc);
        if (was != IsRegistered)
        {
            Changed?.Invoke();
        }
    }

    private void Print(string prefix, Setting form)
    {
        if (form.Value != 0)
        {
            _output.Urc(prefix + Describe(form));
        }
    }
}
