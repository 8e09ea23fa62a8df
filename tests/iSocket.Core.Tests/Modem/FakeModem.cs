using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using iSocket.Core.Hal;

namespace iSocket.Core.Tests.Modem;

/// <summary>
/// A module at the other end of the UART: power, start, speed, echo, a table of answers. What the table does not name is
/// answered with OK. Small on purpose: it knows what the driver relies on, and how modules fail.
/// </summary>
internal sealed class FakeModem : ISerialLine
{
    private readonly PriorityQueue<Action, (long AtMs, int Order)> _events = new();
    private readonly Queue<(long AtMs, byte Value)> _output = new();
    private readonly StringBuilder _input = new();
    private long _keyDownMs = -1;
    private long _resetDownMs = -1;
    private long _lastByteMs;
    private int _order;
    private int _life;
    private int _autobaudLeft;
    private bool _isStarted;
    private Action<string>? _takesBody;

    public FakeModem()
    {
        Answers["ATE0"] = () => Do(() => Echoes = false);
        Answers["AT+IPR?"] = () => Lines($"+IPR: {Speed}", "OK");
        Answers["AT+IPR=115200"] = () => Do(() => After(AnswerMs + 1, () => Speed = 115200));
        Answers["AT+CLTS?"] = () => Lines($"+CLTS: {(HasNetworkTime ? 1 : 0)}", "OK");
        Answers["AT+CLTS=1"] = () => Do(() => HasNetworkTime = true);
        Answers["AT&W"] = () => Do(() => (SavedSpeed, SavedEcho) = (Speed, KeepsEcho ? Echoes : true));
        Answers["AT+CGSN"] = () => Lines("865784050123456", "OK");
        Answers["AT+CCLK?"] = () => Lines("+CCLK: \"04/01/01,00:00:12+00\"", "OK");
        Answers["AT+CPIN?"] = () => Sim.Length > 2 ? Lines($"+CPIN: {Sim}", "OK") : Lines($"+CME ERROR: {Sim}");
        Answers["AT+CREG?"] = () => Lines($"+CREG: 1,{RegistrationState}", "OK");
        Answers["AT+CSQ"] = () => Lines("+CSQ: 20,0", "OK");
        Answers["AT+CFUN=0"] = () => Do(() => (IsRadioOn, RegistrationState) = (false, 0));
        Answers["AT+CFUN=1"] = () => Do(SwitchRadioOn);
        foreach (var command in new[] { "AT+CMGF=0", "AT+CPMS=\"SM\",\"SM\",\"SM\"" })
        {
            Answers[command] = () => IsSmsReady ? Lines("OK") : Lines("+CME ERROR: 3");
        }
    }

    /// <summary>The table: what a command line does and gives; null is no answer at all.</summary>
    public Dictionary<string, Func<string?>> Answers { get; } = [];

    /// <summary>Answers of a family of commands, asked when the table has no row.</summary>
    public Func<string, string?>? Other { get; set; }

    /// <summary>Complete command lines with the time at which they came in.</summary>
    public List<(long AtMs, string Text)> Commands { get; } = [];

    /// <summary>What was sent since the module last started.</summary>
    public HashSet<string> CommandsOfThisLife { get; } = [];

    /// <summary>Pulses: "key", "reset", "cut", when they began and how long they were.</summary>
    public List<(string Pin, long AtMs, long LengthMs)> Pulses { get; } = [];

    public long NowMs { get; private set; }

    public int BaudRate { get; set; } = 115200;

    /// <summary>Fixed speed, or 0 for automatic.</summary>
    public int Speed { get; set; } = 115200;

    public int SavedSpeed { get; set; } = 115200;

    public bool SavedEcho { get; set; } = true;

    public bool KeepsEcho { get; set; }

    public bool Echoes { get; private set; } = true;

    public bool HasNetworkTime { get; set; } = true;

    /// <summary>Answer to AT+CPIN?: a word, or the number of an error.</summary>
    public string Sim { get; set; } = "READY";

    /// <summary>What the next look at the card finds: a change is seen after AT+CFUN=1 or a restart only.</summary>
    public string? NextSim { get; set; }

    public bool IsSmsReady { get; set; }

    public bool IsRadioOn { get; private set; } = true;

