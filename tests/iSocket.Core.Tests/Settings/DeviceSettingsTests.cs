using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Core.Hal;
using iSocket.Core.Settings;
using iSocket.Core.Text;
using Xunit;

namespace iSocket.Core.Tests.Settings;

/// <summary>The table of settings and its store: defaults, ranges, records, failures of the flash.</summary>
public sealed class DeviceSettingsTests
{
    private const int HeaderBytes = 12;

    public static TheoryData<CutLeaves> Leftovers => new(Enum.GetValues<CutLeaves>());

    [Fact]
    public void Ids_and_names_never_change()
    {
        // An id stands for a setting in every flash out there: rows are only ever added to this list.
        string[] pinned =
        [
            "1 RESTARTTIME",
            "2 SECNUMBER",
            "3 SECLIST",
            "4 PASSWORD",
            "5 SMSCONFIRM",
            "6 ERROR",
            "7 SMSCONFIRMUNAUTH",
            "8 POWERSTATE",
            "9 RING",
            "10 RINGCONFIRM",
            "11 RINGCONFIRMTYPE",
            "12 RENEWINTERVALPW",
            "13 SALDOUMS",
            "14 THERMOSTAT",
            "15 TEMPOFF",
            "16 THERMALERT",
            "17 TRISEALERT",
            "18 TFALLALERT",
            "19 TEMPCAL",
            "20 ALERTNUMBER",
            "21 MICRORELAYTIME",
            "22 SENSORTYPE",
            "23 ALERT",
            "24 MICLEVEL",
            "25 SCHEDULER",
            "26 EXTENSIONS",
        ];
        DeviceSettings settings = new(new FakeFlash(), DeviceModel.Gsm706, new SlotImages());
        Assert.Equal(pinned, settings.All.OrderBy(row => row.Id).Select(row => $"{row.Id} {row.Name}"));
        Assert.All(settings.All, row => Assert.InRange(row.Id, 1, 254));
    }

    [Fact]
    public void Every_property_of_a_setting_is_a_row()
    {
        DeviceSettings settings = new(new FakeFlash(), DeviceModel.Gsm706, new SlotImages());
        IEnumerable<object?> properties = typeof(DeviceSettings).GetProperties()
            .Where(property => typeof(Setting).IsAssignableFrom(property.PropertyType))
            .Select(property => property.GetValue(settings));
        Assert.Equal(properties.ToHashSet(), settings.All.Cast<object?>().ToHashSet());
        Assert.Equal(settings.All.Length, settings.All.Distinct().Count());
    }

    [Fact]
    public void Factory_defaults_are_those_of_the_manual()
    {
        string[] answers =
        [
            "RESTARTTIME=10 seconds", "No SECNUMBERs!", "SECLIST=(OFF),ON", "PASSWORD=NO", "SMSCONFIRM=(ON),OFF", "ERROR=(ON),OFF",
            "SMSCONFIRMUNAUTH=(OFF),ON", "POWERSTATE=(REMEMBER),ON,OFF", "RING=(NOACTION),RESTART,SWITCH,MIC", "RINGCONFIRM=(ON),OFF",
            "RINGCONFIRMTYPE=(SMS),CALL", "RENEWINTERVALPW=NO", "SALDOUMS: NO", "THERMOSTAT=(HEATING),COOLING", "TEMPOFF=10", "THERMALERT=(OFF),ON",
            "TRISEALERT=OFF", "TFALLALERT=OFF", "TEMPCAL=5", "No ALERTNUMBERs!", "MICRORELAYTIME=0 seconds", "SENSORTYPE=(NO),NC",
            "ALERT=(SMS),CALL,SMSCHANGE,OFF", "MICLEVEL=15", "No SCHEDULER rules!", "EXTENSIONS=(OFF),ON",
        ];
        Assert.Equal(answers, new DeviceSettings(new FakeFlash(), DeviceModel.Gsm706, new SlotImages()).All.Select(row => row.Answer()));
        DeviceSettings settings = Full(new FakeFlash());
        settings.ResetAll();
        Assert.Equal(answers, settings.All.Select(row => row.Answer()));
    }

