using System;
using System.Collections.Generic;
using System.Linq;

namespace iSocket.Simulator.Scenarios;

/// <summary><c>expect [next|no] sms</c>.</summary>
internal static class MessageExpectations
{
    private const int ShownMessages = 3;

    /// <summary>A message that fits arrives, or is there unconsumed.</summary>
    public static StatementOutcome Sms(ScenarioRun run, StatementArguments arguments)
    {
        Wanted wanted = Wanted.From(arguments);
        MessageRecord? found = null;
        run.RunUntil(() => (found = run.Witness.UnseenMessages.FirstOrDefault(wanted.Fits)) is not null, wanted.Within);
        return found is null ? StatementOutcome.Failed(wanted.ToString(), Seen(run)) : Consume(found);
    }

    /// <summary>The next unconsumed message to anybody fits.</summary>
    public static StatementOutcome NextSms(ScenarioRun run, StatementArguments arguments)
    {
        Wanted wanted = Wanted.From(arguments);
        run.RunUntil(() => run.Witness.UnseenMessages.Any(), wanted.Within);
        MessageRecord? next = run.Witness.UnseenMessages.FirstOrDefault();
        return next is not null && wanted.Fits(next)
            ? Consume(next)
            : StatementOutcome.Failed("next " + wanted, next is null ? Seen(run) : next + " came first");
    }

    /// <summary>No message is unconsumed, and none arrives.</summary>
    public static StatementOutcome NoSms(ScenarioRun run, StatementArguments arguments)
    {
        string? to = arguments.TextOrNull("to");
        TimeSpan time = arguments.Duration("for", ScenarioRun.DefaultTime);
        MessageRecord? found = null;
        run.RunUntil(() => (found = run.Witness.UnseenMessages.FirstOrDefault(m => to is null || PhoneNumbers.Same(m.Message.To, to))) is not null, time);
        string toWhom = to is null ? string.Empty : " to " + PhoneNumbers.Show(to);
        return found is null
            ? StatementOutcome.Passed
            : StatementOutcome.Failed($"no sms{toWhom} for {DurationText.Format(time)}", found.ToString());
    }

    private static StatementOutcome Consume(MessageRecord record)
    {
        record.IsConsumed = true;
        return StatementOutcome.Passed;
    }

    private static string Seen(ScenarioRun run)
    {
        List<MessageRecord> unseen = [.. run.Witness.UnseenMessages];
        if (unseen.Count > 0)
        {
            return string.Join(", ", unseen.TakeLast(ShownMessages));
        }

        return run.Witness.Messages.Count == 0 ? "no message" : "no new message; the last was " + run.Witness.Messages[^1];
    }

    private sealed record Wanted(string To, TextMatch Text, int? Parts, TimeSpan Within)
    {
        public static Wanted From(StatementArguments a) =>
            new(a.Text("to"), a.Match("text"), a.IntegerOrNull("n"), a.Duration("within", ScenarioRun.DefaultTime));

        public bool Fits(MessageRecord record) =>
            PhoneNumbers.Same(record.Message.To, To)
            && (Parts is null || Parts == record.Message.Parts)
            && Text.Fits(record.Message.Text);

        public override string ToString()
        {
            string parts = Parts is null ? string.Empty : $" in {Parts} parts";
            return $"sms {PhoneNumbers.Show(To)} {Text}{parts} within {DurationText.Format(Within)}";
        }
    }
}
