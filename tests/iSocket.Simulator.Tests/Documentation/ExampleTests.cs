using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using iSocket.Core.Commands;
using iSocket.Core.Hal;
using iSocket.Simulator.Documentation;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Network;
using Xunit;

namespace iSocket.Simulator.Tests.Documentation;

/// <summary>Every example in docs/commands.md is sent to a device fresh from the factory and answered as the page says.</summary>
public sealed class ExampleTests
{
    private const string Owner = "+40711000111";

    public static IEnumerable<TheoryDataRow<string>> Rows() =>
        DocumentationTables.Commands().Select(row => new TheoryDataRow<string>(row.Example)).DistinctBy(row => row.Data);

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_example_gives_the_documented_reply(string example)
    {
        CommandRow row = DocumentationTables.Commands().First(candidate => candidate.Example == example);
        World world = new(0, new Silence());
        List<PhoneMessage> messages = [];
        world.Network.MessageArrived += messages.Add;
        world.Network.SetUssd("*100#", "Balance 5.00 EUR");
        world.Board.Model = DeviceModel.Gsm706;
        world.Board.PowerOn();
        world.Time.RunUntil(20_000_000);
        string last = string.Empty;
        foreach (string command in example.Split("; "))
        {
            messages.Clear();
            world.Network.SendSms(Owner, command);
            Assert.True(world.Time.RunUntil(() => messages.Count > 0, world.Time.NowUs + 60_000_000), command + ": no reply");
            last = messages[0].Text;
        }

        string pattern = Regex.Replace(Regex.Escape(row.Reply), "<[^>]+>", ".+");
        Assert.Matches("^" + pattern + "$", last);
        Assert.Equal(0, world.Board.FirmwareFaults);
    }

    private sealed class Silence : ITrace
    {
        public bool IsOn => false;

        public void Write(string source, string text)
        {
        }
    }
}