    public int RegistrationState { get; set; }

    public bool HasCoverage { get; set; } = true;

    public int SmsReadyMs { get; set; } = 3000;

    public int RegistersMs { get; set; } = 4000;

    public int BootMs { get; set; } = 2500;

    /// <summary>How long after RDY the module says "+CFUN: 1".</summary>
    public int FunctionalityMs { get; set; } = 150;

    public int AnswerMs { get; set; } = 8;

    /// <summary>Microseconds are not modelled: with this set, bytes come one a millisecond.</summary>
    public bool Dribbles { get; set; }

    /// <summary>Neither hears nor says anything, whatever the pins do.</summary>
    public bool IsMute { get; set; }

    public bool IsOn { get; private set; }

    public int Starts { get; private set; }

    /// <summary>Starts that sent the noise of AT manual 1.4.</summary>
    public int NoisyStarts { get; private set; }

    public bool HasBytes => _output.Count > 0 && _output.Peek().AtMs <= NowMs;

    /// <summary>When it next does something by itself or has bytes for the driver.</summary>
    public long NextMs
    {
        get
        {
            var next = _output.Count > 0 ? _output.Peek().AtMs : long.MaxValue;
            return _events.TryPeek(out _, out var priority) ? Math.Min(next, priority.AtMs) : next;
        }
    }

    public FakeModemPin KeyPin() => new(high =>
    {
        if (high)
        {
            _keyDownMs = NowMs;
            return;
        }

        if (_keyDownMs < 0)
        {
            return;
        }

        var length = NowMs - _keyDownMs;
        Pulses.Add(("key", _keyDownMs, length));
        _keyDownMs = -1;
        if (!IsOn && length >= 1000)
        {
            Boot(BootMs);
        }
        else if (IsOn && length >= 1500)
        {
            SwitchOff();
        }
    });

    public FakeModemPin ResetPin() => new(high =>
    {
        if (high)
        {
            _resetDownMs = NowMs;
        }
        else if (_resetDownMs >= 0)
        {
            var length = NowMs - _resetDownMs;
            Pulses.Add(("reset", _resetDownMs, length));
            _resetDownMs = -1;
            if (IsOn && length >= 105)
            {
                Boot(BootMs);
            }
        }
    });

    public FakeModemPin CutPin()
    {
        var downMs = -1L;
        return new(high =>
        {
            if (high)
            {
                downMs = NowMs;
                SwitchOff();
            }
            else if (downMs >= 0)
            {
                Pulses.Add(("cut", downMs, NowMs - downMs));
                downMs = -1;
            }
        });
    }

    public void AdvanceTo(long nowMs)
    {
        while (_events.TryPeek(out var action, out var priority) && priority.AtMs <= nowMs)
        {
            _events.Dequeue();
            NowMs = Math.Max(NowMs, priority.AtMs);
            action();
        }

        NowMs = nowMs;
    }

    /// <summary>Runs as if it had been switched on long ago.</summary>
    public void RunAlready()
    {
        IsOn = true;
        _isStarted = true;
        _life++;
        Starts++;
        Echoes = SavedEcho;
        IsSmsReady = true;
        RegistrationState = HasCoverage ? 1 : 2;
    }

    /// <summary>Starts afresh: everything that was set is forgotten but what it saved.</summary>
    public void Boot(int silentMs)
    {
        SwitchOff();
        IsOn = true;
        Starts++;
        Speed = SavedSpeed;
        After(silentMs, () =>
        {
            _isStarted = true;
            _autobaudLeft = Speed == 0 ? 2 : 0;
            Echoes = SavedEcho;
            Find(NextSim);
            if (Speed != 0)
            {
                NoisyStarts++;
                SayBytes("\0IIII\xFF\xFF\xFF\xFF");
                Say("RDY");
                After(FunctionalityMs, () => Say("+CFUN: 1"));
                if (Sim is not "14")
                {
                    After(200, () => Say($"+CPIN: {(Sim.Length > 2 ? Sim : "NOT INSERTED")}"));
                }
            }
        });
        After(silentMs + SmsReadyMs, () =>
        {
            IsSmsReady = true;
            Say("Call Ready");
            Say("SMS Ready");
        });
        After(silentMs + RegistersMs, () => Register());
    }

