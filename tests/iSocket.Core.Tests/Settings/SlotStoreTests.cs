using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Core.Settings;
using Xunit;

namespace iSocket.Core.Tests.Settings;

/// <summary>Two files, written alternately: whatever breaks, the old content or the new one, and no third.</summary>
public sealed class SlotStoreTests
{
    private const int Kind = 7;
    private const int Capacity = 64;
    private const int SequenceAt = 4;
    private const int LengthAt = 8;
    private const int HeaderBytes = 12;
    private const int CrcBytes = 4;

    public static TheoryData<CutLeaves> Leftovers => new(Enum.GetValues<CutLeaves>());

    public static TheoryData<CutLeaves> DamagingLeftovers => new(Enum.GetValues<CutLeaves>().Where(leaves => leaves != CutLeaves.New));

    [Fact]
    public void An_empty_flash_holds_nothing_and_nothing_is_wrong()
    {
        SlotStore store = Create(new FakeFlash());
        Assert.False(store.Load());
        Assert.True(store.IsEmpty);
        Assert.False(store.IsUnreadable);
    }

    [Fact]
    public void Files_are_written_alternately()
    {
        FakeFlash flash = new();
        SlotStore store = Create(flash);
        store.Load();
        for (int value = 1; value <= 5; value++)
        {
            Assert.True(Save(store, value));
            string[] expected = value == 1 ? ["pair.a"] : ["pair.a", "pair.b"];
            Assert.Equal(expected, flash.Files.Keys.Order());
            Assert.Equal(value, Sequence(flash.Files[value % 2 == 1 ? "pair.a" : "pair.b"]));
            Assert.Equal(value, LoadedValue(flash));
        }
    }

    [Theory]
    [MemberData(nameof(Leftovers))]
    public void After_a_cut_at_any_write_the_old_or_the_new_value_is_there(CutLeaves leaves)
    {
        for (int cut = 2; cut <= 6; cut++)
        {
            FakeFlash flash = new() { CutAtWrite = cut, Leaves = leaves };
            SlotStore store = Create(flash);
            store.Load();
            int value = 1;
            Assert.Throws<PowerCutException>(() =>
            {
                for (value = 1; value <= 6; value++)
                {
                    Save(store, value);
                }
            });
            int expected = leaves == CutLeaves.New ? value : value - 1;
            Assert.Equal(expected, LoadedValue(flash));
        }
    }

    [Theory]
    [MemberData(nameof(Leftovers))]
    public void After_a_cut_the_other_file_is_the_next_to_be_written(CutLeaves leaves)
    {
        // Two cuts in a row: the second must not hit the only file that is left.
        FakeFlash flash = new();
        SlotStore store = Create(flash);
        store.Load();
        Save(store, 1);
        Save(store, 2);
        int stored = 2;
        for (int round = 3; round < 9; round++)
        {
            flash.Calm();
            SlotStore again = Create(flash);
            Assert.True(again.Load());
            flash.CutAtWrite = 1;
            flash.Leaves = leaves;
            Assert.Throws<PowerCutException>(() => Save(again, round));
            stored = leaves == CutLeaves.New ? round : stored;
            flash.Calm();
            Assert.Equal(stored, LoadedValue(flash));
        }
    }

    [Theory]
    [MemberData(nameof(Leftovers))]
    public void The_first_write_ever_cut_short_is_a_fresh_board(CutLeaves leaves)
    {
        FakeFlash flash = new() { CutAtWrite = 1, Leaves = leaves };
        SlotStore store = Create(flash);
        store.Load();
        Assert.Throws<PowerCutException>(() => Save(store, 1));
        SlotStore again = Create(flash);
        Assert.Equal(leaves == CutLeaves.New, again.Load());
        Assert.Equal(leaves != CutLeaves.New, again.IsEmpty);
        Assert.False(again.IsUnreadable);
    }

