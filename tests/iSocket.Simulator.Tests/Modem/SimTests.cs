using System;
using iSocket.Simulator.Modem;
using Xunit;

namespace iSocket.Simulator.Tests.Modem;

public sealed class SimTests
{
    [Theory]
    [InlineData(SimState.Ok, "\r\n+CPIN: READY\r\n\r\nOK\r\n")]
    [InlineData(SimState.Refused, "\r\n+CPIN: READY\r\n\r\nOK\r\n")]
    [InlineData(SimState.Absent, "\r\n+CME ERROR: 10\r\n")]
    [InlineData(SimState.Pin, "\r\n+CPIN: SIM PIN\r\n\r\nOK\r\n")]
    [InlineData(SimState.Puk, "\r\n+CPIN: SIM PUK\r\n\r\nOK\r\n")]
    public void WhatCpinSays(SimState state, string expected)
    {
        ModemBench bench = new(sim: state);
        bench.Boot();
        Assert.Equal(expected, bench.Say("AT+CPIN?"));
        Assert.Equal(state == SimState.Ok, bench.Modem.IsRegistered);
    }

    [Theory]
    [InlineData(SimState.Absent, "+CPIN: NOT INSERTED")]
    [InlineData(SimState.Pin, "+CPIN: SIM PIN")]
    [InlineData(SimState.Puk, "+CPIN: SIM PUK")]
    public void BootNewsOfTheCard(SimState state, string expected)
    {
        ModemBench bench = new(sim: state);
        bench.Boot();
        bench.Modem.SpontaneousReset();
        bench.Expect("\r\n" + expected + "\r\n", 10);
        bench.Wait(20);
        Assert.DoesNotContain("Ready", bench.Take(), StringComparison.Ordinal);
        Assert.False(bench.Modem.IsRegistered);
    }

    [Fact]
    public void PinUnlocksUntilTheNextRestart()
    {
        ModemBench bench = new(sim: SimState.Pin);
        bench.Boot();
        Assert.Equal("\r\n+SPIC: 3,3,10,10\r\n\r\nOK\r\n", bench.Say("AT+SPIC"));
        Assert.Equal("\r\n+CME ERROR: 16\r\n", bench.Say("AT+CPIN=\"0000\""));
        Assert.Equal("\r\n+SPIC: 2,3,10,10\r\n\r\nOK\r\n", bench.Say("AT+SPIC"));
        Assert.Equal("\r\n+CME ERROR: 11\r\n", bench.Say("AT+CIMI"));
        bench.Type("AT+CPIN=\"1234\"\r");
        bench.Expect("\r\nOK\r\n");
        bench.Expect("\r\n+CPIN: READY\r\n");
        bench.Expect("\r\nSMS Ready\r\n");
        bench.Wait(5);
        Assert.True(bench.Modem.IsRegistered);
        bench.Modem.SpontaneousReset();
        bench.Expect("+CPIN: SIM PIN");
    }

    [Fact]
    public void ThreeWrongPinsBlockAndThePukHelps()
    {
        ModemBench bench = new(sim: SimState.Pin);
        bench.Boot();
        bench.Say("AT+CPIN=1111");
        bench.Say("AT+CPIN=1111");
        Assert.Equal("\r\n+CME ERROR: 12\r\n", bench.Say("AT+CPIN=1111"));
        Assert.Equal("\r\n+CPIN: SIM PUK\r\n\r\nOK\r\n", bench.Say("AT+CPIN?"));
        Assert.Equal(SimState.Puk, bench.Sim.State);
        Assert.Equal("\r\n+CME ERROR: 16\r\n", bench.Say("AT+CPIN=\"00000000\",\"4321\""));
        bench.Type("AT+CPIN=\"12345678\",\"4321\"\r");
        bench.Expect("+CPIN: READY");
        Assert.Equal("4321", bench.Sim.Pin);
    }

    [Fact]
    public void CardPulledAndInsertedWhileRunning()
    {
        ModemBench bench = new();
        bench.Boot();
        bench.Sim.State = SimState.Absent;
        bench.Wait(1);
        Assert.Equal("\r\n+CPIN: NOT READY\r\n", bench.Take());
        Assert.False(bench.Modem.IsRegistered);
        bench.Wait(5);
        Assert.Equal("\r\n+CME ERROR: 10\r\n", bench.Say("AT+CPIN?"));
        Assert.Equal("\r\n+CMS ERROR: 310\r\n", bench.Say("AT+CMGL=4"));
        bench.Sim.State = SimState.Ok;
        bench.Expect("\r\n+CPIN: READY\r\n", 5);
        bench.Expect("\r\nSMS Ready\r\n", 5);
        bench.Wait(4);
        Assert.True(bench.Modem.IsRegistered);
    }

    [Fact]
    public void LockIsSwitchedOffWithThePin()
    {
        ModemBench bench = new();
        bench.Boot();
        Assert.Contains("+CLCK: 0", bench.Say("AT+CLCK=\"SC\",2"), StringComparison.Ordinal);
        Assert.Equal("\r\nOK\r\n", bench.Say("AT+CLCK=\"SC\",1,\"1234\""));
        Assert.Equal(SimState.Pin, bench.Sim.State);
        Assert.True(bench.Modem.IsRegistered);
        Assert.Equal("\r\nOK\r\n", bench.Say("AT+CLCK=\"SC\",0,\"1234\""));
        Assert.Equal(SimState.Ok, bench.Sim.State);
    }

    [Theory]
    [InlineData("176,12258,0,0,10", "144,0,\"989909214365870921F3\"")]
    [InlineData("176,28589,0,0,4", "144,0,\"00000002\"")]
    [InlineData("176,28486,0,0,17", "106,130,\"\"")]
    public void FilesOfTheCard(string arguments, string expected)
    {
        ModemBench bench = new();
        bench.Boot();
        Assert.Equal("\r\n+CRSM: " + expected + "\r\n\r\nOK\r\n", bench.Say("AT+CRSM=" + arguments));
    }

    [Fact]
    public void PhoneBook()
    {
        ModemBench bench = new();
        bench.Sim.AddContact("Ana", "+40711000111");
        bench.Boot();
        Assert.Contains("+CPBS: \"SM\",1,250", bench.Say("AT+CPBS?"), StringComparison.Ordinal);
        Assert.Equal("\r\n+CPBR: 1,\"+40711000111\",145,\"Ana\"\r\n\r\nOK\r\n", bench.Say("AT+CPBR=1,250"));
        bench.Say("AT+CPBW=,\"0722\",129,\"Ion\"");
        Assert.Equal("0722", bench.Sim.Contacts["Ion"]);
        bench.Say("AT+CPBW=1");
        Assert.DoesNotContain("Ana", bench.Sim.Contacts.Keys);
    }
}
