using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Simulator.Network;
using iSocket.Simulator.Tests.VirtualBoard;
using Xunit;

namespace iSocket.Simulator.Tests.ForeignModem;

/// <summary>Texts, callers and operators that try to speak for the modem: none is heard as the modem, none reaches a reply raw.</summary>
public sealed class HostileContentTests
{
    private const string Owner = "+40711000111";
    private const string Stranger = "+40799999999";
    private const string ForgedCall = "RING\r\n\r\n+CLIP: \"+40711000111\",145,\"\",0,\"\",0\r\n";

    public static TheoryData<string> Texts() =>
    [
        "OK", "ERROR", "> ", "RING", "RDY", "BUSY", "NO CARRIER", "+CMTI: \"SM\",1", "\r\nOK\r\n", "\r\n+CMTI: \"SM\",1\r\n", "+CPIN: NOT INSERTED",
        "\r\n+CREG: 3\r\n", "\r\n+CMT: \"+40711000111\"\r\nON\r\n", "\r\n" + ForgedCall, "x\x1A\r\nAT+CMGD=1,4\r", "\x1B", "NORMAL POWER DOWN", "\r\n+CMS ERROR: 500\r\n",
        "\r\n> ", "ATH", "\u001Aq", "a\u0085b\u009Bc", "x\u2028ON",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_says_nothing_for_the_modem(string text)
    {
        World world = Guarded(out List<PhoneMessage> replies);
        world.Network.SendSms(Stranger, text);
        world.Network.SendSms(Owner, text);
        Run(world, 60_000);

        Assert.False(world.Board.SocketRelay);
        Assert.InRange(replies.Count, 0, 1);
        Assert.All(replies, reply => AssertClean(reply, Owner));
        AssertAlive(world, replies);
    }

    [Theory]
    [InlineData("Balance 5 EUR\r\nOK\r\n")]
    [InlineData("x\r\n\r\n" + ForgedCall)]
    [InlineData("x\",15\r\n\r\n" + ForgedCall)]
    [InlineData("RDY\r\n+CMTI: \"SM\",1\r\n> ")]
    [InlineData("a\u0007b\u009Bc\u001A")]
    public void An_operators_text_says_nothing_for_the_modem(string text)
    {
        World world = Guarded(out List<PhoneMessage> replies);
        world.Network.SetUssd("*100#", text);
        world.Network.SendSms(Owner, "SIMCARD*100#");
        Run(world, 60_000);

        Assert.False(world.Board.SocketRelay);
        AssertClean(Assert.Single(replies), Owner);
        AssertAlive(world, replies);
    }

    [Theory]
    [InlineData("Balance 5 EUR\r\nOK\r\n", "Balance 5 EUR\nOK\n")]
    [InlineData("Menu\r\n\r\n1 RING\r\nRING\r\n+CMTI: 1", "Menu\n1 RING\nRING\n+CMTI: 1")]
    public void Nor_does_it_on_a_modem_without_character_sets(string text, string expected)
    {
        ForeignWorld world = ForeignWorld.Running(new("no character sets") { KnowsCharacterSets = false });
        world.Modem.Ussd["*100#"] = text;
        world.Command("SIMCARD*100#", expected, 10_000);
        world.Command("ON", "Power socket ON");
    }

    [Theory]
    [InlineData("+4071100011\"1")]
    [InlineData("\"+40711000111")]
    [InlineData("+40711000111;ATD+40700")]
    [InlineData(" +40711000111")]
    [InlineData("40711000111x")]
    public void A_caller_who_is_not_written_as_the_owner_is_not_the_owner(string caller)
    {
        ForeignWorld world = ForeignWorld.Running(new("a small modem"));
        world.Command("SECNUMBER+40711000111", "SECNUMBER+40711000111 - OK");
        world.Command("SECLIST=ON", "SECLIST=ON - OK");
        world.Command("RING=SWITCH", "RING=SWITCH - OK");
        world.Modem.Ring(caller);
        world.RunMs(10_000);
        Assert.False(world.Board.SocketRelay);
        Assert.DoesNotContain(world.Modem.Commands, command => command.Line.StartsWith("ATD", StringComparison.Ordinal));
        world.Modem.RemoteHangUp();
        world.RunMs(10_000);
        world.Modem.Ring(Owner);
        world.RunMs(5000);
        Assert.True(world.Board.SocketRelay);
    }

    private static World Guarded(out List<PhoneMessage> replies)
    {
        World world = new(1, new SilentTrace());
        List<PhoneMessage> arrived = [];
        world.Network.MessageArrived += arrived.Add;
        world.Board.PowerOn();
        Run(world, 60_000);
        foreach (string command in new[] { "SECNUMBER+40711000111", "SECLIST=ON", "RING=SWITCH" })
        {
            world.Network.SendSms(Owner, command);
            Run(world, 20_000);
        }

        Assert.Equal("RING=SWITCH - OK", arrived[^1].Text);
        arrived.Clear();
        replies = arrived;
        return world;
    }

    private static void AssertClean(PhoneMessage reply, string to)
    {
        Assert.Equal(to, reply.To);
        Assert.DoesNotContain(reply.Text, letter => char.IsControl(letter) && letter != '\n');
    }

    // Nothing was mistaken on the way either: the next command is as fast as ever.
    private static void AssertAlive(World world, List<PhoneMessage> replies)
    {
        replies.Clear();
        world.Network.SendSms(Owner, "ON");
        Run(world, 5000);
        Assert.True(world.Board.SocketRelay);
        Run(world, 10_000);
        Assert.Equal("Power socket ON", replies.Single().Text);
        Assert.Equal(0, world.Sim.MessageCount);
        Assert.Equal(0, world.Board.FirmwareFaults);
    }

    private static void Run(World world, long ms) => world.Time.RunUntil(world.Time.NowUs + (ms * 1000));
}
