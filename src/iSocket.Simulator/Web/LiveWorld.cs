using System;
using System.Collections.Generic;
using System.Globalization;
using iSocket.Core.App;
using iSocket.Core.Hal;
using iSocket.Simulator.Board;
using iSocket.Simulator.Scenarios;
using iSocket.Simulator.Terminal;

namespace iSocket.Simulator.Web;

/// <summary>
/// One world from its first moment on, with all that the page shows of it. Used by the thread of <see cref="WorldLoop"/> only.
/// </summary>
internal sealed class LiveWorld
{
    // Besides every event the world is looked at this often.
    private const long GlanceUs = 1_000_000;

    // No finger moves faster.
    private const long LiftUs = 100_000;
    private const int KeptEvents = 400;
    private const int KeptDialogue = 600;
    private const int KeptWrites = 200;
    private const int KeptPoints = 6000;

    private readonly World _world;
    private readonly ScenarioRun _run;
    private readonly FlashReader _flash;
    private bool _wasRegistered;
    private long _roomUs;
    private long _pressedUs;
    private bool _isUnderWay;
    private bool _relay;

    /// <summary>Makes a world without power.</summary>
    /// <param name="number">Tells the worlds of one program apart.</param>
    /// <param name="seed">Fixes whatever is random.</param>
    /// <param name="pace">How time passes while a statement takes some.</param>
    public LiveWorld(int number, int seed, IPace pace)
    {
        Number = number;
        PageTrace trace = new();
        _world = new World(seed, trace);
        trace.Written += (who, text) => Dialogue.Add(new LogLine(_world.Time.NowUs, who, text));
        Outside = new OutsideWorld(_world);
        _run = new ScenarioRun(Outside, pace);
        _flash = new FlashReader(_world.Board.Parts.Flash);
        Watch = new EventWatch(Outside, text => Say("device", text));
        Recorder = new Recorder(Outside);
        Phones = new PhoneBox(Outside);
        Outside.OutputChanged += NoteRelay;
        _world.Board.Parts.Flash.Touched += NoteWrite;
        NotePoint();
    }

    /// <summary>Tells the worlds of one program apart.</summary>
    public int Number { get; }

    /// <summary>The world as the scenario language sees it.</summary>
    public IOutsideWorld Outside { get; }

    /// <summary>How the LEDs look.</summary>
    public EventWatch Watch { get; }

    /// <summary>What was done and seen, as a scenario.</summary>
    public Recorder Recorder { get; }

    /// <summary>The phones.</summary>
    public PhoneBox Phones { get; }

    /// <summary>The room.</summary>
    public Room Room { get; } = new();

    /// <summary>The things around the device.</summary>
    public OutsideState State { get; } = new();

    /// <summary>The scenario that is being played; null without one.</summary>
    public Script? Script { get; set; }

    /// <summary>What happened.</summary>
    public Tail<LogLine> Events { get; } = new(KeptEvents);

    /// <summary>Events of the device, without what the user did.</summary>
    public int DeviceEvents { get; private set; }

    /// <summary>What firmware and modem say to each other.</summary>
    public Tail<LogLine> Dialogue { get; } = new(KeptDialogue);

    /// <summary>Writes of the flash.</summary>
    public Tail<LogLine> Writes { get; } = new(KeptWrites);

    /// <summary>The chart.</summary>
    public Tail<ChartPoint> Chart { get; } = new(KeptPoints);

    /// <summary>True while somebody holds the button.</summary>
    public bool IsButtonHeld { get; private set; }

    /// <summary>Restarts of the processor.</summary>
    public int Restarts => _world.Board.Restarts;

    /// <summary>
    /// The moment of uptime 0, in virtual microseconds, to a second: <see cref="RetainedUptime"/> keeps whole ones over a restart.
    /// </summary>
    public long UptimeZeroUs
    {
        get
        {
            long counterMs = (_world.Time.NowUs - _world.Board.Parts.RealTimeZeroUs) / 1000;
            return _world.Board.Parts.RealTimeZeroUs + (counterMs >= RetainedUptime.BaseMs ? RetainedUptime.BaseMs * 1000 : 0);
        }
    }

