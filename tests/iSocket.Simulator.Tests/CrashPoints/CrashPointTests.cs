using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>
/// Every story with a fault at every point, as <see cref="CrashPlans"/> says. In an ordinary run a share of the plans, the
/// same in every run; with <c>CRASH_POINTS=1</c> in the environment all of them (<c>CRASH_POINTS=n</c>: every n-th). A failure
/// names its plan; <c>CRASH_POINT=&lt;plan&gt;</c> runs that one alone and prints its trace.
/// </summary>
public sealed class CrashPointTests(ITestOutputHelper output)
{
    private const int OrdinaryShare = 4;
    private const int ShownFailures = 40;

    public static TheoryData<string> Names => [.. Stories.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_lost_or_doubled(string name)
    {
        Story story = Stories.Named(name);
        Stopwatch clock = Stopwatch.StartNew();
        IReadOnlyList<CrashPlan> plans = Plans(story);
        ConcurrentBag<StoryResult> results = [];
        Parallel.ForEach(plans, plan => results.Add(Play(story, plan)));
        output.WriteLine(Summary(name, plans, results.Count(r => !r.IsJudged), clock.Elapsed));
        string[] failed = [.. results.Where(r => r.Wrong.Count > 0).Select(r => r.ToString()).Order(StringComparer.Ordinal)];
        Assert.True(failed.Length == 0, FormattableString.Invariant($"{failed.Length} of {plans.Count} plans failed:\n") + string.Join('\n', failed.Take(ShownFailures)));
    }

    private static IReadOnlyList<CrashPlan> Plans(Story story)
    {
        if (Environment.GetEnvironmentVariable("CRASH_POINT") is { Length: > 0 } one)
        {
            CrashPlan plan = CrashPlan.Parse(one);
            return plan.Story == story.Name ? [plan] : [];
        }

        string? share = Environment.GetEnvironmentVariable("CRASH_POINTS");
        return CrashPlans.Of(story, string.IsNullOrEmpty(share) ? OrdinaryShare : int.Parse(share, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static string Summary(string name, IReadOnlyList<CrashPlan> plans, int unjudged, TimeSpan time)
    {
        IEnumerable<string> counts = plans
            .GroupBy(p => p.Faults.Count > 1 ? "pairs" : Fault.NameOf(p.Faults[0].Kind))
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => FormattableString.Invariant($"{g.Key} {g.Count()}"));
        return FormattableString.Invariant($"{name}: {plans.Count} plans in {time.TotalSeconds:0.0} s, {unjudged} of them by health alone: {string.Join(", ", counts)}");
    }

    private StoryResult Play(Story story, CrashPlan plan)
    {
        bool isAlone = Environment.GetEnvironmentVariable("CRASH_POINT") is { Length: > 0 };
        using StringWriter? trace = isAlone ? new StringWriter(CultureInfo.InvariantCulture) : null;
        StoryResult result = StoryRun.Play(story, plan, trace);
        if (trace is not null)
        {
            output.WriteLine(trace.ToString());
        }

        return result;
    }
}
