using System;

namespace iSocket.Simulator.Scenarios;

/// <summary>Shorthand for the rows of statements that only act on the world.</summary>
internal static class WorldStatement
{
    /// <summary>Makes the handler of such a row.</summary>
    public static Func<ScenarioRun, StatementArguments, StatementOutcome> Do(Action<IOutsideWorld, StatementArguments> act) =>
        (run, arguments) =>
        {
            act(run.World, arguments);
            return StatementOutcome.Passed;
        };
}
