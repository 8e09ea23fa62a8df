using System;
using iSocket.Simulator.Modem.Faults;
using iSocket.Simulator.Network;
using Xunit;

namespace iSocket.Simulator.Tests.Modem;

/// <summary>The faults of the modem, at byte level.</summary>
public sealed class FaultTests
{
    private const string Owner = "+40711000111";
    private const string Submit = "AT+CMGS=18";
    private const string Body = "0011000B910417010011F10000FF04F4F29C0E";
    private readonly ModemBench _bench = new();

    public FaultTests() => _bench.Boot();

    private ModemFaults Faults => _bench.Modem.Faults;

    [Fact]
    public void AStuckModemAnswersAtAloneAndStillRings()
    {
        Faults.Stick();
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT"));
        Assert.Empty(_bench.Say("AT+CSQ"));
        _bench.Network.Call(Owner);
        _bench.Expect("RING");
        _bench.Network.HangUp(Owner);
        _bench.Wait(5);
        _bench.Modem.SpontaneousReset();
        _bench.Wait(10);
        Assert.Contains("+CSQ: ", _bench.Say("AT+CSQ"), StringComparison.Ordinal);
    }

    [Fact]
    public void StuckForAWhile()
    {
        Faults.StickFor(TimeSpan.FromSeconds(5));
        Assert.Empty(_bench.Say("AT+CSQ"));
        _bench.Wait(5);
        Assert.NotEmpty(_bench.Say("AT+CSQ"));
    }

    [Fact]
    public void AHungModemIsDeadUntilItIsRestarted()
    {
        Faults.Hang();
        Assert.Empty(_bench.Say("AT", 10));
        _bench.Modem.SetReset(true);
        _bench.Wait(0.2);
        _bench.Modem.SetReset(false);
        _bench.Expect("SMS Ready");
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT"));
    }

    [Fact]
    public void MuteForAWhile()
    {
        Faults.MuteFor(TimeSpan.FromSeconds(3));
        Assert.Empty(_bench.Say("AT", 2));
        _bench.Wait(2);
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT"));
    }

    [Fact]
    public void ARestartComesInsteadOfTheAnswer()
    {
        Faults.Orders.Commands.RestartAt("AT+CMGR");
        Assert.NotEmpty(_bench.Say("AT+CSQ"));
        Assert.StartsWith("\0", _bench.Say("AT+CMGR=1"));
        _bench.Expect("SMS Ready");
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT+CMGR=1"));
    }

    [Fact]
    public void AnAnswerComesLate()
    {
        Faults.Orders.Commands.DelayAt("AT+CSQ", 5000);
        Assert.Empty(_bench.Say("AT+CSQ", 4));
        _bench.Expect("OK", 2);
        Assert.NotEmpty(_bench.Say("AT+CSQ"));
    }

    [Fact]
    public void LinesAreLostRepeatedAndCut()
    {
        Faults.Orders.Lines.Lose("+CSQ:", 1);
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT+CSQ"));
        Faults.Orders.Lines.Lose("OK", 1);
        Assert.Equal("\r\n+CSQ: 23,0\r\n", _bench.Say("AT+CSQ"));
        Faults.Orders.Lines.Repeat("+CSQ:");
        Assert.Equal("\r\n+CSQ: 23,0\r\n\r\n+CSQ: 23,0\r\n\r\nOK\r\n", _bench.Say("AT+CSQ"));
        Faults.Orders.Lines.Drop("+CSQ:", 3);
        Assert.Equal("\r\n+CSQ:,0\r\n\r\nOK\r\n", _bench.Say("AT+CSQ"));
    }

    [Fact]
    public void NewsComesAroundALineAndNeverInsideOne()
    {
        Faults.Orders.Lines.Say("RING", "+CSQ:", true);
        Faults.Orders.Lines.Say("+CREG: 2", "+CSQ:", false);
        Assert.Equal("\r\nRING\r\n\r\n+CSQ: 23,0\r\n\r\nOK\r\n", _bench.Say("AT+CSQ"));
        Assert.Equal("\r\n+CSQ: 23,0\r\n\r\n+CREG: 2\r\n\r\nOK\r\n", _bench.Say("AT+CSQ"));
        _bench.Type("AT+CSQ\r");
        _bench.Expect("+CS");
        Faults.Say("RING");
        _bench.Settle(1);
        Assert.Contains("+CSQ: 23,0\r\n", _bench.Take(), StringComparison.Ordinal);
    }

    [Fact]
    public void NoiseAndLostBytesAndSmudges()
    {
        Faults.Noise(20);
        _bench.Wait(1);
        Assert.Matches("^[\0\u00FF]{20}$", _bench.Take());
        Faults.Drop(4);
        Assert.Equal("\r\n", _bench.Say("AT"));
        Faults.Smudge(4);
        Assert.Equal("\u008D\u008A\u00CF\u00CB\r\n", _bench.Say("AT"));
    }

