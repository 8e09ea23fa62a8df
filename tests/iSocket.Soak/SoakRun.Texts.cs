using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Simulator.Network;
using iSocket.Soak.Model;

namespace iSocket.Soak;

/// <summary>Texts of the device: whether there is reason for them, whether they come in time, which come twice.</summary>
internal sealed partial class SoakRun
{
    // G-5: a reply comes within fifteen seconds, an alarm's text begins within ten; one after the other, twenty at most.
    private const long TextWithinUs = 15 * SecondUs;
    private const long TextTakesUs = 8 * SecondUs;
    private const int MostAlerts = 20;
    private const long QueueWithinUs = TextWithinUs + (MostAlerts * TextTakesUs);

    // A send that is not confirmed ends after 65 s: so far from a fault its confirmation may have been lost (decision 22).
    private const long DoubtUs = 70 * SecondUs;
    private const long TouchedUs = 30 * SecondUs;
    private const long ForgottenUs = 25 * 60 * MinuteUs;

    private readonly List<(string Key, long Us)> _delivered = [];
    private long _textUs;
    private readonly List<(long FromUs, long ToUs)> _bad = [];

    private void NoteBad()
    {
        _lastBadUs = NowUs;
        if (_bad.Count > 0 && _bad[^1].ToUs >= _lookedUs)
        {
            _bad[^1] = (_bad[^1].FromUs, NowUs);
        }
        else
        {
            _bad.Add((NowUs, NowUs));
        }

        _bad.RemoveAll(bad => NowUs - bad.ToUs > ForgottenUs);
        if (State.All.Any(r => !r.IsLineQuiet))
        {
            State.Each(r => r.DisturbCalls(NowUs));
        }
    }

    private void OnMessage(PhoneMessage message, long us)
    {
        string to = Phone.Key(message.To);
        Note($"{to} gets {message.Text.ReplaceLineEndings("\\n")}", us);
        Counters.Texts++;
        _textUs = us;
        foreach (string secret in State.All.SelectMany(r => new[] { r.Password, r.RenewPassword }).Where(s => s.Length > 0).Distinct())
        {
            if (message.Text.Contains(secret, StringComparison.OrdinalIgnoreCase))
            {
                throw new SoakFailure($"the password {secret} is in a text: {message.Text}");
            }
        }

        string key = to + message.Text;
        _delivered.RemoveAll(text => us - text.Us > ForgottenUs);
        int doubtful = _delivered.FindIndex(text => text.Key == key && _bad.Exists(bad => bad.FromUs <= text.Us + DoubtUs && bad.ToUs >= text.Us - DoubtUs));
        int owed = State.Likely.Owed.Count;
        bool isAlert = State.Likely.Owed.Exists(o => o.IsAlert && o.Matches(to, message.Text));
        State.Message(to, message.Text, us, mayRepeat: doubtful >= 0, _lastBadUs + TouchedUs);
        Counters.Alerts += isAlert ? 1 : 0;
        if (doubtful >= 0 && State.Likely.Owed.Count == owed)
        {
            // Sent twice for want of one confirmation, not three times.
            Counters.Repeats++;
            _delivered.RemoveAt(doubtful);
        }

        _delivered.Add((key, us));
    }

    private void LookForOverdue() => State.Replace("texts are due", r =>
    {
        if (r.Owed.IsEmpty)
        {
            return [r];
        }

        Reference next = r with { };
        int alerts = r.Owed.Count(o => o.IsAlert);
        foreach (OwedText owed in r.Owed)
        {
            bool isTouched = owed.SinceUs < _lastBadUs + TouchedUs;
            bool overflow = owed.IsAlert && alerts-- > MostAlerts;
            bool isCalm = IsCalm && owed.SinceUs >= _calmFromUs;
            bool isLate = isCalm
                ? NowUs - Math.Max(owed.SinceUs, _textUs) > TextWithinUs || NowUs - owed.SinceUs > QueueWithinUs
                : NowUs - Math.Max(owed.SinceUs, _lastBadUs) > RecoversWithinUs;
            bool mayBeLost = owed.MayBeLost || overflow || (isTouched && !owed.IsAlert) || NowUs - owed.SinceUs > 23 * 60 * MinuteUs;
            if (overflow && !owed.MayBeLost)
            {
                next.Owed = next.Owed.Replace(owed, owed with { MayBeLost = true });
            }

            if (!isLate)
            {
                continue;
            }

            if (mayBeLost)
            {
                Counters.LostReplies += owed.IsAlert ? 0 : 1;
                Counters.LostAlerts += owed.IsAlert ? 1 : 0;
                next.Owed = next.Owed.Remove(owed);
            }
            else
            {
                next.Contradiction ??= $"{owed.To} has not got '{owed.Text}'";
            }
        }

        return [next];
    });
}
