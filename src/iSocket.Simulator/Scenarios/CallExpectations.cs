using System;
using System.Collections.Generic;
using System.Linq;

namespace iSocket.Simulator.Scenarios;

/// <summary><c>expect [no] call|hangup|answered</c>.</summary>
internal static class CallExpectations
{
    private const int ShownCalls = 3;

    /// <summary>The device dials that number.</summary>
    public static StatementOutcome Call(ScenarioRun run, StatementArguments arguments)
    {
        string to = arguments.Text("to");
        CallRecord? found = Await(run, c => c.HasUnseenDial && PhoneNumbers.Same(c.Call.Number, to), arguments);
        if (found is null)
        {
            return Missed(run, $"call to {PhoneNumbers.Show(to)}", arguments);
        }

        found.IsDialConsumed = true;
        run.Witness.LastExpectedCall = found;
        return StatementOutcome.Passed;
    }

    /// <summary>The device does not dial.</summary>
    public static StatementOutcome NoCall(ScenarioRun run, StatementArguments arguments)
    {
        string? to = arguments.TextOrNull("to");
        string toWhom = to is null ? string.Empty : " to " + PhoneNumbers.Show(to);
        return None(run, "call" + toWhom, c => c.HasUnseenDial && (to is null || PhoneNumbers.Same(c.Call.Number, to)), arguments);
    }

    /// <summary>The device ends or rejects a call.</summary>
    public static StatementOutcome HangUp(ScenarioRun run, StatementArguments arguments)
    {
        CallRecord? found = Await(run, c => c.HasUnseenHangUp, arguments);
        if (found is null)
        {
            return Missed(run, "hangup by the device", arguments);
        }

        found.IsHangUpConsumed = true;
        return StatementOutcome.Passed;
    }

    /// <summary>The device ends no call.</summary>
    public static StatementOutcome NoHangUp(ScenarioRun run, StatementArguments arguments) =>
        None(run, "hangup by the device", c => c.HasUnseenHangUp, arguments);

    /// <summary>The device answers a call.</summary>
    public static StatementOutcome Answered(ScenarioRun run, StatementArguments arguments)
    {
        CallRecord? found = Await(run, c => c.HasUnseenAnswer, arguments);
        if (found is null)
        {
            return Missed(run, "answer to the incoming call", arguments);
        }

        found.IsAnswerConsumed = true;
        return StatementOutcome.Passed;
    }

    /// <summary>The device answers no call.</summary>
    public static StatementOutcome NoAnswer(ScenarioRun run, StatementArguments arguments) =>
        None(run, "answer to a call", c => c.HasUnseenAnswer, arguments);

    /// <summary>The last calls, for a failure message.</summary>
    public static string Seen(ScenarioRun run)
    {
        IReadOnlyList<CallRecord> calls = run.Witness.Calls;
        return calls.Count == 0 ? "no call at all" : string.Join(", ", calls.TakeLast(ShownCalls));
    }

    private static CallRecord? Await(ScenarioRun run, Func<CallRecord, bool> fits, StatementArguments arguments)
    {
        CallRecord? found = null;
        run.RunUntil(() => (found = run.Witness.Calls.FirstOrDefault(fits)) is not null, Within(arguments));
        return found;
    }

    private static StatementOutcome Missed(ScenarioRun run, string what, StatementArguments arguments) =>
        StatementOutcome.Failed($"{what} within {DurationText.Format(Within(arguments))}", Seen(run));

    private static StatementOutcome None(ScenarioRun run, string what, Func<CallRecord, bool> fits, StatementArguments arguments)
    {
        TimeSpan time = arguments.Duration("for", ScenarioRun.DefaultTime);
        CallRecord? found = null;
        run.RunUntil(() => (found = run.Witness.Calls.FirstOrDefault(fits)) is not null, time);
        return found is null
            ? StatementOutcome.Passed
            : StatementOutcome.Failed($"no {what} for {DurationText.Format(time)}", found.ToString());
    }

    private static TimeSpan Within(StatementArguments arguments) => arguments.Duration("within", ScenarioRun.DefaultTime);
}
