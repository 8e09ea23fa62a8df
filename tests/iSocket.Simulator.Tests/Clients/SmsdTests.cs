using System;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace iSocket.Simulator.Tests.Clients;

/// <summary>The modem serves gammu-smsd, a daemon that was written for real ones.</summary>
[Collection(ClientCollection.Name)]
public sealed class SmsdTests
{
    private readonly SmsdRuns _runs;

    public SmsdTests(SmsdRuns runs) => _runs = runs;

    [Fact]
    public async Task ReceivesWhatIsStoredAndWhatComes()
    {
        string seen = await _runs.ResultAsync("receive");
        Assert.Single(Regex.Matches(seen, "inbox: First stored message\n"));
        Assert.Single(Regex.Matches(seen, "inbox: Second stored message: 5 €\n"));
        Assert.Single(Regex.Matches(seen, "inbox: over the air\n"));
        Assert.Single(Regex.Matches(seen, "inbox: Комната: 21 °C\n"));
        Assert.DoesNotContain("Error", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendsPlainUnicodeAndLong()
    {
        string seen = await _runs.ResultAsync("send");
        Assert.Single(Regex.Matches(seen, "sms \\+40733000333 in 1: plain \\{1\\} €\n"));
        Assert.Single(Regex.Matches(seen, "sms \\+40733000333 in 1: Привет, șocket\n"));
        Assert.Single(Regex.Matches(seen, "sms \\+40733000333 in 3: " + GammuRuns.LongText + "\n"));
        Assert.Equal(3, Regex.Count(seen, "^sent: ", RegexOptions.Multiline));
        Assert.DoesNotMatch("(?m)^(outbox|error): ", seen);
    }

    [Fact]
    public async Task RunsOnAfterARestart()
    {
        string seen = await _runs.ResultAsync("restart");
        Assert.Single(Regex.Matches(seen, "inbox: sent while it was away\n"));
        Assert.Single(Regex.Matches(seen, "sms \\+40733000333 in 1: sent after a restart\n"));
    }
}
