using System;
using System.Collections.Generic;

namespace iSocket.Simulator.Scenarios;

/// <summary>Statements that only let the world run.</summary>
internal static class TimeStatements
{
    private static readonly TimeSpan RegistrationTime = TimeSpan.FromMinutes(2);

    /// <summary>The rows.</summary>
    public static readonly IReadOnlyList<StatementRow> Rows =
    [
        new("advance <time:duration>", "let the world run", "advance 31m", Advance),
        new("wait registered [within <within:duration>]", "let the world run until the device is on the network and idle; default 2m", "wait registered", WaitRegistered),
    ];

    private static StatementOutcome Advance(ScenarioRun run, StatementArguments arguments)
    {
        run.Advance(arguments.Duration("time"));
        return StatementOutcome.Passed;
    }

    private static StatementOutcome WaitRegistered(ScenarioRun run, StatementArguments arguments)
    {
        TimeSpan within = arguments.Duration("within", RegistrationTime);
        IdleWatch idle = new(run);
        if (idle.RunUntilRegisteredAndIdle(within))
        {
            return StatementOutcome.Passed;
        }

        return StatementOutcome.Failed($"to be registered and idle within {DurationText.Format(within)}", idle.Describe());
    }
}
