using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using iSocket.Core.Hal;
using iSocket.Simulator.Network;
using iSocket.Simulator.Scenarios;
using Xunit;

namespace iSocket.Simulator.Tests.Modem;

/// <summary>
/// Storms of faults while an owner sends commands. Whatever the seed, each command is carried out exactly once and answered,
/// no turn of the firmware fails, and afterwards the device is as good as before.
/// </summary>
public sealed class StormTests
{
    private const string Owner = "+40711000111";
    private const int Storms = 40;
    private const long MinuteUs = 60_000_000;

    // Less than the reply's 10 minutes: what waits to be sent outlives the storm.
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(6);

    public static IEnumerable<TheoryDataRow<int>> Seeds() => Enumerable.Range(1, Storms).Select(seed => new TheoryDataRow<int>(seed));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_command_is_carried_out_once_and_answered(int seed)
    {
        Storm storm = new(seed);
        storm.Send("SECNUMBER+" + Owner[1..]);
        storm.Send("SECLIST=ON");
        storm.Send("RESTARTTIME=7");
        storm.Run(MinuteUs);
        storm.World.Modem.Faults.Storm(seed, Length);
        storm.Run(MinuteUs / 2);
        storm.Send("RESTART");
        storm.Run(2 * MinuteUs);
        storm.Send("RESTARTM");
        storm.Run(2 * MinuteUs);
        storm.Send("SCHEDULER+11:59,*,AON");
        storm.Run(26 * MinuteUs);

        // Each output goes on and off: four edges, and not one more.
        Assert.True(storm.Edges == 4, $"seed {seed}: the relays switched {storm.Edges} times");
        storm.AssertAnswered("Power socket restarted");
        storm.AssertAnswered("Microrelay restarted");
        storm.AssertAnswered("SCHEDULER+11:59,*,AON - OK");
        Assert.True(storm.World.Sim.MessageCount == 0, $"seed {seed}: {storm.World.Sim.MessageCount} messages left");
        storm.AssertHealthy();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_call_switches_at_most_once(int seed)
    {
        Storm storm = new(1000 + seed);
        storm.Send("SECNUMBER+" + Owner[1..]);
        storm.Send("SECLIST=ON");
        storm.Send("RING=SWITCH");
        storm.Run(MinuteUs);
        storm.World.Modem.Faults.Storm(1000 + seed, Length);
        for (int i = 1; i <= 3; i++)
        {
            storm.Run(MinuteUs);
            int before = storm.Edges;
            storm.World.Network.Call(Owner);
            storm.Run(MinuteUs / 2);
            storm.World.Network.HangUp(Owner);
            storm.Run(MinuteUs / 2);
            Assert.True(storm.Edges - before <= 1, $"seed {storm.Seed}: call {i} switched {storm.Edges - before} times");
        }

        storm.Run(20 * MinuteUs);
        int last = storm.Edges;
        storm.World.Network.Call(Owner);
        storm.Run(MinuteUs / 2);
        Assert.True(storm.Edges == last + 1, $"seed {storm.Seed}: the call after the storm switched {storm.Edges - last} times");
        storm.AssertHealthy();
    }

    [Fact]
    public void The_same_seeds_give_the_same_trace()
    {
        const string Text = "power on\nwait registered\nmodem storm 3 for 5m\nadvance 1m\nsms +40711000111 \"ON1\"\nadvance 10m";
        string trace = Trace(Text, 1);
        Assert.Equal(trace, Trace(Text, 1));
        Assert.NotEqual(trace, Trace(Text, 2));
        Assert.NotEqual(trace, Trace(Text.Replace("storm 3", "storm 4", StringComparison.Ordinal), 1));
        Assert.Contains("(storm ends)", trace, StringComparison.Ordinal);
    }

    private static string Trace(string text, int seed)
    {
        ScenarioRunner runner = new(log => new OutsideWorld(new World(seed, log)), trace: true);
        FileResult result = runner.Run(ScenarioFile.Parse("x.scn", Encoding.UTF8.GetBytes(text)));
        Assert.Equal(OutcomeKind.Passed, result.Outcome);
        return result.Trace;
    }

    private sealed class Storm
    {
        private readonly List<PhoneMessage> _messages = [];

        public Storm(int seed)
        {
            Seed = seed;
            World = new World(seed, new TraceLog(null));
            World.Network.MessageArrived += _messages.Add;
            World.Board.Model = DeviceModel.Gsm706;
            World.Board.PowerOn();
            Run(MinuteUs / 3);
            (bool Socket, bool Micro) before = (World.Board.SocketRelay, World.Board.MicroRelay);
            World.Board.OutputChanged += (_, _) =>
            {
                (bool Socket, bool Micro) now = (World.Board.SocketRelay, World.Board.MicroRelay);
                Edges += (now.Socket == before.Socket ? 0 : 1) + (now.Micro == before.Micro ? 0 : 1);
                before = now;
            };
        }

        public int Seed { get; }

        public World World { get; }

        /// <summary>Times that one of the relays switched.</summary>
        public int Edges { get; private set; }

        public void Send(string text) => World.Network.SendSms(Owner, text);

        public void Run(long us) => World.Time.RunUntil(World.Time.NowUs + us);

        public void AssertAnswered(string text) =>
            Assert.True(_messages.Exists(message => message.Text == text), $"seed {Seed}: no '{text}' among {string.Join("; ", _messages.Select(m => m.Text))}");

        // A command after the storm is carried out and answered as fast as ever (G-5).
        public void AssertHealthy()
        {
            _messages.Clear();
            Send("RESTARTTIME?");
            bool answered = World.Time.RunUntil(() => _messages.Count > 0, World.Time.NowUs + (MinuteUs / 3));
            Assert.True(answered, $"seed {Seed}: no answer after the storm");
            Assert.True(World.Board.FirmwareFaults == 0, $"seed {Seed}: {World.Board.FirmwareFaults} turns of the firmware failed");
        }
    }
}
