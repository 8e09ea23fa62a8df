using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace iSocket.Simulator.Tests.ForeignModem;

/// <summary>A life with every modem that a stranger may have built: nothing about it was told to the firmware.</summary>
public sealed class ForeignModemTests
{
    private static readonly string[] Everything =
    [
        "E0", "+CMEE", "+CPIN", "+CREG", "+CSQ", "+CNMI", "+CPMS", "+CSCS", "+CLIP", "+CLCC",
    ];

    private static readonly ForeignTraits[] Variants =
    [
        new("a small modem"),
        new("agrees to all that it does not know") { AgreesToAll = true },
        new("refuses with a number") { Refusal = "+CME ERROR: 100" },
        new("refuses in words") { Refusal = "+CME ERROR: operation not supported" },
        new("says that it starts") { BootLines = ["RDY", "+CFUN: 1", "+CPIN: READY", "Call Ready", "SMS Ready"], BootMs = 3000 },
        new("starts late") { BootMs = 15_000 },
        new("line feeds alone") { LineBegin = "", LineEnd = "\n" },
        new("line feeds twice") { LineBegin = "\n", LineEnd = "\n" },
        new("carriage returns alone") { LineBegin = "\r", LineEnd = "\r" },
        new("nothing in front of a line") { LineBegin = "" },
        new("an empty line more everywhere") { LineBegin = "\r\n\r\n", LineEnd = "\r\n\r\n" },
        new("blanks behind lines") { Shape = line => line + "  ", ShapeBody = body => body + " " },
        new("no blank behind the colon") { Shape = line => line.Replace(": ", ":", StringComparison.Ordinal) },
        new("blanks behind commas") { Shape = line => line.Replace(",", ", ", StringComparison.Ordinal) },
        new("blanks in front of commas") { Shape = line => line.Replace(",", " ,", StringComparison.Ordinal) },
        new("an empty line in front of a content") { ShapeBody = body => "\r\n" + body },
        new("small digits") { SmallHexDigits = true },
        new("header with a name") { Header = "0,\"Ana, 2\",#" },
        new("header with an empty name") { Header = "1,\"\",#" },
        new("header without a name") { Header = "1,#" },
        new("echo that stays") { EchoStays = true },
        new("echo that cannot be spoken of") { EchoStays = true, Refused = ["E0"] },
        new("no error numbers") { Refused = ["+CMEE"] },
        new("card unknown to AT+CPIN?") { Refused = ["+CPIN"] },
        new("card unknown, in words") { Refused = ["+CPIN"], Refusal = "+CME ERROR: unknown" },
        new("says nothing to AT+CPIN?") { Unanswered = ["+CPIN"] },
        new("agrees to AT+CPIN? and says nothing") { Hollow = ["+CPIN"] },
        new("second PIN locked") { Card = "+CPIN: SIM PIN2" },
        new("no registration to ask for") { Refused = ["+CREG"] },
        new("no news of registration") { Refused = ["+CREG="] },
        new("registration with the cell") { Registration = "+CREG: 2,1,\"00C3\",\"1F2A\"" },
        new("registration with the cell, bare") { Registration = "+CREG: 2,1,00C3,1F2A,0" },
        new("roaming") { Registration = "+CREG: 1,5" },
        new("registration in one value") { Registration = "+CREG: 1" },
        new("registered for texts alone, as in LTE without voice") { Registration = "+CREG: 0,6" },
        new("registered for texts alone, abroad") { Registration = "+CREG: 0,7" },
        new("calls not preferred here") { Registration = "+CREG: 0,9" },
        new("calls not preferred abroad") { Registration = "+CREG: 0,10" },
        new("words of an LTE module at its start") { BootLines = ["*ATREADY: 1", "+CPIN: READY", "SMS DONE", "PB DONE"], BootMs = 9000 },
        new("words of an LTE module about a call") { Ringing = ["RING", "+CLIP: \"#\",145,,,,0", "VOICE CALL: BEGIN"] },
        new("signal unknown") { Signal = "+CSQ: 99,99" },
        new("no signal to ask for") { Refused = ["+CSQ"] },
        new("AT+CNMI in two values") { NewMessageValues = 2 },
        new("no AT+CNMI") { Refused = ["+CNMI"], Notifies = false, CommandMs = 75_000 },
        new("AT+CPMS with one name") { StoreNames = 1 },
        new("AT+CPMS with two names") { StoreNames = 2 },
        new("no AT+CPMS") { Refused = ["+CPMS"] },
        new("ME alone") { Stores = ["ME"] },
        new("MT alone") { Stores = ["MT"] },
        new("starts with ME") { Stores = ["ME", "SM"] },
        new("stores into ME whatever it is told") { ReceivesInto = "ME" },
        new("stores into ME without a word") { ReceivesInto = "ME", Notifies = false, CommandMs = 250_000 },
        new("no news of messages") { Notifies = false, CommandMs = 75_000 },
        new("cannot read without marking") { ReadsWithoutMarking = false },
        new("cannot read without marking, CMS error") { ReadsWithoutMarking = false, Refusal = "+CMS ERROR: 500" },
        new("no AT+CMGL") { Refused = ["+CMGL"], MostIdleCommands = 250 },
        new("prompt alone") { Prompt = ">" },
        new("prompt with line ends around it") { Prompt = "\r\n>\r\n" },
        new("prompt with a blank and a line end") { Prompt = "\r\n> \r\n" },
        new("confirmation without a reference") { Confirmation = "+CMGS:" },
        new("confirmation with a time stamp") { Confirmation = "+CMGS: #,\"26/11/26,10:00:00+08\"" },
        new("no confirmation but OK") { Confirmation = "" },
        new("no OK behind a confirmation") { ForgetsFinalOk = true },
        new("network time before every answer") { Chatter = "*PSUTTZ: 2026,11,26,8,0,0,\"+8\",0" },
        new("registration news before every answer") { Chatter = "+CREG: 1" },
        new("unknown news before every answer") { Chatter = "^HCSQ: 4" },
        new("known news inside a message") { ChatterInside = "+CIEV: 2,5" },
        new("unknown news inside a message") { ChatterInside = "^RSSI: 14" },
        new("no AT+CLCC") { Refused = ["+CLCC"] },
        new("AT+CLCC that lists nothing") { Hollow = ["+CLCC"] },
        new("extended ring") { Ringing = ["+CRING: VOICE", "+CLIP: \"#\",145,\"\",0,\"\",0"] },
        new("caller in the list alone") { Ringing = ["RING", "+CLCC: 1,1,4,0,0,\"#\",145,\"\""], Refused = ["+CLIP"] },
        new("no character sets") { KnowsCharacterSets = false },
        new("operator's text without a coding") { KnowsCharacterSets = false, UssdAnswer = "+CUSD: 0,\"#\"" },
        new("operator's text with blanks") { KnowsCharacterSets = false, UssdAnswer = "+CUSD: 2, \"#\", 15" },
        new("nothing that is not needed") { Refused = Everything, Notifies = false, CommandMs = 75_000 },
        new("answers nothing that is not needed") { Unanswered = Everything, Notifies = false, SettlesMs = 300_000, RecoversMs = 45 * 60_000, CommandMs = 75_000 },
    ];

