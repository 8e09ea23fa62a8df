using System.Linq;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Control;

/// <summary>A year, minute by minute: too long for a run per mutant, so it has a file of its own.</summary>
public sealed partial class SchedulerTests
{
    [Fact]
    public void Runs_every_rule_of_a_year_once()
    {
        SchedulerScript script = new();
        Assert.Equal(string.Join("; ", Enumerable.Repeat("02:30 ON", 366)), script.Play("+02:30,*,ON|=24/01/01,00:00:00|366d"));
    }
}
