using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Core.Hal;
using iSocket.Firmware.Boards;
using iSocket.Simulator.Kernel;
using Xunit;

namespace iSocket.Simulator.Tests.Performance;

/// <summary>
/// How long an owner waits for the relay, in virtual time at 115200 baud: what the modem itself takes, and no more than one turn of
/// 20 ms of the device's before and behind it.
/// </summary>
public sealed class LatencyTests
{
    private const long TurnUs = 20_000;
    private const string Owner = "+40711000111";

    private readonly List<(long Us, bool IsModem, char Value)> _bytes = [];
    private readonly List<(long Us, bool IsOn)> _edges = [];
    private readonly World _world = new(1, new Silence());

    public LatencyTests()
    {
        int relay = new Esp32DevBoard(DeviceModel.Gsm706).SocketRelayPin;
        _world.Board.OutputChanged += (pin, isHigh) =>
        {
            if (pin == relay)
            {
                _edges.Add((_world.Time.NowUs, isHigh));
            }
        };
        _world.Modem.ByteSent += (value, _) => _bytes.Add((_world.Time.NowUs, true, (char)value));
        _world.Board.Parts.Uart.Sent += value => _bytes.Add((_world.Time.NowUs, false, (char)value));
        _world.Board.PowerOn();
        _world.Time.RunUntil(120_000_000);
    }

    // Deliveries at odd moments, so that they meet the device's polls at any phase.
    public static TheoryData<int> Phases() => [.. Enumerable.Range(0, 40).Select(i => i * 1_237)];

    [Theory]
    [MemberData(nameof(Phases))]
    public void From_notification_to_relay(int phaseUs)
    {
        _world.Time.RunUntil(_world.Time.NowUs + phaseUs);
        _bytes.Clear();
        _edges.Clear();
        _world.Network.SendSms(Owner, "ON");
        Assert.True(_world.Time.RunUntil(() => _edges.Count > 0, _world.Time.NowUs + 30_000_000));

        int told = End("\r\n+CMTI: \"SM\",1\r\n", 0);
        int asked = _bytes.FindIndex(told + 1, entry => !entry.IsModem);
        int answered = End("\r\nOK\r\n", asked);
        string question = string.Concat(_bytes[asked..answered].Where(entry => !entry.IsModem).Select(entry => entry.Value));
        Assert.Equal("AT+CMGR=1,1\r", question);
        Assert.InRange(_bytes[asked].Us - _bytes[told].Us, 0, TurnUs);
        Assert.InRange(_edges[0].Us - _bytes[answered].Us, 0, TurnUs);
        Assert.True(_edges[0].IsOn);
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public void From_caller_to_relay(int phaseUs)
    {
        foreach (string command in new[] { "SECNUMBER+40711000111", "SECLIST=ON", "RING=SWITCH" })
        {
            _world.Network.SendSms(Owner, command);
            _world.Time.RunUntil(_world.Time.NowUs + 20_000_000);
        }

        _world.Time.RunUntil(_world.Time.NowUs + phaseUs);
        _bytes.Clear();
        _edges.Clear();
        _world.Network.Call(Owner);
        Assert.True(_world.Time.RunUntil(() => _edges.Count > 0, _world.Time.NowUs + 30_000_000));
        int known = _bytes.FindLastIndex(entry => entry.IsModem && entry.Us <= _edges[0].Us);
        Assert.InRange(_edges[0].Us - _bytes[known].Us, 0, TurnUs);
        Assert.Contains(Owner, string.Concat(_bytes[..(known + 1)].Where(entry => entry.IsModem).Select(entry => entry.Value)), StringComparison.Ordinal);
    }

    // Place of the last byte of what the modem says, the first time from a place on.
    private int End(string text, int from)
    {
        int matched = 0;
        for (int i = from; i < _bytes.Count; i++)
        {
            if (!_bytes[i].IsModem)
            {
                continue;
            }

            matched = _bytes[i].Value == text[matched] ? matched + 1 : (_bytes[i].Value == text[0] ? 1 : 0);
            if (matched == text.Length)
            {
                return i;
            }
        }

        throw new InvalidOperationException("never said: " + text);
    }

    private sealed class Silence : ITrace
    {
        public bool IsOn => false;

        public void Write(string source, string text)
        {
        }
    }
}
