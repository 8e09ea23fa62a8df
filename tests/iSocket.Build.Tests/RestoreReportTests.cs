using System;
using iSocket.Build.Packages;
using Xunit;

namespace iSocket.Build.Tests;

/// <summary>Messages of NuGet that a real restore in a test cannot bring about quickly.</summary>
public sealed class RestoreReportTests
{
    private static readonly PackagePin[] Wanted = [new("nanoFramework.CoreLibrary", "1.17.11"), new("nanoFramework.TestFramework", "3.0.80"), new("nanoFramework.Core", "1.0.0")];

    [Fact]
    public void A_source_that_cannot_be_reached_is_not_a_missing_package()
    {
        string text = Explain("/a b/restore.csproj : error NU1301: Unable to load the service index for source https://feed.example/v3/index.json. [/a b/restore.csproj]\n");
        Assert.StartsWith("NuGet could not fetch the packages:", text, StringComparison.Ordinal);
        Assert.Contains("NU1301:  Unable to load the service index for source https://feed.example/v3/index.json.", text, StringComparison.Ordinal);
        Assert.Contains("nanoFramework.CoreLibrary 1.17.11, ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot be had", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_is_not_mistaken_for_one_whose_name_begins_alike()
    {
        string text = Explain("x.csproj : error NU1101: Unable to find package nanoFramework.CoreLibrary. No packages exist with this id in source(s): feed\n");
        Assert.StartsWith("1 of 3 packages cannot be had:\n  nanoFramework.CoreLibrary 1.17.11: no version at all\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("--without-tests", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_the_tests_need_can_be_left_out()
    {
        string text = Explain("x.csproj : error NU1102: Unable to find package nanoFramework.TestFramework with version (= 3.0.80)\nx.csproj : error NU1102:   - Found 7 version(s) in feed [ Nearest version: 3.0.81 ]\n");
        Assert.Contains("  nanoFramework.TestFramework 3.0.80: Found 7 version(s) in feed [ Nearest version: 3.0.81 ]", text, StringComparison.Ordinal);
        Assert.EndsWith("--without-tests builds the firmware without them.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_understood_is_shown_as_it_is() =>
        Assert.Contains("  the disk is full", Explain("the disk is full\n"), StringComparison.Ordinal);

    [Fact]
    public void No_source_at_all_is_said() =>
        Assert.Contains("Sources asked: none is configured.", new RestoreReport(Wanted, []).Explain("x"), StringComparison.Ordinal);

    private static string Explain(string output) => new RestoreReport(Wanted, ["https://feed.example/v3/index.json"]).Explain(output);
}
