using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Simulator.Network;
using static iSocket.Simulator.Scenarios.QuotedText;

namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>
/// What has to hold whatever went wrong. A command takes effect exactly once (S-10): the relays have made the moves of one of
/// the story's alternatives, no more and no less. What the modem has confirmed is not sent again; what it has not is sent until
/// it has (G-3). A reply may be lost by what stops the processor behind the reading of its command; an alert never.
/// </summary>
internal static class StoryJudge
{
    /// <summary>Judges what was seen.</summary>
    /// <returns>What is wrong.</returns>
    public static IEnumerable<string> Judge(Story story, Aftermath after) =>
        Relays(story, after).Concat(Arrivals(story, after)).Concat(Sends(story, after));

    private static IEnumerable<string> Relays(Story story, Aftermath after)
    {
        (string Name, RelayRecord Relay, string[] Right)[] relays =
        [
            ("socket", after.Seen.Socket, story.Socket(after)),
            ("micro-relay", after.Seen.MicroRelay, story.MicroRelay(after)),
        ];
        foreach ((string name, RelayRecord relay, string[] right) in relays)
        {
            if (!right.Contains(relay.Text))
            {
                yield return $"the {name} moved '{relay.Text}' instead of '{string.Join("' or '", right)}'";
            }

            if (relay.Glitches > 0)
            {
                yield return $"the {name} was on for a moment after a start";
            }
        }
    }

    private static IEnumerable<string> Arrivals(Story story, Aftermath after)
    {
        foreach (PhoneMessage message in after.Seen.Messages)
        {
            if (!story.Texts.Any(t => t.Matches(Phone.Key(message.To), message.Text)))
            {
                yield return $"nobody expected {Quote(message.Text)} to {message.To}";
            }
        }

        foreach (ExpectedText text in story.Texts)
        {
            int arrived = after.Seen.Messages.Count(m => text.Matches(Phone.Key(m.To), m.Text));
            int least = text.IsAlert || !after.MayLoseReplies ? text.Reasons(after).Least : 0;
            if (arrived < least)
            {
                yield return FormattableString.Invariant($"{Quote(text.Text)} reached {text.To} {arrived} times instead of {least}");
            }
        }
    }

    private static IEnumerable<string> Sends(Story story, Aftermath after)
    {
        foreach (SendRecord sent in after.Seen.Sends)
        {
            ExpectedText? text = story.Texts.FirstOrDefault(t => t.Matches(sent.To, sent.Text));
            (int least, int most) = text?.Reasons(after) ?? (0, 1);
            if (text is { IsAlert: true } && after.IsInsideTurn)
            {
                // What is raised and what raised it are two files: stopped between the two writes, it is raised again.
                most++;
            }

            if (sent.Confirmed > most || sent.SentAgain(most) > 0)
            {
                yield return FormattableString.Invariant($"{Quote(sent.Text)} to {sent.To} was confirmed {sent.Confirmed} times and sent {sent.SentAgain(most)} times more, with reason for {most}");
            }

            bool mayBeLost = text is { IsAlert: false } && after.MayLoseReplies;
            if (sent.Confirmed + sent.HalfConfirmed < least && !mayBeLost)
            {
                yield return FormattableString.Invariant($"{Quote(sent.Text)} to {sent.To} was confirmed {sent.Confirmed} times and then given up, with reason for {least}");
            }
        }
    }
}
