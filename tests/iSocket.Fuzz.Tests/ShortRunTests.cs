using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace iSocket.Fuzz.Tests;

/// <summary>The first inputs of the long lane, always the same: a fixed number, whatever time they take.</summary>
public sealed class ShortRunTests
{
    private const int Seed = 1;

    public static IEnumerable<TheoryDataRow<string>> Names() => FuzzTargets.All.Select(target => new TheoryDataRow<string>(target.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_fails(string name)
    {
        FuzzTarget target = FuzzTargets.All.First(candidate => candidate.Name == name);
        using StringWriter output = new();
        Campaign campaign = new(target, Seed, output);
        Assert.True(campaign.Run(0, target.CheckedInputs, TimeSpan.MaxValue), output.ToString());
        Assert.Equal(target.CheckedInputs, campaign.Inputs);
    }
}