    /// <summary>Switches a fresh device on, in a network that sends its time and has an answer to *100#.</summary>
    public void Boot(DeviceModel model)
    {
        string word = model switch
        {
            DeviceModel.Gsm707 => "707",
            DeviceModel.Gsm706Light => "706light",
            DeviceModel.Gsm707Light => "707light",
            _ => "706",
        };
        foreach (string line in (string[])["model " + word, "nitz on", "operator ussd \"*100#\" \"Credit: 5.00 EUR\" after 2s", "power on"])
        {
            Execute(line);
        }
    }

    /// <summary>What the device remembers.</summary>
    public FlashContent ReadFlash() => FlashView.Read(_flash, Outside.Model);

    /// <summary>Runs the world for a while: to the goal at most, less when there is something to look at.</summary>
    /// <returns>True when the condition holds.</returns>
    public bool Step(Func<bool> condition, long goalUs)
    {
        bool isRoomAlive = Room.IsAlive && !IsButtonHeld && !_isUnderWay;
        long roomUs = isRoomAlive ? Math.Max(_roomUs, _world.Time.NowUs) : long.MaxValue;
        long nextUs = Math.Min(Math.Min(goalUs, _world.Time.NowUs + GlanceUs), roomUs);
        bool holds = _world.Time.RunUntil(condition, nextUs);
        Look();
        if (isRoomAlive && _world.Time.NowUs >= _roomUs && !holds)
        {
            LiveInTheRoom();
        }

        return holds;
    }

    /// <summary>Carries out a line of the scenario language.</summary>
    /// <returns>Null, or what was wrong.</returns>
    public string? Execute(string line)
    {
        string? error = StatementReader.Read(TerminalLine.WithQuotes(line), 1, out Statement? statement);
        if (statement is null)
        {
            return error ?? "there is no statement in this line";
        }

        StatementOutcome outcome = Execute(statement);
        return outcome.Kind == OutcomeKind.Passed ? null : outcome.Text;
    }

    /// <summary>Carries out a statement.</summary>
    public StatementOutcome Execute(Statement statement)
    {
        if (IsButtonHeld)
        {
            return StatementOutcome.Refused("a finger is on the button: let go of it first");
        }

        ToWholeMs();
        string first = statement.Row.Pattern.LeadingWords[0];
        bool isSeen = first is "advance" or "wait" or "expect";
        Say("you", statement.Source);
        StatementOutcome outcome = isSeen ? _run.Execute(statement) : Record(statement, first == "button");
        if (outcome.Kind == OutcomeKind.Passed)
        {
            Note(statement);
        }

        Look();
        return outcome;
    }

    /// <summary>Puts a finger on the button.</summary>
    public void Press()
    {
        if (!IsButtonHeld)
        {
            Wait(_run.ButtonReleasedUs + LiftUs - _world.Time.NowUs);
            ToWholeMs();
            Recorder.Begin();
            IsButtonHeld = true;
            _pressedUs = _world.Time.NowUs;
            Outside.SetButton(true);
        }
    }

    /// <summary>Takes it away.</summary>
    public void Release()
    {
        if (IsButtonHeld)
        {
            Wait(_pressedUs + LiftUs - _world.Time.NowUs);
            ToWholeMs();
            Outside.SetButton(false);
            IsButtonHeld = false;
            _run.ButtonReleasedUs = _world.Time.NowUs;
            string line = "button hold " + DurationText.FormatUs(_world.Time.NowUs - _pressedUs);
            Say("you", line);
            Recorder.End(line, isLong: true);
        }
    }

