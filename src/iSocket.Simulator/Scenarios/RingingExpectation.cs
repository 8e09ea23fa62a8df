using System;
using System.Linq;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Scenarios;

/// <summary><c>expect ringing</c>: how long a call of the device rings until the device ends it.</summary>
internal static class RingingExpectation
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    // The network needs a few seconds from dialling to alerting; a phone that never rings is no ringing at all.
    private static readonly TimeSpan AlertingTime = TimeSpan.FromSeconds(30);

    /// <summary>Judges the call that the last <c>expect call</c> matched, else the next one.</summary>
    public static StatementOutcome Ringing(ScenarioRun run, StatementArguments arguments)
    {
        string to = arguments.Text("to");
        TimeSpan time = arguments.Duration("for");
        string expected = $"ringing {PhoneNumbers.Show(to)} for {DurationText.Format(time)}, then ended by the device";
        CallRecord? record = Take(run, to);
        if (record is null)
        {
            return StatementOutcome.Failed(expected, CallExpectations.Seen(run));
        }

        NetworkCall call = record.Call;
        run.RunUntil(() => call.AlertingUs >= 0 || IsOver(call), AlertingTime);
        if (call.AlertingUs < 0)
        {
            return StatementOutcome.Failed(expected, record + ", which never rang");
        }

        long latestUs = call.AlertingUs + ScenarioRun.ToUs(time + Tolerance);
        run.Pace.RunUntil(() => IsOver(call) || call.ActiveUs >= 0, Math.Max(latestUs, run.World.Time.NowUs));
        return Judge(record, ScenarioRun.ToUs(time), expected);
    }

    private static CallRecord? Take(ScenarioRun run, string to)
    {
        CallRecord? record = run.Witness.LastExpectedCall;
        run.Witness.LastExpectedCall = null;
        if (record is not null && PhoneNumbers.Same(record.Call.Number, to))
        {
            return record;
        }

        record = null;
        run.RunUntil(() => (record = run.Witness.Calls.FirstOrDefault(c => c.HasUnseenDial && PhoneNumbers.Same(c.Call.Number, to))) is not null, ScenarioRun.DefaultTime);
        if (record is not null)
        {
            record.IsDialConsumed = true;
        }

        return record;
    }

    private static StatementOutcome Judge(CallRecord record, long wantedUs, string expected)
    {
        NetworkCall call = record.Call;
        if (call.ActiveUs >= 0)
        {
            return StatementOutcome.Failed(expected, $"answered after {DurationText.FormatUs(call.ActiveUs - call.AlertingUs)}");
        }

        if (!IsOver(call))
        {
            return StatementOutcome.Failed(expected, "still ringing");
        }

        long rangUs = call.EndedUs - call.AlertingUs;
        if (call.End != CallEnd.Device || Math.Abs(rangUs - wantedUs) > ScenarioRun.ToUs(Tolerance))
        {
            return StatementOutcome.Failed(expected, $"{record}, after ringing for {DurationText.FormatUs(rangUs)}");
        }

        record.IsHangUpConsumed = true;
        return StatementOutcome.Passed;
    }

    private static bool IsOver(NetworkCall call) => call.State == CallState.Ended;
}
