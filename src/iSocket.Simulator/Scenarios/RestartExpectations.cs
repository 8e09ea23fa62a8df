using System;

namespace iSocket.Simulator.Scenarios;

/// <summary><c>expect [no] restart</c>.</summary>
internal static class RestartExpectations
{
    /// <summary>The processor restarts.</summary>
    public static StatementOutcome Restart(ScenarioRun run, StatementArguments arguments)
    {
        TimeSpan within = arguments.Duration("within", ScenarioRun.DefaultTime);
        if (!run.RunUntil(() => run.Witness.UnseenRestartsUs.Count > 0, within))
        {
            return StatementOutcome.Failed($"a restart within {DurationText.Format(within)}", "none");
        }

        run.Witness.ConsumeRestart();
        return StatementOutcome.Passed;
    }

    /// <summary>The processor does not restart.</summary>
    public static StatementOutcome NoRestart(ScenarioRun run, StatementArguments arguments)
    {
        TimeSpan time = arguments.Duration("for", ScenarioRun.DefaultTime);
        return run.RunUntil(() => run.Witness.UnseenRestartsUs.Count > 0, time)
            ? StatementOutcome.Failed($"no restart for {DurationText.Format(time)}", $"one at {DurationText.FormatUs(run.Witness.UnseenRestartsUs[0])}")
            : StatementOutcome.Passed;
    }
}
