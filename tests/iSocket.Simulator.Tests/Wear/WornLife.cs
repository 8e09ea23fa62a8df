using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Core.Hal;
using iSocket.Simulator.Board;
using iSocket.Simulator.Tests.VirtualBoard;

namespace iSocket.Simulator.Tests.Wear;

/// <summary>A device that lives through what a life brings, with everything counted that wears it.</summary>
internal sealed class WornLife
{
    /// <summary>The owner, whose number is the alert number too.</summary>
    public const string Owner = "+40711000111";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly List<(FlashOperation Operation, string Path, int Length)> _operations = [];
    private readonly List<(FlashOperation Operation, string Path, int Length)> _before = [];
    private readonly Dictionary<string, int> _saves = new(StringComparer.Ordinal);
    private int _socketEdges;
    private int _microRelayEdges;
    private bool _socket;
    private bool _microRelay;
    private bool _counts;
    private long _fromUs;
    private int _restartsBefore;
    private int _messages;

    /// <summary>Brings a device up with commands carried out on it.</summary>
    public WornLife(DeviceModel model, params string[] commands)
    {
        World = new World(1, new SilentTrace());
        World.Board.Model = model;
        World.Network.SendsTimeAtRegistration = true;
        World.Board.OutputChanged += (_, _) => OnOutput();
        World.Network.MessageArrived += _ => _messages += _counts ? 1 : 0;
        World.Board.Parts.Flash.Touched += OnTouched;
        World.Board.Parts.Flash.Blocks.Done += (operation, path, length) => (_counts ? _operations : _before).Add((operation, path, length));
        World.Board.PowerOn();
        Run(TimeSpan.FromMinutes(1));
        foreach (string command in commands)
        {
            Send(command);
            Run(TimeSpan.FromSeconds(15));
        }
    }

    /// <summary>The world.</summary>
    public World World { get; }

    /// <summary>Somebody's command.</summary>
    public void Send(string text) => World.Network.SendSms(Owner, text);

    /// <summary>Lets the world run.</summary>
    public void Run(TimeSpan time) => World.Time.RunUntil(World.Time.NowUs + (long)time.TotalMicroseconds);

    /// <summary>Does something again and again, the first time after one period.</summary>
    public WornLife Every(TimeSpan period, Action<int> action)
    {
        int turn = 0;
        void Act()
        {
            action(turn++);
            World.Time.After((long)period.TotalMicroseconds, Act);
        }

        World.Time.After((long)period.TotalMicroseconds, Act);
        return this;
    }

    /// <summary>Lives a while without being counted, then is counted, and replays what its flash did until that tells the end.</summary>
    public WearReport Live(string name, TimeSpan unseen, TimeSpan counted, long enoughErasures = FlashLife.EnoughErasures)
    {
        Run(unseen);
        _counts = true;
        _fromUs = World.Time.NowUs;
        _restartsBefore = World.Board.Restarts;
        Run(counted);
        _counts = false;
        double days = (World.Time.NowUs - _fromUs) / (24 * 3600 * Second.TotalMicroseconds);
        return new WearReport
        {
            Name = name,
            Days = days,
            Saves = _saves.ToDictionary(pair => pair.Key, pair => pair.Value / days),
            LongSaves = _operations.Count(entry => entry.Operation == FlashOperation.Write && entry.Length > FlashBlocks.InlineBytes) / days,
            SocketEdges = _socketEdges / days,
            MicroRelayEdges = _microRelayEdges / days,
            Messages = _messages / days,
            Restarts = (World.Board.Restarts - _restartsBefore) / days,
            LongestTurnMs = World.Board.Parts.LongestTurnUs / 1000,
            Faults = World.Board.FirmwareFaults,
            Flash = FlashLife.Replay(_before, _operations, days, enoughErasures),
        };
    }

    private void OnTouched(bool isDone, string path, byte[]? content)
    {
        if (_counts && isDone && content is not null)
        {
            string pair = path["I:\\".Length..path.LastIndexOf('.')];
            _saves[pair] = _saves.GetValueOrDefault(pair) + 1;
        }
    }

    private void OnOutput()
    {
        _socketEdges += _counts && World.Board.SocketRelay != _socket ? 1 : 0;
        _microRelayEdges += _counts && World.Board.MicroRelay != _microRelay ? 1 : 0;
        _socket = World.Board.SocketRelay;
        _microRelay = World.Board.MicroRelay;
    }
}