    [Theory]
    [MemberData(nameof(DamagingLeftovers))]
    public void A_write_that_fails_or_lies_is_reported_and_changes_nothing(CutLeaves leaves)
    {
        foreach (bool lies in new[] { false, true })
        {
            FakeFlash flash = new();
            SlotStore store = Create(flash);
            store.Load();
            Save(store, 1);
            Save(store, 2);
            flash.FailsWrites = !lies;
            flash.LosesWrites = lies;
            flash.Leaves = leaves;
            Assert.False(Save(store, 3));
            Assert.False(Save(store, 4));
            Assert.Equal(2, store.Failures);
            Assert.Equal(2, LoadedValue(flash));
            flash.Calm();
            Assert.True(Save(store, 5));
            Assert.Equal(5, LoadedValue(flash));
            Assert.True(Save(store, 6));
            Assert.Equal(6, LoadedValue(flash));
        }
    }

    [Fact]
    public void A_read_back_that_fails_is_a_failed_write()
    {
        FakeFlash flash = new();
        SlotStore store = Create(flash);
        store.Load();
        Save(store, 1);
        Save(store, 2);
        flash.Calm();
        flash.FailingReads.Add(1);
        Assert.False(Save(store, 3));
        Assert.True(Save(store, 4));
        Assert.Equal(4, LoadedValue(flash));
    }

    [Theory]
    [InlineData("pair.a")]
    [InlineData("pair.b")]
    public void One_file_lost_leaves_the_other(string lost)
    {
        FakeFlash flash = Written(4);
        flash.Files.Remove(lost);
        Assert.Equal(lost == "pair.a" ? 4 : 3, LoadedValue(flash));
    }

    [Fact]
    public void A_read_that_fails_once_never_turns_what_is_stored_into_nothing()
    {
        for (int saves = 2; saves <= 3; saves++)
        {
            for (int read = 1; read <= 4; read++)
            {
                FakeFlash flash = Written(saves);
                flash.Calm();
                flash.FailingReads.Add(read);
                Assert.Contains(LoadedValue(flash), (IEnumerable<int>)[saves, saves - 1]);
            }
        }
    }

    [Fact]
    public void Damage_to_any_byte_of_the_newer_file_leaves_the_older()
    {
        byte[] good = Written(2).Files["pair.b"];
        for (int at = 0; at < good.Length; at++)
        {
            FakeFlash flash = Written(2);
            flash.Files["pair.b"][at] ^= 0x01;
            Assert.Equal(1, LoadedValue(flash));
        }
    }

    [Fact]
    public void Any_length_of_the_newer_file_but_its_own_leaves_the_older()
    {
        byte[] good = Written(2).Files["pair.b"];
        for (int length = 0; length <= good.Length + 40; length++)
        {
            FakeFlash flash = Written(2);
            byte[] content = new byte[length];
            Array.Copy(good, content, Math.Min(length, good.Length));
            flash.Files["pair.b"] = content;
            Assert.Equal(length == good.Length ? 2 : 1, LoadedValue(flash));
        }
    }

    [Fact]
    public void A_file_of_another_kind_or_format_is_not_taken()
    {
        FakeFlash flash = Written(2);
        Patch(flash, "pair.b", 3, Kind + 1);
        Assert.Equal(1, LoadedValue(flash));
        flash = Written(2);
        Patch(flash, "pair.b", 2, 2);
        Assert.Equal(1, LoadedValue(flash));
    }

