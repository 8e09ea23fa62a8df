using System;
using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using iSocket.Simulator.Board;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Web;

/// <summary>
/// Turns the world into frames: the moment, the LEDs, the sections that have changed since the last frame, and what was added to
/// the logs. A frame is made once and goes to every page.
/// </summary>
internal sealed class FrameMaker(WorldLoop loop)
{
    private const int ShortestMs = 20;
    private const int ClockOnlyMs = 200;
    private const int PatternMs = 250;

    // A page that watches an hour a second pass cannot read more, and need not be sent it.
    private const int MostPerFrame = 80;

    private static readonly Led[] Leds = Enum.GetValues<Led>();
    private static readonly string[] NoPatterns = ["off", "off", "off", "off"];

    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);
    private readonly Dictionary<string, byte[]> _sections = [];
    private readonly Stopwatch _sinceSent = Stopwatch.StartNew();
    private readonly Stopwatch _sincePatterns = Stopwatch.StartNew();
    private readonly LedMeter[] _meters = [new(), new(), new(), new()];
    private readonly int[] _leds = new int[Leds.Length];
    private LogMark _sent = new(0, 0, 0, 0, 0);
    private int _world;
    private long _sentUs = -1;
    private string[] _patterns = NoPatterns;
    private (long Writes, FlashContent? Content) _inside = (-1, null);

    /// <summary>Sends the pages what they have not got.</summary>
    public void Send(LiveWorld world)
    {
        if (_sinceSent.ElapsedMilliseconds < ShortestMs && world.Number == _world)
        {
            return;
        }

        bool isNew = world.Number != _world;
        if (isNew)
        {
            _world = world.Number;
            _sent = new LogMark(0, 0, 0, 0, 0);
            _sections.Clear();
            _inside = (-1, null);
            _patterns = NoPatterns;
        }

        bool ledsChanged = TakeLeds(world);
        List<string> changed = [.. Sections(world).Where(s => Changes(s.Name, s.Value)).Select(s => s.Name)];
        LogMark now = LogMark.Of(world);
        if (isNew || changed.Count > 0 || now != _sent || ledsChanged || IsClockDue(world))
        {
            SendDelta(world, isNew, changed);
            _sent = now;
            _sentUs = world.Outside.Time.NowUs;
            _sinceSent.Restart();
        }

        SendAll(world);
    }

    private bool IsClockDue(LiveWorld world) =>
        world.Outside.Time.NowUs != _sentUs && _sinceSent.ElapsedMilliseconds >= ClockOnlyMs;

    private void SendDelta(LiveWorld world, bool isNew, List<string> changed)
    {
        if (loop.Audience.Viewers.Any(v => !v.NeedsAll))
        {
            byte[] frame = Write(world, isNew, changed, _sent, MostPerFrame);
            foreach (Viewer viewer in loop.Audience.Viewers.Where(v => !v.NeedsAll))
            {
                viewer.Offer(frame);
            }
        }
    }

    private void SendAll(LiveWorld world)
    {
        byte[]? all = null;
        foreach (Viewer viewer in loop.Audience.Viewers.Where(v => v.NeedsAll))
        {
            viewer.OfferAll(all ??= Write(world, true, _sections.Keys, new LogMark(0, 0, 0, 0, 0), int.MaxValue));
        }
    }

    private bool TakeLeds(LiveWorld world)
    {
        bool changed = false;
        foreach (Led led in Leds)
        {
            int share = _meters[(int)led].Take(world.Outside.LedHistory(led), world.Outside.Time.NowUs);
            changed |= share != _leds[(int)led];
            _leds[(int)led] = share;
        }

        if (_sincePatterns.ElapsedMilliseconds >= PatternMs)
        {
            _sincePatterns.Restart();
            _patterns = [.. Leds.Select(world.Watch.PatternOf)];
        }

        return changed;
    }

    private bool Changes(string name, object? value)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(value, PageJson.Options);
        if (_sections.TryGetValue(name, out byte[]? before) && json.AsSpan().SequenceEqual(before))
        {
            return false;
        }

        _sections[name] = json;
        return true;
    }

    private IEnumerable<(string Name, object? Value)> Sections(LiveWorld world)
    {
        yield return ("time", new { loop.Speed, IsBusy = loop.IsBusy, loop.Crash });
        yield return ("device", PageState.Device(world, _patterns));
        yield return ("outside", PageState.Surroundings(world));
        yield return ("phones", PageState.Phones(world));
        if (_inside.Writes != world.Writes.Count)
        {
            _inside = (world.Writes.Count, world.ReadFlash());
        }

        yield return ("inside", PageState.Inside(world, _inside.Content!));
        yield return ("script", world.Script is { } script ? new { script.Name, Lines = script.Statements.Select(s => new { s.Line, s.Source }) } : null);
        yield return ("progress", world.Script is { } play ? new { play.Done, play.IsPlaying, play.IsOver, play.Failure } : null);
        yield return ("recording", PageState.Recording(world));
    }

    private byte[] Write(LiveWorld world, bool isAll, IEnumerable<string> sections, LogMark from, int most)
    {
        _buffer.ResetWrittenCount();
        using Utf8JsonWriter json = new(_buffer, new JsonWriterOptions { Encoder = PageJson.Options.Encoder });
        json.WriteStartObject();
        json.WriteNumber("world", world.Number);
        json.WriteBoolean("all", isAll);
        json.WriteNumber("us", world.Outside.Time.NowUs);
        json.WriteString("local", ClockStampText.Format(world.Outside.LocalTime));
        json.WriteStartArray("leds");
        foreach (int led in _leds)
        {
            json.WriteNumberValue(led);
        }

        json.WriteEndArray();
        json.WriteStartObject("set");
        foreach (string name in sections)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(_sections[name]);
        }

        json.WriteEndObject();
        json.WriteStartObject("add");
        Add(json, "events", world.Events, from.Events, most);
        Add(json, "dialogue", world.Dialogue, from.Dialogue, most);
        Add(json, "writes", world.Writes, from.Writes, most);
        Add(json, "messages", world.Phones.Messages, from.Messages, int.MaxValue);
        Add(json, "chart", world.Chart, from.Chart, int.MaxValue);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return _buffer.WrittenSpan.ToArray();
    }

    private static void Add<T>(Utf8JsonWriter json, string name, Tail<T> log, long from, int most)
    {
        if (log.Count > from)
        {
            json.WritePropertyName(name);
            JsonSerializer.Serialize(json, log.From(from, most), PageJson.Options);
        }
    }

    private sealed record LogMark(long Events, long Dialogue, long Writes, long Messages, long Chart)
    {
        public static LogMark Of(LiveWorld world) =>
            new(world.Events.Count, world.Dialogue.Count, world.Writes.Count, world.Phones.Messages.Count, world.Chart.Count);
    }
}
