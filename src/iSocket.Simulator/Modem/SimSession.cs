using System;
using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Modem;

/// <summary>The modem's dealings with the card from power-on: reading it, the PIN, and when calls and messages may be used.</summary>
internal sealed class SimSession
{
    private const long ReinsertMs = 2000;
    private const long CallReadyMs = 1500;
    private const long SmsReadyMs = 2000;

    private readonly VirtualTime _time;
    private readonly SimCard _card;
    private readonly ModemSettings _settings;
    private readonly ModemOutput _output;
    private ScheduledEvent? _reading;
    private ScheduledEvent? _callReadyEvent;
    private ScheduledEvent? _smsReadyEvent;
    private bool _isUnlocked;
    private SimPhase _phase;
    private long _busyUntilUs;

    public SimSession(VirtualTime time, SimCard card, ModemSettings settings, ModemOutput output)
    {
        _time = time;
        _card = card;
        _settings = settings;
        _output = output;
        _card.Changed += CardChanged;
    }

    /// <summary>The card became usable or stopped being so.</summary>
    public Action? PhaseChanged { get; set; }

    /// <summary>As commands find it: a busy card is one that is still being read.</summary>
    public SimPhase Phase
    {
        get => _phase == SimPhase.Ready && _time.NowUs < _busyUntilUs ? SimPhase.Reading : _phase;
        private set => _phase = value;
    }

    public bool IsReady => _phase == SimPhase.Ready;

    public bool IsCallReady { get; private set; }

    public bool IsSmsReady { get; private set; }

    /// <summary>The +CME ERROR that a command gets which needs the card, or 0.</summary>
    public int CmeError => Phase switch
    {
        SimPhase.Ready => 0,
        SimPhase.PinRequired => ErrorTexts.PinRequired,
        SimPhase.PukRequired => ErrorTexts.PukRequired,
        SimPhase.Reading => ErrorTexts.SimBusy,
        SimPhase.Down => ErrorTexts.SimFailure,
        _ => ErrorTexts.NotInserted,
    };

    /// <summary>The +CMS ERROR that a message command gets which needs the card, or 0.</summary>
    public int CmsError => Phase switch
    {
        SimPhase.Ready => IsSmsReady ? 0 : 314,
        SimPhase.PinRequired => 311,
        SimPhase.PukRequired => 316,
        SimPhase.Reading => 314,
        SimPhase.Down => 313,
        _ => 310,
    };

    /// <summary>Fault: commands that need the card find it busy for so long.</summary>
    public void SetBusy(long ms) => _busyUntilUs = _time.NowUs + (ms * 1000);

    /// <summary>Powers the card and reads it, which takes that long.</summary>
    public void Start(long ms)
    {
        Stop();
        Phase = SimPhase.Reading;
        _reading = _time.AfterMs(ms, Examine);
    }

    /// <summary>Takes the power from the card: the PIN will be asked for again.</summary>
    public void Stop()
    {
        _reading?.Cancel();
        _callReadyEvent?.Cancel();
        _smsReadyEvent?.Cancel();
        _isUnlocked = false;
        IsCallReady = false;
        IsSmsReady = false;
        Phase = SimPhase.Down;
        PhaseChanged?.Invoke();
    }

    /// <summary>AT+CPIN with a PIN.</summary>
    public bool EnterPin(string pin)
    {
        if (!_card.VerifyPin(pin))
        {
            Phase = _card.State == SimState.Puk ? SimPhase.PukRequired : Phase;
            return false;
        }

        return Unlock();
    }

    /// <summary>AT+CPIN with PUK and new PIN.</summary>
    public bool EnterPuk(string puk, string newPin) => _card.Unblock(puk, newPin) && Unlock();

    /// <summary>AT+CLCK="SC": the PIN was just verified, so the session stays open.</summary>
    public void KeepUnlocked() => _isUnlocked = true;

    private bool Unlock()
    {
        _isUnlocked = true;
        _reading = _time.AfterMs(300, Examine);
        return true;
    }

    private void CardChanged()
    {
        if (Phase == SimPhase.Down)
        {
            return;
        }

        Start(ReinsertMs);
        _output.UrcAtKnownBaud("+CPIN: NOT READY");
    }

    private void Examine()
    {
        Phase = _card.State switch
        {
            SimState.Absent => SimPhase.Absent,
            SimState.Pin when !_isUnlocked => SimPhase.PinRequired,
            SimState.Puk => SimPhase.PukRequired,
            _ => SimPhase.Ready,
        };
        _output.UrcAtKnownBaud("+CPIN: " + Words());
        if (IsReady)
        {
            _callReadyEvent = _time.AfterMs(CallReadyMs, CallReady);
            _smsReadyEvent = _time.AfterMs(SmsReadyMs, SmsReady);
        }

        PhaseChanged?.Invoke();
    }

    private string Words() => _phase switch
    {
        SimPhase.Absent => "NOT INSERTED",
        SimPhase.PinRequired => "SIM PIN",
        SimPhase.PukRequired => "SIM PUK",
        _ => "READY",
    };

    private void CallReady()
    {
        IsCallReady = true;
        if (_settings.InitialUrc.Value == 1)
        {
            _output.Urc("Call Ready");
        }
    }

    private void SmsReady()
    {
        IsSmsReady = true;
        if (_settings.InitialUrc.Value == 1)
        {
            _output.Urc("SMS Ready");
        }

        PhaseChanged?.Invoke();
    }
}
