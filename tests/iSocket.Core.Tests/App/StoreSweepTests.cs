using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Core.Control;
using iSocket.Core.Settings;
using iSocket.Core.Tests.Settings;
using Xunit;

namespace iSocket.Core.Tests.App;

/// <summary>
/// The supply fails during one, two or three writes in a row, each leaving whatever it may: after every start the old values
/// or the new ones are there, never a mixture and never defaults, and the next save works. A failure names its plan.
/// </summary>
public sealed class StoreSweepTests
{
    private const int MostCuts = 3;
    private const int LatestWrite = 2;
    private const int Damaged = -1;

    public static TheoryData<string, int> Cases => new(
        from store in new[] { "settings", "state", "alerts" }
        from stored in new[] { 0, 1, 2, 3, Damaged }
        select (store, stored));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Old_or_new_whatever_cuts_follow_each_other(string store, int stored)
    {
        List<string> wrong = [];
        foreach ((int Write, CutLeaves Leaves)[] cuts in Plans())
        {
            string? problem = Play(store, stored, cuts);
            if (problem != null)
            {
                wrong.Add($"{store}, {stored} saves before, {string.Join(" then ", cuts.Select(cut => $"{cut.Leaves} at write {cut.Write}"))}: {problem}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Take(10)));
    }

    private static IEnumerable<(int Write, CutLeaves Leaves)[]> Plans()
    {
        (int, CutLeaves)[] cuts = [.. from write in Enumerable.Range(1, LatestWrite) from leaves in Enum.GetValues<CutLeaves>() select (write, leaves)];
        IEnumerable<(int, CutLeaves)[]> plans = [[]];
        for (int i = 0; i < MostCuts; i++)
        {
            plans = [.. plans.SelectMany(plan => cuts, (plan, cut) => ((int, CutLeaves)[])[.. plan, cut])];
            foreach ((int, CutLeaves)[] plan in plans)
            {
                yield return plan;
            }
        }
    }

    // Null when all is well.
    private static string? Play(string store, int stored, (int Write, CutLeaves Leaves)[] cuts)
    {
        FakeFlash flash = new();
        int value = 0;
        IStored subject = Load(store, flash);
        for (int i = 0; i < Math.Abs(stored) * (stored == Damaged ? 2 : 1); i++)
        {
            subject.Save(++value);
        }

        // What may be found: 0 stands for defaults, and counts only while nothing was ever confirmed.
        int old = value;
        if (stored == Damaged)
        {
            foreach (byte[] file in flash.Files.Values)
            {
                file[file.Length / 2] ^= 0x20;
            }

            old = 0;
        }

        foreach ((int write, CutLeaves leaves) in cuts)
        {
            flash.Calm();
            flash.CutAtWrite = write;
            flash.Leaves = leaves;
            int trying = old;
            try
            {
                subject = Load(store, flash);
                for (int i = 0; i < LatestWrite; i++)
                {
                    trying = ++value;
                    if (subject.Save(trying))
                    {
                        old = trying;
                    }
                }
            }
            catch (PowerCutException)
            {
                // Nothing runs after it.
            }

            flash.Calm();
            int found = Load(store, flash.Copy()).Value;
            if (found != old && found != trying)
            {
                return $"{found} was found, not {old} or {trying}";
            }

            old = found;
        }

        subject = Load(store, flash);
        for (int i = 0; i < 3; i++)
        {
            value++;
            if (!subject.Save(value) || Load(store, flash.Copy()).Value != value)
            {
                return $"save {i + 1} behind it was not kept";
            }
        }

        return null;
    }

    private static IStored Load(string store, FakeFlash flash) => store switch
    {
        "settings" => new StoredSettings(flash),
        "state" => new StoredState(flash),
        _ => new StoredAlerts(flash),
    };

    /// <summary>A store that holds one number, spread over many of its records.</summary>
    private interface IStored
    {
        /// <summary>The number; 0 for defaults, negative when the records do not belong together.</summary>
        int Value { get; }

        bool Save(int value);
    }

    private sealed class StoredSettings : IStored
    {
        private readonly DeviceSettings _settings;

        public StoredSettings(FakeFlash flash)
        {
            _settings = new DeviceSettings(flash, Core.Hal.DeviceModel.Gsm707, new SlotImages());
            _settings.Load();
        }

        public int Value
        {
            get
            {
                int time = _settings.RestartTime.Value;
                bool isDefault = time == 10 && _settings.AlertNumbers.Count == 0 && _settings.PulseTime.Value == 0;
                bool isWhole = _settings.AlertNumbers.Contains((time - 100).ToString(System.Globalization.CultureInfo.InvariantCulture)) && _settings.PulseTime.Value == time;
                return isDefault ? 0 : isWhole ? time - 100 : -time;
            }
        }

        public bool Save(int value)
        {
            _settings.ResetAll();
            _settings.RestartTime.TrySet((value + 100).ToString(System.Globalization.CultureInfo.InvariantCulture));
            _settings.AlertNumbers.TryAdd(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
            _settings.PulseTime.TrySet((value + 100).ToString(System.Globalization.CultureInfo.InvariantCulture));
            return _settings.Save();
        }
    }

    private sealed class StoredState : IStored
    {
        private readonly FeatureBench _bench;

        public StoredState(FakeFlash flash)
        {
            _bench = new FeatureBench(flash);
            _bench.State.Load(false, 1_000_000);
            _bench.Socket.Restore(_bench.State.Socket);
        }

        public int Value
        {
            get
            {
                int value = (int)_bench.Socket.OnSinceMs;
                bool isWhole = _bench.Window.EndMs == ConfigWindow.LengthMs + value && _bench.Journal.Contains(value) && !_bench.Journal.Contains(value + 1)
                    && _bench.Alarm.Log.Count == 1 && _bench.Alarm.Log.Entry(0) == value && _bench.Alarm.IsEnabled == (value % 2 == 1);
                bool isDefault = value == 0 && _bench.Window.EndMs == 0 && _bench.Alarm.Log.Count == 0 && !_bench.Alarm.IsEnabled;
                return isDefault ? 0 : isWhole ? value : -1 - value;
            }
        }

        public bool Save(int value)
        {
            _bench.Socket.Switch(false, value);
            _bench.Socket.Switch(true, value);
            _bench.Window.Renew(value);
            _bench.Journal.Clear();
            _bench.Journal.Add(value);
            _bench.Alarm.Log.Clear();
            _bench.Alarm.Log.Add(value);
            _bench.Alarm.Restore(value % 2 == 1, false, 0);
            return _bench.State.Save();
        }
    }

    private sealed class StoredAlerts : IStored
    {
        private readonly FeatureBench _bench;

        public StoredAlerts(FakeFlash flash)
        {
            _bench = new FeatureBench(flash);
            _bench.AlertStore.Load(0);
        }

        public int Value
        {
            get
            {
                // The outbox shows its texts to nobody but the store: as many as the number says, to as many phones.
                RecordBuffer records = new(SlotImages.Capacity);
                _bench.Outbox.WriteAlerts(records, 0);
                string[] texts = [.. Texts(records)];
                return texts.Length == 0 ? 0 : texts.Distinct().Count() == 1 && texts.Length == Count(int.Parse(texts[0], System.Globalization.CultureInfo.InvariantCulture))
                    ? int.Parse(texts[0], System.Globalization.CultureInfo.InvariantCulture) : -1;
            }
        }

        public bool Save(int value)
        {
            _bench.Outbox.Clear();
            for (int i = 0; i < Count(value); i++)
            {
                _bench.Outbox.AddAlert($"+4071100011{i}", value.ToString(System.Globalization.CultureInfo.InvariantCulture), 0);
            }

            int failures = _bench.AlertStore.Failures;
            _bench.AlertStore.Save(0);
            return _bench.AlertStore.Failures == failures;
        }

        private static int Count(int value) => 1 + (value % 4);

        private static IEnumerable<string> Texts(RecordBuffer records)
        {
            records.BeginReading(0, records.Position);
            while (records.NextRecord())
            {
                records.ReadLong();
                records.ReadText();
                yield return records.ReadText();
            }
        }
    }
}