    [Fact]
    public void A_fresh_board_writes_both_files_and_is_not_unreadable()
    {
        FakeFlash flash = new();
        DeviceSettings settings = Loaded(flash);
        Assert.False(settings.IsUnreadable);
        Assert.Equal(["settings.a", "settings.b"], flash.Files.Keys.Order());
        Assert.Equal(2, settings.Writes);
        Assert.Equal(0, Loaded(flash).Writes);
    }

    [Fact]
    public void A_flash_that_holds_nothing_and_takes_nothing_is_unreadable()
    {
        FakeFlash flash = new() { FailsWrites = true };
        flash.UnreadableFiles.UnionWith(["settings.a", "settings.b"]);
        Assert.True(Loaded(flash).IsUnreadable);

        flash = new() { FailsWrites = true, Leaves = CutLeaves.Old };
        DeviceSettings settings = Loaded(flash);
        Assert.True(settings.IsUnreadable);
        flash.Calm();
        Assert.True(settings.Save());
        Assert.False(settings.IsUnreadable);
    }

    [Fact]
    public void Everything_full_comes_back_and_fits()
    {
        FakeFlash flash = new();
        DeviceSettings settings = Full(flash);
        settings.ExecutedMessage = long.MaxValue;
        Assert.True(settings.Save());
        Assert.All(flash.Files.Values, file => Assert.InRange(file.Length, 1, 1024));
        DeviceSettings again = Loaded(flash);
        Assert.Equal(0, again.RejectedRecords);
        Assert.Equal(settings.All.Select(row => row.Answer()), again.All.Select(row => row.Answer()));
        Assert.Equal("aZ09x", again.Password.Value);
        Assert.Equal(PhoneListSetting.Capacity, again.SecurityNumbers.Count);
        Assert.Equal(PhoneListSetting.Capacity, again.AlertNumbers.Count);
        Assert.Equal(ScheduleSetting.Capacity, again.Schedule.Count);
        Assert.Equal("aZ09xaZ09", again.RenewPassword.Value);
        Assert.True(again.SecurityNumbers.Contains("+123456789012345"));
    }

    [Fact]
    public void Every_row_at_every_extreme_comes_back()
    {
        foreach (Setting row in new DeviceSettings(new FakeFlash(), DeviceModel.Gsm706, new SlotImages()).All.Where(row => row is not PhoneListSetting and not ScheduleSetting))
        {
            foreach (string value in Extremes(row))
            {
                FakeFlash flash = new();
                DeviceSettings settings = Loaded(flash);
                settings.SecurityNumbers.TryAdd("1");
                settings.AlertNumbers.TryAdd("1");

                // What needs protection (A-7) or an active list (R-2) has it, unless it is what is tested.
                settings.SecurityList.TrySet("ON");
                Setting target = settings.All.Single(candidate => candidate.Id == row.Id);
                Assert.True(target.TrySet(value), $"{row.Name}={value}");
                string answer = target.Answer();
                Assert.True(settings.Save());
                Assert.Equal(answer, Loaded(flash).All.Single(candidate => candidate.Id == row.Id).Answer());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Leftovers))]
    public void After_a_cut_at_any_write_old_or_new_settings_are_there_and_never_a_mix(CutLeaves leaves)
    {
        for (int cut = 1; cut <= 6; cut++)
        {
            FakeFlash flash = new();
            DeviceSettings settings = Loaded(flash);
            Change(settings, 100);
            Assert.True(settings.Save());
            flash.Calm();
            flash.CutAtWrite = cut;
            flash.Leaves = leaves;
            int value = 100;
            Assert.Throws<PowerCutException>(() =>
            {
                for (value = 101; value <= 110; value++)
                {
                    Change(settings, value);
                    settings.Save();
                }
            });
            flash.Calm();
            DeviceSettings again = Loaded(flash);
            Assert.False(again.IsUnreadable);
            int expected = leaves == CutLeaves.New ? value : value - 1;
            Assert.Equal(expected, again.RestartTime.Value);
            Assert.Equal($"SECNUMBERs {expected}", again.SecurityNumbers.Answer());
            Assert.Equal($"pw{expected}", again.Password.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Leftovers))]
    public void A_fresh_board_cut_at_any_write_starts_with_defaults(CutLeaves leaves)
    {
        for (int cut = 1; cut <= 2; cut++)
        {
            FakeFlash flash = new() { CutAtWrite = cut, Leaves = leaves };
            Assert.Throws<PowerCutException>(() => Loaded(flash));
            flash.Calm();
            DeviceSettings again = Loaded(flash);
            Assert.False(again.IsUnreadable);
            Assert.Equal(10, again.RestartTime.Value);
        }
    }

