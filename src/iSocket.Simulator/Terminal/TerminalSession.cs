using System;
using System.Collections.Generic;
using iSocket.Core.Hal;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Terminal;

/// <summary>A running device and somebody who plays its outside world, line by line.</summary>
internal sealed class TerminalSession
{
    private static readonly TimeSpan BootTime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ReplyTime = TimeSpan.FromSeconds(20);

    private readonly TerminalTrace _trace;
    private readonly ScenarioRun _run;
    private readonly List<string> _history = [];

    /// <summary>Creates a session; the device has no power yet.</summary>
    /// <param name="world">The world.</param>
    /// <param name="pace">How time passes during a statement.</param>
    /// <param name="trace">The AT dialogue.</param>
    /// <param name="say">Takes a line that tells what happens, with its moment in virtual microseconds.</param>
    public TerminalSession(IOutsideWorld world, IPace pace, TerminalTrace trace, Action<long, string> say)
    {
        World = world;
        _trace = trace;
        Say = text => say(world.Time.NowUs, text);
        Watch = new EventWatch(world, Say);
        Pace = new WatchedPace(pace, () => world.Time.NowUs, Watch.Look);
        _run = new ScenarioRun(world, Pace);
        _trace.Written += (source, text) => Say(source.PadRight(5) + " " + text);
    }

    /// <summary>The world.</summary>
    public IOutsideWorld World { get; }

    /// <summary>What happens, in words.</summary>
    public EventWatch Watch { get; }

    /// <summary>How time passes during a statement.</summary>
    public IPace Pace { get; }

    /// <summary>How many times faster than real time the world runs while nobody types; 0 is a pause.</summary>
    public int Speed { get; set; } = 1;

    /// <summary>True once the user wants to leave.</summary>
    public bool IsOver { get; set; }

    /// <summary>True once a line was malformed, refused or did not hold.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Where the real modem is; null with the virtual one.</summary>
    public string? ModemName { get; init; }

    /// <summary>The lines typed so far.</summary>
    public IReadOnlyList<string> History => _history;

    /// <summary>Whether the AT dialogue is shown.</summary>
    public bool ShowsDialogue
    {
        get => _trace.IsOn;
        set => _trace.IsOn = value;
    }

    /// <summary>Tells the user something.</summary>
    public Action<string> Say { get; }

    /// <summary>Switches the device on in a network that sends its time.</summary>
    public void Boot(DeviceModel model)
    {
        World.SetModel(model);
        if (ModemName is null)
        {
            World.SetTimeAtRegistration(true);
        }

        World.PowerOn();
        Say($"power on: {FrontPanel.Title(model)}, 'help' lists what you can do");
        _run.WasPowered = true;
    }

    /// <summary>Runs until the device is on the network and idle.</summary>
    public bool WaitRegistered() => new IdleWatch(_run).RunUntilRegisteredAndIdle(BootTime);

    /// <summary>Carries out a line: a statement of the scenario language or a command of the terminal.</summary>
    /// <returns>Null, or what was wrong with it.</returns>
    public string? Execute(string line, bool untilQuiet)
    {
        if (line.Trim().Length == 0)
        {
            return null;
        }

        _history.Add(line.Trim());
        string? error = TerminalCommands.TryRun(this, line, out bool isCommand);
        if (!isCommand)
        {
            error = ExecuteStatement(TerminalLine.WithQuotes(line), untilQuiet);
        }

        HasFailed |= error is not null;
        return error;
    }

    private string? ExecuteStatement(string line, bool untilQuiet)
    {
        string? error = StatementReader.Read(line, 1, out Statement? statement);
        if (statement is null)
        {
            return error is null ? null : error + " ('help' lists what there is)";
        }

        int messagesBefore = _run.Witness.Messages.Count;
        StatementOutcome outcome = _run.Execute(statement);
        if (outcome.Kind != OutcomeKind.Passed)
        {
            return outcome.Text;
        }

        if (statement.Row.Pattern.LeadingWords[0] is "expect" or "wait")
        {
            Say("ok");
        }

        SmsSender? sender = SenderOf(statement);
        if (sender is not null)
        {
            Watch.NoteSent(sender.Value, statement.Arguments.Text("text"));
        }

        if (untilQuiet && !IsPassive(statement))
        {
            RunUntilQuiet(sender is null ? null : () => _run.Witness.Messages.Count > messagesBefore);
        }

        return null;
    }

    // Somebody who sends a message waits for the reply; then, as after anything else, until the device rests.
    private void RunUntilQuiet(Func<bool>? replied)
    {
        if (replied is not null)
        {
            _run.RunUntil(replied, ReplyTime);
        }

        new IdleWatch(_run).RunUntilQuiet(ReplyTime);
    }

    private static SmsSender? SenderOf(Statement statement) =>
        statement.Row.Pattern.LeadingWords[0] == "sms" ? statement.Arguments.Sender("from") : null;

    private static bool IsPassive(Statement statement) =>
        statement.Row.Pattern.LeadingWords[0] is "expect" or "advance" or "wait";
}
