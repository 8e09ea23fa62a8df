using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using iSocket.Simulator.Board;

namespace iSocket.Simulator.Scenarios;

/// <summary><c>expect led</c>: some window that starts within the time shows the pattern; the file goes on at its end.</summary>
internal static class LedExpectation
{
    private const long StepUs = 50_000;
    private const long WindowUs = 6_000_000;
    private const long FlashesWindowUs = 2_000_000;
    private const int ShownStretches = 12;

    /// <summary>Judges windows from now on until one fits.</summary>
    public static StatementOutcome Shows(ScenarioRun run, StatementArguments arguments)
    {
        string name = arguments.Text("led");
        string patternName = arguments.Text("pattern");
        Led led = ToLed(name);
        LedPattern pattern = ToPattern(patternName);
        TimeSpan within = arguments.Duration("within", ScenarioRun.DefaultTime);
        long windowUs = pattern == LedPattern.ThreeFlashes ? FlashesWindowUs : WindowUs;
        long fromUs = run.World.Time.NowUs;
        long lastUs = fromUs + ScenarioRun.ToUs(within);
        List<LedSegment> window = [];
        while (fromUs <= lastUs)
        {
            run.RunTo(fromUs + windowUs);
            window = LedWindow.Cut(run.World.LedHistory(led), fromUs, fromUs + windowUs);
            if (LedJudge.Shows(window, pattern))
            {
                return StatementOutcome.Passed;
            }

            fromUs += StepUs;
        }

        return StatementOutcome.Failed($"led {name} {patternName} within {DurationText.Format(within)}", Describe(window));
    }

    private static string Describe(List<LedSegment> window)
    {
        IEnumerable<string> shown = window.Take(ShownStretches)
            .Select(s => (s.On ? "on " : "off ") + (s.Us / 1000).ToString(CultureInfo.InvariantCulture) + "ms");
        string more = window.Count > ShownStretches ? $", ... ({window.Count} in all)" : string.Empty;
        return "in the last window " + string.Join(", ", shown) + more;
    }

    private static Led ToLed(string word) => word switch
    {
        "power" => Led.Power,
        "gsm" => Led.Gsm,
        "mic" => Led.Mic,
        _ => Led.Out,
    };

    private static LedPattern ToPattern(string word) => word switch
    {
        "off" => LedPattern.Off,
        "steady" => LedPattern.Steady,
        "1hz" => LedPattern.OneHz,
        "2hz" => LedPattern.TwoHz,
        "4hz" => LedPattern.FourHz,
        "flash3s" => LedPattern.Flash3s,
        "sim-problem" => LedPattern.SimProblem,
        _ => LedPattern.ThreeFlashes,
    };
}