    [Theory]
    [InlineData((int)SendFault.Error, "\r\n+CMS ERROR: 42\r\n", 0)]
    [InlineData((int)SendFault.PlainError, "\r\nERROR\r\n", 0)]
    [InlineData((int)SendFault.Silent, "", 0)]
    [InlineData((int)SendFault.Unconfirmed, "", 1)]
    public void SendingEndsBadlyOnce(int fault, string answer, int sent)
    {
        Faults.Orders.Sending.Add((SendFault)fault, 42, 1);
        Assert.Equal(answer, SendOne());
        Assert.Equal(sent, _bench.Messages.Count);
        Assert.Matches("^\r\n\\+CMGS: \\d+\r\n\r\nOK\r\n$", SendOne());
        Assert.Equal(sent + 1, _bench.Messages.Count);
    }

    [Fact]
    public void SendingMayRestartTheModemOrTakeAMinute()
    {
        Faults.Orders.Sending.Add(SendFault.Resets, 0, 1);
        Assert.Contains("RDY", SendOne(), StringComparison.Ordinal);
        Assert.Empty(_bench.Messages);
        Faults.Orders.Sending.TakesMs = 60_000;
        StartSending();
        _bench.Wait(59);
        Assert.Empty(_bench.Take());
        _bench.Expect("+CMGS: ", 3);
    }

    [Theory]
    [InlineData((int)CallerIdFault.None, "+40711000111", "\r\nRING\r\n\r\n+CLIP: \"+40711000111\",145,\"\",0,\"\",0\r\n")]
    [InlineData((int)CallerIdFault.Missing, "+40711000111", "\r\nRING\r\n")]
    [InlineData((int)CallerIdFault.Nowhere, "+40711000111", "\r\nRING\r\n")]
    [InlineData((int)CallerIdFault.Local, "+40711000111", "\r\nRING\r\n\r\n+CLIP: \"0711000111\",161,\"\",0,\"\",0\r\n")]
    [InlineData((int)CallerIdFault.Local, "123", "\r\nRING\r\n\r\n+CLIP: \"123\",129,\"\",0,\"\",0\r\n")]
    public void TheCallersNumberIsMissingOrLocal(int fault, string caller, string expected)
    {
        _bench.Say("AT+CLIP=1");
        Faults.Orders.Calls.CallerId = (CallerIdFault)fault;
        _bench.Network.Call(caller);
        _bench.Wait(2);
        Assert.Equal(expected, _bench.Take());
        string shown = (CallerIdFault)fault == CallerIdFault.Nowhere ? "\"\",129" : "\"";
        Assert.Contains("+CLCC: 1,1,4,0,0," + shown, _bench.Say("AT+CLCC", 0.5), StringComparison.Ordinal);
    }

    [Fact]
    public void TheCallersNumberComesLateAndTheRingExtended()
    {
        _bench.Say("AT+CLIP=1");
        Faults.Orders.Calls.CallerIdLateMs = 2000;
        Faults.Orders.Calls.RingsExtended = true;
        _bench.Network.Call(Owner);
        _bench.Wait(2.5);
        Assert.Equal("\r\n+CRING: VOICE\r\n", _bench.Take());
        _bench.Wait(1.2);
        Assert.StartsWith("\r\n+CLIP: ", _bench.Take());
    }

    [Fact]
    public void TheCallerIsGoneAtTheAnswer()
    {
        Faults.Orders.Calls.CallerGoesAtAnswer();
        _bench.Network.Call(Owner);
        _bench.Expect("RING");
        Assert.Equal("\r\nNO CARRIER\r\n", _bench.Say("ATA"));
        Assert.Equal(CallEnd.Phone, _bench.Calls[0].End);
        _bench.Network.Call(Owner);
        _bench.Expect("RING");
        Assert.Equal("\r\nOK\r\n", _bench.Say("ATA"));
    }

    [Fact]
    public void RegistrationFlaps()
    {
        _bench.Say("AT+CREG=1");
        Faults.FlapRegistration(2);
        _bench.Wait(5);
        Assert.Equal("\r\n+CREG: 2\r\n\r\n+CREG: 1\r\n\r\n+CREG: 2\r\n\r\n+CREG: 1\r\n", _bench.Take());
        Assert.True(_bench.Modem.IsRegistered);
    }

    [Fact]
    public void TheCardIsBusyForAWhile()
    {
        Faults.BusyCard(TimeSpan.FromSeconds(5));
        Assert.Equal("\r\n+CME ERROR: 14\r\n", _bench.Say("AT+CPIN?"));
        Assert.Equal("\r\n+CMS ERROR: 314\r\n", _bench.Say("AT+CMGR=1"));
        _bench.Wait(4);
        Assert.Equal("\r\n+CPIN: READY\r\n\r\nOK\r\n", _bench.Say("AT+CPIN?"));
        Assert.True(_bench.Modem.IsRegistered);
    }