    [Fact]
    public void The_message_behind_a_change_is_stored_with_it()
    {
        FakeFlash flash = new();
        DeviceSettings settings = Loaded(flash);
        Assert.Equal(0, settings.ExecutedMessage);
        settings.RestartTime.TrySet("7");
        settings.ExecutedMessage = -0x123456789ABCDEF0;
        Assert.True(settings.Save());
        settings.ResetAll();
        Assert.True(settings.Save());
        Assert.Equal(-0x123456789ABCDEF0, Loaded(flash).ExecutedMessage);
    }

    [Fact]
    public void A_save_that_fails_leaves_every_setting_as_it_was()
    {
        FakeFlash flash = new();
        DeviceSettings settings = Full(flash);
        Assert.True(settings.Save());
        string[] before = [.. settings.All.Select(row => row.Answer()), settings.Password.Value];
        flash.FailsWrites = true;
        settings.ResetAll();
        settings.RestartTime.TrySet("7");
        Assert.False(settings.Save());
        Assert.Equal(before, settings.All.Select(row => row.Answer()).Append(settings.Password.Value));
        Assert.False(settings.IsUnreadable);
    }

    [Fact]
    public void Unreadable_settings_are_defaults_until_something_is_stored()
    {
        FakeFlash flash = new();
        Full(flash).Save();
        flash.Files["settings.a"][20] ^= 1;
        flash.Files["settings.b"][20] ^= 1;
        DeviceSettings settings = Loaded(flash);
        Assert.True(settings.IsUnreadable);
        Assert.Equal(10, settings.RestartTime.Value);
        Assert.False(settings.Password.IsSet);
        Assert.Equal(0, settings.Writes);
        Assert.True(Loaded(flash).IsUnreadable);
        settings.RestartTime.TrySet("33");
        Assert.True(settings.Save());
        Assert.False(settings.IsUnreadable);
        Assert.False(Loaded(flash).IsUnreadable);
        Assert.Equal(33, Loaded(flash).RestartTime.Value);
    }

    [Fact]
    public void A_record_with_an_unknown_id_is_skipped()
    {
        DeviceSettings settings = LoadedFrom(records =>
        {
            Record(records, 200, 1, 2, 3);
            Record(records, 1, 42, 0, 0, 0);
            Record(records, 255);
        });
        Assert.Equal(42, settings.RestartTime.Value);
        Assert.Equal(0, settings.RejectedRecords);
    }

    [Fact]
    public void A_missing_record_is_its_default()
    {
        DeviceSettings settings = LoadedFrom(records => Record(records, 8, 2));
        Assert.Equal("POWERSTATE=REMEMBER,ON,(OFF)", settings.PowerState.Answer());
        Assert.Equal(10, settings.RestartTime.Value);
        Assert.False(settings.IsUnreadable);
    }

    [Fact]
    public void A_shorter_record_reads_as_zeros_and_a_longer_one_to_its_known_part()
    {
        Assert.Equal(300, LoadedFrom(records => Record(records, 1, 0x2C, 0x01)).RestartTime.Value);
        Assert.Equal(300, LoadedFrom(records => Record(records, 1, 0x2C, 0x01, 0, 0, 9, 9)).RestartTime.Value);
    }