    public static TheoryData<string> Names() => [.. Variants.Select(variant => variant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Executes_and_answers_an_SMS_command(string name)
    {
        ForeignWorld world = ForeignWorld.Running(Of(name));
        world.Command("ON", "Power socket ON");
        Assert.True(world.Board.SocketRelay);
        world.Command("RESTART", "Power socket restarted");
        Assert.True(world.Board.SocketRelay);
        Assert.Equal(0, world.Board.FirmwareFaults);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Runs_the_action_of_a_call_and_rejects_it(string name)
    {
        ForeignWorld world = Guarded(name);
        if (Of(name).Refused.Contains("+CLIP") && Of(name).Ringing.Count == 2 && !Of(name).Ringing[1].StartsWith("+CLCC", StringComparison.Ordinal))
        {
            return;
        }

        world.Command("RING=SWITCH", "RING=SWITCH - OK");
        world.Modem.Ring(ForeignWorld.Owner);
        world.WaitFor(() => world.Board.SocketRelay, 5000, "the switch");
        world.WaitFor(() => world.Modem.LastCallEnd == "ringing, local", 5000, "the rejection");
        world.WaitFor(() => world.Modem.Sent.Contains((ForeignWorld.Owner, "Power socket ON")), 15_000, "the confirmation");

        world.Command("RING=MIC", "RING=MIC - OK");
        world.Modem.Ring(ForeignWorld.Owner);
        world.WaitFor(() => world.Modem.Call == "active", 5000, "the answer");
        world.RunMs(20_000);
        Assert.Equal("active", world.Modem.Call);
        world.Modem.RemoteHangUp();
        world.RunMs(20_000);
        world.Modem.Ring("+40799999999");
        world.RunMs(10_000);
        Assert.Equal("ringing", world.Modem.Call);
        world.Modem.RemoteHangUp();
        Assert.Equal(0, world.Board.FirmwareFaults);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Passes_the_operators_text_on_and_raises_an_alert(string name)
    {
        ForeignWorld world = ForeignWorld.Running(Of(name));
        world.Modem.Ussd["*100#"] = "Balance 5 EUR";
        world.Command("SIMCARD*100#", "Balance 5 EUR", 10_000);
        world.Command("ALERTNUMBER+40711000111", "ALERTNUMBER+40711000111 - OK");
        world.Command("ALARMON", "ALARMON - OK\nALARM function: Enabled");
        world.Modem.Sent.Clear();
        world.Board.SetSensor(true);
        world.WaitFor(() => world.Modem.Sent.Contains((ForeignWorld.Owner, "ALARM! Sensor activated")), 12_000, "the alert");
        Assert.Equal(0, world.Board.FirmwareFaults);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Comes_back_after_silence(string name)
    {
        ForeignWorld world = ForeignWorld.Running(Of(name));
        world.Modem.IsMute = true;
        world.RunMs(5 * 60_000);
        world.Modem.IsMute = false;
        world.RunMs(Of(name).RecoversMs);
        world.Command("ON", "Power socket ON");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Settles_and_leaves_the_modem_alone(string name)
    {
        ForeignWorld world = ForeignWorld.Running(Of(name));
        world.RunMs(5 * 60_000);
        world.Modem.Commands.Clear();
        world.RunMs(10 * 60_000);
        Assert.InRange(world.Modem.Commands.Count, 10, Of(name).MostIdleCommands);
        Assert.DoesNotContain(world.Modem.Commands, command => command.Line.StartsWith("AT+CMGF", StringComparison.Ordinal));
    }

    private static ForeignTraits Of(string name) => Variants.Single(variant => variant.Name == name);

    private static ForeignWorld Guarded(string name)
    {
        ForeignWorld world = ForeignWorld.Running(Of(name));
        world.Command("SECNUMBER+40711000111", "SECNUMBER+40711000111 - OK");
        world.Command("SECLIST=ON", "SECLIST=ON - OK");
        return world;
    }
}