    /// <summary>Picks up a phone that the device is calling.</summary>
    /// <returns>Null, or what was wrong.</returns>
    public string? Answer(string number)
    {
        string? error = Execute($"phone {number} answers after 1ms");
        if (error is null)
        {
            Wait(2000);
            error = Execute($"phone {number} rings");
        }

        return error;
    }

    /// <summary>Changes what is plugged in, or the weather; what is null stays.</summary>
    public void Change(Appliance? appliance, int? outsideTenths)
    {
        if (appliance is { } plugged && plugged != Room.Appliance)
        {
            Room.Appliance = plugged;
            _roomUs = _world.Time.NowUs + Room.StepUs;
            Say("you", "plug in the " + plugged.ToString().ToLowerInvariant());
        }

        Room.OutsideTenths = outsideTenths ?? Room.OutsideTenths;
    }

    /// <summary>Notes the room for the chart.</summary>
    public void NotePoint() => Chart.Add(new ChartPoint(_world.Time.NowUs, Room.Tenths, _relay));

    /// <summary>Adds to the log of what happened.</summary>
    public void Say(string who, string text)
    {
        DeviceEvents += who == "device" ? 1 : 0;
        Events.Add(new LogLine(_world.Time.NowUs, who, text));
    }

    private StatementOutcome Record(Statement statement, bool isLong)
    {
        Recorder.Begin();
        _isUnderWay = true;
        string? written = null;
        try
        {
            StatementOutcome outcome = _run.Execute(statement);
            written = outcome.Kind == OutcomeKind.Passed ? statement.Source : null;
            return outcome;
        }
        finally
        {
            _isUnderWay = false;
            Recorder.End(written, isLong);
        }
    }

    private void Wait(long us)
    {
        if (us > 0)
        {
            _world.Time.RunUntil(_world.Time.NowUs + us);
        }
    }

    // A scenario counts in whole milliseconds, and so does all that is done here: then it can be played again.
    private void ToWholeMs()
    {
        long over = _world.Time.NowUs % 1000;
        Wait(over == 0 ? 0 : 1000 - over);
    }

    private void Look()
    {
        if (Outside.IsRegistered != _wasRegistered)
        {
            _wasRegistered = !_wasRegistered;
            Say("device", _wasRegistered ? "on the network" : "off the network");
        }
    }

    private void LiveInTheRoom()
    {
        int before = Room.Tenths;
        Room.Step(Outside.SocketRelay && Outside.MainsPresent);
        if (Room.Tenths != before && State.Thermometer == "ok")
        {
            ToWholeMs();
            Recorder.Begin();
            Outside.SetTemperature(Room.Tenths + Room.BoxTenths);
            Recorder.End(Room.Statement(Room.Tenths));
            NotePoint();
        }

        _roomUs = _world.Time.NowUs + Room.StepUs;
    }

    private void Note(Statement statement)
    {
        List<Token> words = [];
        _ = ScenarioLexer.Read(statement.Source, words);
        State.Note(words);
        switch (words[0].Value)
        {
            case "sms":
                Phones.NoteSent(statement.Arguments.Sender("from"), statement.Arguments.Text("text"));
                break;
            case "phone" when statement.Arguments.TextOrNull("how") is { } how && Phones.Find(statement.Arguments.Text("number")) is { } phone:
                phone.Behaviour = how;
                break;
            case "temperature" when Outside.TemperatureTenths is { } tenths:
                Room.Set(tenths - Room.BoxTenths);
                NotePoint();
                break;
        }
    }

    private void NoteRelay()
    {
        bool on = Outside.SocketRelay;
        if (on != _relay)
        {
            NotePoint();
            _relay = on;
            NotePoint();
        }
    }

    private void NoteWrite(bool isDone, string path, byte[]? content)
    {
        if (isDone && content is not null)
        {
            string name = path[(path.LastIndexOf('\\') + 1)..];
            Writes.Add(new LogLine(_world.Time.NowUs, name, string.Create(CultureInfo.InvariantCulture, $"{content.Length} bytes")));
        }
    }
}
