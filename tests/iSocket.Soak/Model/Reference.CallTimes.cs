using System.Collections.Generic;
using iSocket.Simulator.Network;

namespace iSocket.Soak.Model;

/// <summary>How long calls ring and last, and who ends them: device.md, L-4, V-2.</summary>
internal sealed partial record Reference
{
    private const long RejectsWithinUs = 10 * SecondUs;
    private const long LongestCallUs = 10 * MinuteUs;
    private const long AlarmRingUs = 20 * SecondUs;
    private const long ConfirmationRingUs = 10 * SecondUs;
    private const long CallBackRingUs = 30 * SecondUs;
    private const long RingToleranceUs = 3 * SecondUs;

    // Decision 11: a text on its way out is not interrupted to hang up; it takes a few seconds.
    private const long LateToleranceUs = 5 * SecondUs;
    private const long TextingToleranceUs = 9 * SecondUs;

    /// <summary>Judges how the device has treated somebody's call, in a time without faults and without a call of its own.</summary>
    public IEnumerable<Reference> JudgeIncoming(NetworkCall call)
    {
        bool isOwner = this["SECLIST"] == "ON" && Owners.Contains(Phone.Key(call.Number));
        bool isAnswered = call.ActiveUs >= 0;
        long rungUs = (isAnswered ? call.ActiveUs : call.EndedUs) - call.AlertingUs;
        string? reason = (isOwner ? this["RING"] : "NOACTION") switch
        {
            "SWITCH" or "RESTART" => call.End != CallEnd.Device || isAnswered || rungUs > RejectsWithinUs ? "was not rejected at once" : null,
            "MIC" => call.End != CallEnd.Phone || !isAnswered || rungUs > RejectsWithinUs ? "was not answered at once, or not until the caller hung up" : null,
            _ => call.End != CallEnd.Phone || isAnswered ? "did not ring untouched" : null,
        };
        return [this with { Contradiction = reason is null ? Contradiction : $"the call from {call.Number} {reason}" }];
    }

    private string? WhyNot(LineCall line, NetworkCall call, long us, bool isTexting)
    {
        string what = $"the {line.Reason} call to {line.To}";
        if (line.Reason == CallReason.Over)
        {
            return null;
        }

        if (call.ActiveUs >= 0)
        {
            bool mayHangUp = us - call.ActiveUs > LongestCallUs - RingToleranceUs;
            return (call.End, HasFeatures) switch
            {
                (CallEnd.Device, true) when !mayHangUp => what + " was ended by the device while its owner listened",
                (not CallEnd.Device, false) when us - call.ActiveUs > RejectsWithinUs => what + " was not ended, and there is no microphone",
                _ => null,
            };
        }

        if (call.AlertingUs < 0)
        {
            return call.End == CallEnd.Device ? what + " was ended before it rang" : null;
        }

        long ringUs = line.Reason switch { CallReason.Alarm => AlarmRingUs, CallReason.Confirmation => ConfirmationRingUs, _ => CallBackRingUs };
        long rungUs = us - call.AlertingUs;
        bool isLate = rungUs > ringUs + (isTexting ? TextingToleranceUs : LateToleranceUs);
        bool isEarly = call.End == CallEnd.Device && rungUs < ringUs - RingToleranceUs;
        return isLate || isEarly || call.End == CallEnd.Network ? $"{what} rang for {rungUs / SecondUs} s" : null;
    }
}