    public static TheoryData<string, int, byte[]> OutOfRange => new()
    {
        { "RESTARTTIME 0", 1, [0, 0, 0, 0] },
        { "RESTARTTIME 601", 1, [0x59, 0x02, 0, 0] },
        { "RESTARTTIME -1", 1, [0xFF, 0xFF, 0xFF, 0xFF] },
        { "SECNUMBER claims more than it holds", 2, [2, 1, (byte)'5'] },
        { "SECNUMBER with a letter behind a good number", 2, [2, 1, (byte)'5', 1, (byte)'x'] },
        { "SECNUMBER of 16 digits", 2, [1, 16, .. Enumerable.Repeat((byte)'1', 16)] },
        { "SECNUMBER with 11 entries", 2, [11, .. Enumerable.Range('0', 10).SelectMany(c => new byte[] { 1, (byte)c }), 2, (byte)'1', (byte)'0'] },
        { "SECLIST 2", 3, [2] },
        { "PASSWORD of 4", 4, [4, (byte)'a', (byte)'b', (byte)'c', (byte)'d'] },
        { "PASSWORD with a space", 4, [5, (byte)'a', (byte)' ', (byte)'c', (byte)'d', (byte)'e'] },
        { "SMSCONFIRM 2", 5, [2] },
        { "ERROR 255", 6, [255] },
        { "SMSCONFIRMUNAUTH 9", 7, [9] },
        { "POWERSTATE 3", 8, [3] },
        { "RING 4", 9, [4] },
        { "RINGCONFIRM 2", 10, [2] },
        { "RINGCONFIRMTYPE 2", 11, [2] },
        { "RENEWINTERVALPW of 5", 12, [5, .. "abcde"u8] },
        { "SALDOUMS without a hash", 13, [4, .. "*100"u8] },
        { "SALDOUMS of 21", 13, [23, (byte)'*', .. Enumerable.Repeat((byte)'1', 21), (byte)'#'] },
        { "THERMOSTAT 2", 14, [2] },
        { "TEMPOFF 51", 15, [51, 0, 0, 0] },
        { "THERMALERT 2", 16, [2] },
        { "TRISEALERT 51", 17, [51] },
        { "TRISEALERT -11", 17, [0xF5] },
        { "TFALLALERT 126", 18, [126] },
        { "TFALLALERT -128", 18, [0x80] },
        { "TEMPCAL 0", 19, [0, 0, 0, 0] },
        { "ALERTNUMBER with 11 entries", 20, [11, .. Enumerable.Range('0', 10).SelectMany(c => new byte[] { 1, (byte)c }), 2, (byte)'1', (byte)'0'] },
        { "MICRORELAYTIME 901", 21, [0x85, 0x03, 0, 0] },
        { "SENSORTYPE 2", 22, [2] },
        { "ALERT 4", 23, [4] },
        { "MICLEVEL 16", 24, [16, 0, 0, 0] },
        { "SCHEDULER at 24:00", 25, [0xA0, 0x05, 0, 0] },
        { "SCHEDULER on an eighth day", 25, [0, 0, 8, 0] },
        { "SCHEDULER with an unknown action", 25, [0, 0, 1, 5] },
        { "SCHEDULER with 9 rules", 25, [.. Enumerable.Range(0, 9).SelectMany(i => new byte[] { (byte)i, 0, 0, 0 })] },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void A_value_out_of_range_is_its_default_and_is_counted(string name, int id, byte[] payload)
    {
        Assert.NotEmpty(name);
        DeviceSettings settings = LoadedFrom(records =>
        {
            Record(records, id, payload);
            Record(records, 250);
        });
        Assert.Equal(1, settings.RejectedRecords);
        DeviceSettings defaults = new(new FakeFlash(), DeviceModel.Gsm706, new SlotImages());
        Assert.Equal(defaults.All.Select(row => row.Answer()), settings.All.Select(row => row.Answer()));
    }

    [Fact]
    public void A_security_list_that_lost_its_numbers_is_off_and_stays_off()
    {
        FakeFlash flash = new();
        Write(flash, records =>
        {
            Record(records, 3, 1);
            Record(records, 2, 9);
        });
        DeviceSettings settings = Loaded(flash);
        Assert.False(settings.SecurityList.IsChanged);

        // Nobody could command the device any more if a failing save brought the list back.
        flash.FailsWrites = true;
        settings.RestartTime.TrySet("5");
        Assert.False(settings.Save());
        Assert.False(settings.SecurityList.IsChanged);
    }

    [Fact]
    public void Removing_the_last_number_turns_the_list_off()
    {
        DeviceSettings settings = Full(new FakeFlash());
        settings.SecurityNumbers.Reset();
        settings.ApplyDependencies();
        Assert.False(settings.SecurityList.IsChanged);
    }

    /// <summary>Values at the ends of what a row takes, from its own description of its range.</summary>
    internal static string[] Extremes(Setting row)
    {
        return row switch
        {
            NumberSetting => row.Range.Split(' ')[0].Split(".."),
            ChoiceSetting => row.Range.Split('|'),
            TemperatureLimitSetting => ["OFF", .. row.Range[..^4].Split("..")],
            UssdCodeSetting => ["NO", "*1#", "*" + new string('#', UssdCode.MaxLength) + "#"],
            PasswordSetting password => ["NO", new string('z', password.Length), new string('0', password.Length)],
            _ => throw new ArgumentException(row.Name),
        };
    }

    private static DeviceSettings Loaded(FakeFlash flash)
    {
        DeviceSettings settings = new(flash, DeviceModel.Gsm706, new SlotImages());
        settings.Load();
        return settings;
    }

    /// <summary>Every setting as large as it gets.</summary>
    private static DeviceSettings Full(FakeFlash flash)
    {
        DeviceSettings settings = Loaded(flash);
        foreach (ChoiceSetting choice in settings.All.OfType<ChoiceSetting>())
        {
            Assert.True(choice.TrySet(Extremes(choice)[^1]));
        }

        foreach (NumberSetting number in settings.All.OfType<NumberSetting>())
        {
            Assert.True(number.TrySet(Extremes(number)[1]));
        }

        Assert.True(settings.Password.TrySet("aZ09x"));
        Assert.True(settings.RenewPassword.TrySet("aZ09xaZ09"));
        Assert.True(settings.BalanceCode.TrySet(Extremes(settings.BalanceCode)[^1]));
        Assert.True(settings.RiseAlert.TrySet("-10"));
        Assert.True(settings.FallAlert.TrySet("50"));
        for (int i = 0; i < ScheduleSetting.Capacity; i++)
        {
            Assert.True(settings.Schedule.TryAdd($"23:5{i},7,AOF", out _));
        }

        for (int i = 0; i < PhoneListSetting.Capacity; i++)
        {
            Assert.True(settings.SecurityNumbers.TryAdd($"12345678901234{(i + 5) % 10}"));
            Assert.True(settings.AlertNumbers.TryAdd($"98765432101234{(i + 5) % 10}"));
        }

        return settings;
    }

    private static void Change(DeviceSettings settings, int value)
    {
        settings.RestartTime.TrySet(value.ToString());
        settings.SecurityNumbers.Reset();
        settings.SecurityNumbers.TryAdd(value.ToString());
        settings.Password.TrySet($"pw{value}");
    }

    private static DeviceSettings LoadedFrom(Action<RecordBuffer> fill)
    {
        FakeFlash flash = new();
        Write(flash, fill);
        return Loaded(flash);
    }

    private static void Write(FakeFlash flash, Action<RecordBuffer> fill)
    {
        SlotStore store = new(flash, "settings", 1, 1024, new SlotImages());
        store.Load();
        store.BeginSave();
        Assert.Equal(HeaderBytes, store.Image.Position);
        fill(store.Image);
        Assert.True(store.EndSave());
    }

    private static void Record(RecordBuffer records, int id, params byte[] payload)
    {
        records.BeginRecord(id);
        foreach (byte value in payload)
        {
            records.AddByte(value);
        }

        records.EndRecord();
    }
}