    [Theory]
    [InlineData(3500, "\r\nUNDER-VOLTAGE WARNNING\r\n", true)]
    [InlineData(3399, "\r\nUNDER-VOLTAGE POWER DOWN\r\n", false)]
    [InlineData(4300, "\r\nOVER-VOLTAGE WARNNING\r\n", true)]
    [InlineData(4401, "\r\nOVER-VOLTAGE POWER DOWN\r\n", false)]
    [InlineData(3900, "", true)]
    public void TheSupplyIsWatched(int mv, string news, bool runs)
    {
        Faults.SetSupplyMv(mv);
        _bench.Wait(3);
        Assert.Equal(news, _bench.Take());
        Assert.Equal(runs, _bench.Modem.Status);
        Assert.Equal(runs ? $"\r\n+CBC: 0,81,{mv}\r\n\r\nOK\r\n" : string.Empty, _bench.Say("AT+CBC"));
    }

    [Fact]
    public void AnUnwatchedSupplySaysNothing()
    {
        _bench.Say("AT+CBATCHK=0");
        Faults.SetSupplyMv(3450);
        _bench.Wait(1);
        Assert.Empty(_bench.Take());
    }

    [Fact]
    public void TheSpeedChangesAndIsKept()
    {
        Faults.SetSpeed(9600);
        Assert.Empty(_bench.Say("AT"));
        _bench.Baud = 9600;
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT"));
        _bench.Modem.SpontaneousReset();
        _bench.Expect("RDY");
        _bench.Wait(10);
        _bench.Take();
        Faults.SetSpeed(0);
        _bench.Wait(10);
        Assert.DoesNotContain("RDY", _bench.Take(), StringComparison.Ordinal);
        Assert.Empty(_bench.Say("AT"));
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT"));
    }

    [Fact]
    public void WhatOthersLeaveIsKeptWhereTheModemKeepsIt()
    {
        Faults.Leftovers.CharacterSet(true);
        Faults.Leftovers.TextMode();
        Faults.Leftovers.NoNotifications();
        Faults.Leftovers.CallList();
        Faults.Leftovers.WhiteList();
        Faults.Leftovers.ExtendedRing();
        Faults.Leftovers.PhoneStore();
        Assert.Contains("+CRC: 1", _bench.Say("AT+CRC?"), StringComparison.Ordinal);
        Assert.Contains("+CPMS: \"ME\",0,25,\"ME\",0,25,\"ME\"", _bench.Say("AT+CPMS?"), StringComparison.Ordinal);
        _bench.Modem.SpontaneousReset();
        _bench.Wait(10);
        _bench.Take();
        Assert.Contains("+CSCS: \"HEX\"", _bench.Say("AT+CSCS?"), StringComparison.Ordinal);
        Assert.Contains("+CMGF: 1", _bench.Say("AT+CMGF?"), StringComparison.Ordinal);
        Assert.Contains("+CNMI: 0,0", _bench.Say("AT+CNMI?"), StringComparison.Ordinal);
        Assert.Contains("+CLCC: 1", _bench.Say("AT+CLCC?"), StringComparison.Ordinal);
        Assert.Contains("+CWHITELIST: 1,\"+99970000003\"", _bench.Say("AT+CWHITELIST?"), StringComparison.Ordinal);
        Assert.Contains("+CRC: 0", _bench.Say("AT+CRC?"), StringComparison.Ordinal);
        Assert.Contains("+CPMS: \"SM\"", _bench.Say("AT+CPMS?"), StringComparison.Ordinal);
    }

    [Fact]
    public void TheNoticeOfAMultimediaMessageSaysSo()
    {
        _bench.Network.SendSms(Owner, "x", kind: SmsClass.Mms);
        _bench.Wait(5);
        Assert.Equal("\r\n+CMTI: \"SM\",1,\"MMS PUSH\"\r\n", _bench.Take());
    }

    [Fact]
    public void HealingEndsEveryFault()
    {
        Faults.Hang();
        Faults.Stick();
        Faults.Orders.Lines.Lose("OK", 5);
        Faults.BusyCard(TimeSpan.FromHours(1));
        Faults.Drop(100);
        Faults.Smudge(100);
        _bench.Modem.Garble(100);
        _bench.Modem.Mute();
        Faults.Heal();
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT"));
        Assert.Equal("\r\n+CPIN: READY\r\n\r\nOK\r\n", _bench.Say("AT+CPIN?"));
    }

    private string SendOne()
    {
        StartSending();
        _bench.Settle(9);
        return _bench.Take();
    }

    private void StartSending()
    {
        _bench.Type(Submit + "\r");
        _bench.Expect("> ");
        _bench.Type(Body + "\u001a");
        _bench.Take();
    }
}