    public static TheoryData<string, string> Invalid => new()
    {
        { "damaged", "damaged" },
        { "damaged", "empty" },
        { "empty", "empty" },
        { "empty", "damaged" },
        { "too long", "damaged" },
        { "failing", "failing" },
        { "failing", "damaged" },
        { "missing", "damaged" },
        { "missing", "failing" },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Both_files_invalid_is_unreadable_until_something_is_stored(string a, string b)
    {
        FakeFlash flash = Written(4);
        Spoil(flash, "pair.a", a);
        Spoil(flash, "pair.b", b);
        SlotStore store = Create(flash);
        Assert.False(store.Load());
        Assert.True(store.IsUnreadable);
        Assert.False(store.IsEmpty);

        flash.FailsWrites = true;
        Assert.False(Save(store, 9));
        Assert.True(store.IsUnreadable);

        flash.Calm();
        Assert.True(Save(store, 10));
        Assert.False(store.IsUnreadable);
        Assert.Equal(10, LoadedValue(flash));
    }

    [Fact]
    public void Files_that_could_not_be_read_for_a_while_never_come_back_over_newer_ones()
    {
        FakeFlash flash = Written(5);
        flash.UnreadableFiles.UnionWith(["pair.a", "pair.b"]);
        SlotStore store = Create(flash);
        store.Load();
        flash.Calm();
        Assert.True(Save(store, 6));
        Assert.Equal(6, LoadedValue(flash));
        Assert.True(Save(store, 7));
        Assert.Equal(7, LoadedValue(flash));
    }

    [Theory]
    [InlineData(int.MaxValue - 1)]
    [InlineData(-3)]
    public void The_sequence_wraps_without_losing_the_newest(int sequence)
    {
        FakeFlash flash = Written(2);
        PatchSequence(flash, "pair.a", sequence - 1);
        PatchSequence(flash, "pair.b", sequence);
        Assert.Equal(2, LoadedValue(flash));
        for (int value = 3; value < 9; value++)
        {
            SlotStore store = Create(flash);
            Assert.True(store.Load());
            Assert.True(Save(store, value));
            Assert.Equal(value, LoadedValue(flash));
            Assert.DoesNotContain(flash.Files.Values, file => Sequence(file) == 0);
        }
    }

    [Fact]
    public void Stores_that_share_their_buffers_keep_apart()
    {
        FakeFlash flash = new();
        SlotImages images = new();
        SlotStore one = new(flash, "one", 1, Capacity, images);
        SlotStore other = new(flash, "other", 2, SlotImages.Capacity, images);
        Assert.True(Save(one, 1));
        Assert.True(Save(other, 2));
        Assert.True(Save(one, 3));
        Assert.True(other.Load());
        Assert.Equal(3, LoadedValue(flash, "one", 1));
        Assert.Equal(2, LoadedValue(flash, "other", 2));
    }

    [Fact]
    public void More_than_fits_is_a_failure_and_leaves_the_files_alone()
    {
        FakeFlash flash = new();
        SlotStore store = Create(flash);
        Assert.True(Save(store, 5));
        store.BeginSave();
        for (int i = 0; i < Capacity; i++)
        {
            store.Image.AddByte(i);
        }

        Assert.False(store.EndSave());
        Assert.Equal(1, store.Failures);
        Assert.Equal(5, LoadedValue(flash));
    }

    [Theory]
    [InlineData(Capacity - HeaderBytes - CrcBytes, true)]
    [InlineData(Capacity - HeaderBytes - CrcBytes + 1, false)]
    public void What_fits_to_the_last_byte_is_kept_and_one_byte_more_is_not(int payload, bool fits)
    {
        FakeFlash flash = new();
        SlotStore store = Create(flash);
        store.Load();
        Assert.Equal(fits, SaveBytes(store, payload));
        Assert.Equal(fits ? Capacity : 0, flash.Files.Values.Sum(file => file.Length));
        Assert.Equal(fits ? 0 : 1, store.Failures);
        Assert.Equal(fits, Create(flash).Load());
    }

    [Fact]
    public void A_file_longer_than_its_store_is_not_valid()
    {
        FakeFlash flash = new();
        SlotStore larger = new(flash, "pair", Kind, Capacity + 1, new SlotImages());
        larger.Load();
        Assert.True(SaveBytes(larger, Capacity + 1 - HeaderBytes - CrcBytes));
        Assert.True(larger.Load());
        Assert.False(Create(flash).Load());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(LengthAt)]
    public void A_file_of_another_sort_is_not_valid_whole_as_it_is(int at)
    {
        FakeFlash flash = Written(1);
        Patch(flash, "pair.a", at, flash.Files["pair.a"][at] + 1);
        Assert.False(Create(flash).Load());
    }

    [Fact]
    public void A_file_without_records_is_valid()
    {
        FakeFlash flash = new();
        SlotStore store = Create(flash);
        store.Load();
        Assert.True(SaveBytes(store, 0));
        Assert.True(store.Load());
        Assert.False(store.Image.NextRecord());
    }

    [Fact]
    public void Reading_ends_in_front_of_the_checksum()
    {
        SlotStore store = Create(Written(2));
        Assert.True(store.Load());
        Assert.Equal(HeaderBytes + 6, store.Image.ReadEnd);
    }

    [Fact]
    public void What_the_buffer_held_behind_the_file_does_not_matter()
    {
        SlotImages images = new();
        SlotStore store = new(new FakeFlash(), "pair", Kind, Capacity, images);
        store.Load();
        System.Array.Fill<byte>(images.Check.Bytes, 0xFF);
        Assert.True(Save(store, 1));
    }

    [Fact]
    public void A_flash_that_takes_nothing_is_not_fresh_and_one_that_does_is_neither_fresh_nor_broken()
    {
        FakeFlash flash = new() { FailsWrites = true };
        SlotStore store = Create(flash);
        store.Load();
        Assert.Equal((true, false), (store.IsEmpty, store.IsUnreadable));
        for (int i = 0; i < 2; i++)
        {
            Assert.False(Save(store, 1));
            Assert.Equal((false, true), (store.IsEmpty, store.IsUnreadable));
        }

        flash.Calm();
        Assert.True(Save(store, 1));
        Assert.Equal((false, false), (store.IsEmpty, store.IsUnreadable));
    }

    private static bool SaveBytes(SlotStore store, int count)
    {
        store.BeginSave();
        for (int i = 0; i < count; i++)
        {
            store.Image.AddByte(0);
        }

        return store.EndSave();
    }

    private static SlotStore Create(FakeFlash flash) => new(flash, "pair", Kind, Capacity, new SlotImages());

    private static bool Save(SlotStore store, int value)
    {
        store.BeginSave();
        store.Image.BeginRecord(1);
        store.Image.AddInt(value);
        store.Image.EndRecord();
        return store.EndSave();
    }

    /// <summary>What a device would find that starts now; 0 when it finds nothing.</summary>
    private static int LoadedValue(FakeFlash flash) => LoadedValue(Create(flash));

    private static int LoadedValue(FakeFlash flash, string name, int kind) =>
        LoadedValue(new SlotStore(flash, name, kind, SlotImages.Capacity, new SlotImages()));

    private static int LoadedValue(SlotStore store)
    {
        return store.Load() && store.Image.NextRecord() ? store.Image.ReadInt() : 0;
    }

    private static FakeFlash Written(int saves)
    {
        FakeFlash flash = new();
        SlotStore store = Create(flash);
        store.Load();
        for (int value = 1; value <= saves; value++)
        {
            Assert.True(Save(store, value));
        }

        return flash;
    }

    private static void Spoil(FakeFlash flash, string name, string how)
    {
        switch (how)
        {
            case "damaged":
                flash.Files[name][SequenceAt] ^= 0x40;
                break;
            case "empty":
                flash.Files[name] = [];
                break;
            case "too long":
                flash.Files[name] = new byte[Capacity + 1];
                break;
            case "missing":
                flash.Files.Remove(name);
                break;
            case "failing":
                flash.UnreadableFiles.Add(name);
                break;
            default:
                throw new ArgumentException(how);
        }
    }

    private static int Sequence(byte[] file) => BitConverter.ToInt32(file, SequenceAt);

    private static void PatchSequence(FakeFlash flash, string name, int sequence)
    {
        BitConverter.TryWriteBytes(flash.Files[name].AsSpan(SequenceAt), sequence);
        Seal(flash.Files[name]);
    }

    private static void Patch(FakeFlash flash, string name, int at, int value)
    {
        flash.Files[name][at] = (byte)value;
        Seal(flash.Files[name]);
    }

    private static void Seal(byte[] file)
    {
        int end = file.Length - CrcBytes;
        BitConverter.TryWriteBytes(file.AsSpan(end), new Crc32().Compute(file, end));
    }
}