    /// <summary>Restarts so fast and silently that nothing but the lost settings tells of it.</summary>
    public void LoseSettings()
    {
        Echoes = true;
        CommandsOfThisLife.Clear();
    }

    public void SwitchOff()
    {
        _life++;
        IsOn = false;
        _isStarted = false;
        IsSmsReady = false;
        IsRadioOn = true;
        RegistrationState = 2;
        _takesBody = null;
        _input.Clear();
        CommandsOfThisLife.Clear();
    }

    /// <summary>Says a line unasked.</summary>
    public void Say(string line) => SayBytes("\r\n" + line + "\r\n");

    public void SayBytes(string bytes)
    {
        if (IsMute || !_isStarted)
        {
            return;
        }

        foreach (var value in Encoding.Latin1.GetBytes(bytes))
        {
            _lastByteMs = Math.Max(Dribbles ? _lastByteMs + 1 : _lastByteMs, NowMs);
            _output.Enqueue((_lastByteMs, value));
        }
    }

    /// <summary>Does something later, unless the module is switched off or restarts before.</summary>
    public void After(long delayMs, Action action)
    {
        var life = _life;
        At(NowMs + delayMs, () =>
        {
            if (life == _life)
            {
                action();
            }
        });
    }

    public void At(long atMs, Action action) => _events.Enqueue(action, (atMs, _order++));

    /// <summary>Answers with the prompt and hands the body over.</summary>
    public string? Prompt(Action<string> takesBody, string prompt = "\r\n> ")
    {
        _takesBody = takesBody;
        SayBytes(prompt);
        return null;
    }

    public int Read(byte[] buffer)
    {
        var count = 0;
        while (count < buffer.Length && HasBytes)
        {
            buffer[count++] = _output.Dequeue().Value;
        }

        return count;
    }

    public void Write(byte[] buffer, int offset, int count)
    {
        if (!_isStarted || IsMute || (Speed != 0 && BaudRate != Speed))
        {
            return;
        }

        foreach (var value in buffer.AsSpan(offset, count))
        {
            Take((char)value);
        }
    }

    public static string Lines(params string[] lines) => Transcript.Lines(lines);

    public void Register()
    {
        if (IsRadioOn && HasCoverage && Sim == "READY")
        {
            RegistrationState = 1;
            if (CommandsOfThisLife.Contains("AT+CREG=1"))
            {
                Say("+CREG: 1");
            }
        }
    }

    public void LoseCoverage(bool saysSo = true)
    {
        HasCoverage = false;
        RegistrationState = 2;
        if (saysSo)
        {
            Say("+CREG: 2");
        }
    }

    private static string Do(Action action)
    {
        action();
        return Lines("OK");
    }

    private void SwitchRadioOn()
    {
        if (!IsRadioOn)
        {
            IsRadioOn = true;
            Find(NextSim);
            After(RegistersMs, Register);
        }
    }

    private void Find(string? sim)
    {
        Sim = sim ?? Sim;
    }

    private void Take(char value)
    {
        if (_takesBody != null)
        {
            TakeBody(value);
            return;
        }

        if (value == '\r')
        {
            Run(_input.ToString());
            _input.Clear();
        }
        else if (value >= ' ')
        {
            _input.Append(value);
        }
    }

    private void TakeBody(char value)
    {
        if (value is not ('\x1A' or '\x1B'))
        {
            _input.Append(value);
            return;
        }

        var takesBody = _takesBody!;
        _takesBody = null;
        var body = _input.ToString();
        _input.Clear();
        if (value == '\x1B')
        {
            SayBytes(Lines("OK"));
            return;
        }

        takesBody(body);
    }

    private void Run(string line)
    {
        if (line.Length == 0)
        {
            return;
        }

        if (_autobaudLeft > 0)
        {
            _autobaudLeft--;
            return;
        }

        Commands.Add((NowMs, line));
        CommandsOfThisLife.Add(line);
        if (Echoes)
        {
            SayBytes(line + "\r");
        }

        After(AnswerMs, () =>
        {
            var answer = Answers.TryGetValue(line, out var row) ? row() : Other != null ? Other(line) : Lines("OK");
            if (answer != null)
            {
                SayBytes(answer);
            }
        });
    }
}
