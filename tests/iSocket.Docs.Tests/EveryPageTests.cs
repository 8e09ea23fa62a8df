using System.Collections.Generic;
using System.Linq;
using iSocket.Docs.Tests.Checks;
using iSocket.Docs.Tests.Pages;
using Xunit;

namespace iSocket.Docs.Tests;

/// <summary>What the pages of the repository say, holds.</summary>
public sealed class EveryPageTests
{
    public static TheoryData<string> Pages => new(Repository.This.PageNames);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_somewhere(string page) => AssertHolds(new LinkCheck(), page);

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_place_of_one_machine_is_named(string page) => AssertHolds(new PlaceCheck(), page);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Files_that_are_named_exist(string page) => AssertHolds(new PathCheck(), page);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Tests_and_members_that_are_named_exist(string page) => AssertHolds(new NameCheck(), page);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Commands_for_the_shell_can_be_typed(string page) => AssertHolds(new CommandCheck(), page);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Blocks_of_data_parse(string page) => AssertHolds(new DataBlockCheck(), page);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Excerpts_stand_in_their_source(string page) => AssertHolds(new ExcerptCheck(), page);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Scenarios_pass(string page) => AssertHolds(new ScenarioBlockCheck(), page);

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_device_answers_as_the_page_says(string page) => AssertHolds(new DialogueCheck(), page);

    [Fact]
    public void Every_page_is_reached_from_the_first() => AssertNone(ReachabilityCheck.Run(Repository.This));

    private static void AssertHolds(IPageCheck check, string page) => AssertNone(check.Run(Repository.This, Repository.This.Page(page)));

    private static void AssertNone(IEnumerable<Finding> findings)
    {
        Finding[] all = [.. findings];
        Assert.True(all.Length == 0, "\n" + string.Join('\n', all.Select(finding => finding.ToString())));
    }
}
