using System;
using System.Collections.Generic;
using System.Text;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Modem;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Tests.Modem;

/// <summary>A virtual modem with its network and a host that types bytes at a speed and writes down what comes back.</summary>
internal sealed class ModemBench
{
    private readonly StringBuilder _received = new();

    public ModemBench(int seed = 1, SimState sim = SimState.Ok)
    {
        Network = new GsmNetwork(Time, Trace);
        Sim.State = sim;
        Modem = new VirtualSim800(Time, Network, Sim, new Random(seed), Trace);
        Modem.ByteSent += (value, baud) =>
        {
            _received.Append(baud == Baud ? (char)value : '\u00BF');
            LastByteUs = Time.NowUs;
            LastBaud = baud;
        };
        Network.MessageArrived += Messages.Add;
        Network.CallChanged += call =>
        {
            if (!Calls.Contains(call))
            {
                Calls.Add(call);
            }
        };
    }

    public VirtualTime Time { get; } = new();

    public RecordingTrace Trace { get; } = new();

    public GsmNetwork Network { get; }

    public SimCard Sim { get; } = new();

    public VirtualSim800 Modem { get; }

    public List<PhoneMessage> Messages { get; } = [];

    public List<NetworkCall> Calls { get; } = [];

    public int Baud { get; set; } = 115200;

    public long LastByteUs { get; private set; }

    public int LastBaud { get; private set; }

    /// <summary>What came since the last look; looking empties it.</summary>
    public string Take()
    {
        string text = _received.ToString();
        _received.Clear();
        return text;
    }

    public void Wait(double seconds) => Time.RunUntil(Time.NowUs + (long)(seconds * 1_000_000));

    /// <summary>Waits until that text has come, and fails the test if it does not.</summary>
    public void Expect(string text, double seconds = 30)
    {
        bool came = Time.RunUntil(() => _received.ToString().Contains(text, StringComparison.Ordinal), Time.NowUs + (long)(seconds * 1_000_000));
        Xunit.Assert.True(came, "not seen: " + text + " in: " + _received);
        Wait(0.002);
    }

    /// <summary>Types characters one after the other at the host's speed.</summary>
    public void Type(string text)
    {
        foreach (char c in text)
        {
            Time.RunUntil(Time.NowUs + (10_000_000L / Baud));
            Modem.Receive((byte)c, Baud);
        }
    }

    /// <summary>Types a line and gives back everything up to a second of silence.</summary>
    public string Say(string line, double quietSeconds = 1)
    {
        Take();
        Type(line + "\r");
        Settle(quietSeconds);
        return Take();
    }

    /// <summary>Runs until nothing has come for so long.</summary>
    public void Settle(double seconds)
    {
        long quietUs = (long)(seconds * 1_000_000);
        LastByteUs = Time.NowUs;
        while (Time.NowUs < LastByteUs + quietUs)
        {
            Time.RunUntil(LastByteUs + quietUs);
        }
    }

    /// <summary>Supply on and PWRKEY for 1.2 s.</summary>
    public void SwitchOn()
    {
        Modem.SetSupply(true);
        PressKey(1.2);
    }

    public void PressKey(double seconds)
    {
        Modem.SetPowerKey(true);
        Wait(seconds);
        Modem.SetPowerKey(false);
    }

    /// <summary>Switched on, speed fixed at 115200 and saved, echo off, numeric errors, registered, nothing left to read.</summary>
    public void Boot()
    {
        SwitchOn();
        Wait(3);
        Type("AT\r");
        Wait(0.1);
        Say("ATE0+IPR=115200;+CMEE=1;&W");
        Wait(8);
        Take();
    }
}
