using System;

namespace iSocket.Simulator.Scenarios;

/// <summary>States that can be looked at: outputs, audio, microphone gain, what is on the SIM.</summary>
internal static class OutputExpectations
{
    /// <summary>An output has that state now, or comes to it within the time.</summary>
    public static StatementOutcome State(ScenarioRun run, StatementArguments arguments)
    {
        string what = arguments.Text("what");
        bool wanted = arguments.Text("state") == "on";
        TimeSpan within = arguments.Duration("within", TimeSpan.Zero);
        bool held = arguments.Has("within")
            ? run.RunUntil(() => Read(run.World, what) == wanted, within)
            : Read(run.World, what) == wanted;
        string time = arguments.Has("within") ? " within " + DurationText.Format(within) : string.Empty;
        return held ? StatementOutcome.Passed : StatementOutcome.Failed($"{what} {Word(wanted)}{time}", $"{what} {Word(!wanted)}");
    }

    /// <summary>An output has that state now and keeps it.</summary>
    public static StatementOutcome StateFor(ScenarioRun run, StatementArguments arguments)
    {
        string what = arguments.Text("what");
        bool wanted = arguments.Text("state") == "on";
        TimeSpan time = arguments.Duration("for");
        long fromUs = run.World.Time.NowUs;
        bool glitch = Read(run.World, what) != wanted;

        // A pulse that begins and ends within one event is seen at the pin only while it changes.
        void Look() => glitch |= Read(run.World, what) != wanted;
        run.World.OutputChanged += Look;
        run.RunUntil(() => glitch || Read(run.World, what) != wanted, time);
        run.World.OutputChanged -= Look;
        glitch |= Read(run.World, what) != wanted;
        string after = DurationText.FormatUs(run.World.Time.NowUs - fromUs);
        return glitch
            ? StatementOutcome.Failed($"{what} {Word(wanted)} for {DurationText.Format(time)}", $"{what} {Word(!wanted)} after {after}")
            : StatementOutcome.Passed;
    }

    /// <summary>The modem's microphone gain.</summary>
    public static StatementOutcome MicLevel(ScenarioRun run, StatementArguments arguments)
    {
        int wanted = arguments.Integer("n");
        int seen = run.World.MicrophoneLevel;
        return seen == wanted ? StatementOutcome.Passed : StatementOutcome.Failed($"miclevel {wanted}", $"miclevel {seen}");
    }

    /// <summary>No message is left on the SIM.</summary>
    public static StatementOutcome SimEmpty(ScenarioRun run, StatementArguments arguments)
    {
        TimeSpan within = arguments.Duration("within", ScenarioRun.DefaultTime);
        return run.RunUntil(() => run.World.SimMessageCount == 0, within)
            ? StatementOutcome.Passed
            : StatementOutcome.Failed($"no message on the SIM within {DurationText.Format(within)}", $"{run.World.SimMessageCount} left");
    }

    /// <summary>A contact is on the SIM.</summary>
    public static StatementOutcome SimContact(ScenarioRun run, StatementArguments arguments)
    {
        string name = arguments.Text("name");
        return run.World.SimHasContact(name)
            ? StatementOutcome.Passed
            : StatementOutcome.Failed($"contact {QuotedText.Quote(name)} on the SIM", "it is not there");
    }

    private static bool Read(IOutsideWorld world, string what) => what switch
    {
        "socket" => world.SocketRelay,
        "microrelay" => world.MicroRelay,
        _ => world.IsMicrophoneLive,
    };

    private static string Word(bool on) => on ? "on" : "off";
}
