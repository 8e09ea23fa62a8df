using System;
using System.Text;
using iSocket.Simulator.Network;
using iSocket.Simulator.Network.Sms;
using Xunit;

namespace iSocket.Simulator.Tests.Modem;

/// <summary>Nothing that a host or a network may send throws or leaves the modem deaf.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "AT", "at", "+CMGS=", "+CMGR=", "+CMGL=", "+CPMS=", "+CNMI=", "+CMGF=", "+CSCS=", "\"UCS2\"", "\"HEX\"", "\"SM\"", "\"ALL\"", "?", "=?", ";", ",", "=",
        "\"", "1", "0", "4", "25", "999999999999", "-1", "\r", "\r", "\r", "\n", "\u001a", "\u001b", "\b", "D+407;", "D", "H", "A", "A/", "S0", "&W", "&F", "E0", "V",
        "+CUSD=1,", "\"*100#\"", "+CLCC", "+CCLK=", "\"24/01/01,00:00:00+08\"", "0011000B919799001011F20000FF0CC8329BFD066DCA1BDEC607", "+CMGW=", "+CMSS=",
        "+CMGD=", "+CMGDA=", "+CPBR=", "+CPBW=", "+CPBF=", "+CMIC=", "+CWHITELIST=", "+CRSM=", "+CLCK=", "\"SC\"", "+CHLD=", "+CCWA=", "+CSMP=", "00410042",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void RandomCommandLines(int seed)
    {
        Random random = new(seed);
        ModemBench bench = new(seed);
        bench.Boot();
        bench.Network.SetPhone("+407", PhoneBehaviour.Answers);
        for (int i = 0; i < 3000; i++)
        {
            bench.Type(Pieces[random.Next(Pieces.Length)]);
            if (random.Next(20) == 0)
            {
                Disturb(bench, random);
            }
        }

        AssertAlive(bench);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void RandomBytes(int seed)
    {
        Random random = new(seed);
        ModemBench bench = new(seed);
        bench.Boot();
        StringBuilder noise = new();
        for (int i = 0; i < 20_000; i++)
        {
            noise.Append(random.Next(30) == 0 ? "\rAT" : ((char)random.Next(256)).ToString());
        }

        bench.Type(noise.ToString());
        AssertAlive(bench);
    }

    [Fact]
    public void RandomTpdus()
    {
        Random random = new(7);
        for (int i = 0; i < 100_000; i++)
        {
            byte[] octets = new byte[random.Next(40)];
            random.NextBytes(octets);
            if (octets.Length > 12)
            {
                // Short addresses and lengths make some of them nearly right.
                octets[2] %= 12;
                octets[^1] %= 8;
            }

            _ = Tpdu.TryReadSubmit(octets)?.UserData.Text;
            _ = Tpdu.TryReadIncoming(octets)?.UserData.Text;
            int position = 0;
            _ = SmsAddress.TryReadServiceCentre(octets, ref position);
        }
    }

    private static void Disturb(ModemBench bench, Random random)
    {
        switch (random.Next(9))
        {
            case 0:
                bench.Network.SendSms("+407", new string('x', random.Next(400)), kind: (SmsClass)random.Next(4));
                break;
            case 1:
                bench.Network.Call("+407");
                break;
            case 2:
                bench.Network.HangUp("+407");
                break;
            case 3:
                bench.Network.Coverage = (Coverage)random.Next(3);
                break;
            case 4:
                bench.Modem.SpontaneousReset();
                break;
            case 5:
                bench.Network.SendTimeNow();
                break;
            case 6:
                bench.Sim.State = (iSocket.Simulator.Modem.SimState)random.Next(5);
                break;
            default:
                bench.Wait(random.NextDouble() * 5);
                break;
        }
    }

    // Whatever was left open ends with ESC or in two minutes; a restart brings back the saved speed or finds it anew.
    private static void AssertAlive(ModemBench bench)
    {
        bench.Type("\u001b\r");
        bench.Wait(120);
        bench.Modem.SpontaneousReset();
        bench.Wait(10);
        bench.Type("AT\r");
        bench.Wait(1);
        Assert.Contains("OK", bench.Say("ATQ0V1"), StringComparison.Ordinal);
    }
}
