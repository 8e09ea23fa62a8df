using System;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace iSocket.Simulator.Tests.Clients;

/// <summary>The modem satisfies gnokii, a program that was written for real ones.</summary>
[Collection(ClientCollection.Name)]
public sealed class GnokiiTests
{
    private readonly GnokiiRuns _runs;

    public GnokiiTests(GnokiiRuns runs) => _runs = runs;

    [Fact]
    public async Task Identify()
    {
        string seen = await _runs.ResultAsync("identify");
        Assert.Matches("IMEI +: 864717001234560\n", seen);
        Assert.Matches("Manufacturer +: SIMCOM_Ltd\n", seen);
        Assert.Matches("Model +: SIMCOM_SIM800L\n", seen);
    }

    [Fact]
    public async Task ServiceCentreAndMonitor()
    {
        string seen = await _runs.ResultAsync("identify");
        Assert.Contains("SMS center number is +99970000000\n", seen, StringComparison.Ordinal);
        Assert.Contains("LAC: 0001 (1), CellID: 000000c3 (195)\n", seen, StringComparison.Ordinal);
        Assert.Contains("RFLevel: 23\n", seen, StringComparison.Ordinal);
        Assert.Contains("SMS Messages: Unread 0, Number 2\n", seen, StringComparison.Ordinal);
        Assert.Contains("CALL0: IDLE\n", seen, StringComparison.Ordinal);
        Assert.Contains("Leaving monitor mode...", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadsAndDeletesMessages()
    {
        string seen = await _runs.ResultAsync("store");
        Assert.Single(Regex.Matches(seen, "Sender: \\+40711000111 Msg Center: \\+99970000000\nText:\nFirst stored message\n"));
        Assert.Equal(2, Regex.Count(seen, "Sender: \\+40722000222 Msg Center: \\+99970000000\nText:\nSecond stored message: 5 €\n"));
        Assert.Contains("Deleted SMS (location 1 from memory SM)\n", seen, StringComparison.Ordinal);
        Assert.Contains("(The given location is empty.)", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WritesAndReadsThePhoneBook()
    {
        string seen = await _runs.ResultAsync("phone-book");
        Assert.Matches("3\\. Name: Owner\nCaller group: None\nNumber: \\+40711000111\n", seen);
        Assert.DoesNotMatch("exit [^0]", seen);
    }

    [Fact]
    public async Task SendsAMessage()
    {
        string seen = await _runs.ResultAsync("send");
        Assert.Contains("Send succeeded with reference 1!\n", seen, StringComparison.Ordinal);
        Assert.EndsWith("sms +40733000333 in 1: sent by gnokii {1} €\n", seen, StringComparison.Ordinal);
    }
}
