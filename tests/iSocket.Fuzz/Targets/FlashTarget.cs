using System;
using System.Linq;
using iSocket.Core.Hal;
using iSocket.Core.Settings;

namespace iSocket.Fuzz.Targets;

/// <summary>
/// Damaged files: bits flipped, pieces cut off, put in or exchanged. The settings are those of one whole file or the defaults,
/// never a mixture, and the newest file that is sound counts (S-14, S-16). Rubbish that is well-formed leaves settings in range.
/// </summary>
internal static class FlashTarget
{
    private const int FileKind = 1;

    public static void Run(FuzzInput input)
    {
        if (input.OneIn(3))
        {
            ReadsWellFormedRubbish(input);
            return;
        }

        CommandRig rig = new(DeviceModel.Gsm707);
        Configure(rig, input);
        string older = rig.SettingsText() + rig.Settings.Schedule.Answer();
        rig.Settings.Save();
        rig.Stores = false;
        Configure(rig, input);
        rig.Settings.Save();
        string newer = rig.SettingsText() + rig.Settings.Schedule.Answer();
        string newest = Sequence(rig.Flash.Files["settings.a"]) > Sequence(rig.Flash.Files["settings.b"]) ? "a" : "b";
        string other = newest == "a" ? "b" : "a";
        bool isNewestHurt = Hurt(rig.Flash, "settings." + newest, input);
        bool isOtherHurt = Hurt(rig.Flash, "settings." + other, input);
        rig.Flash.FailingReads = input.OneIn(8) ? 1 : 0;
        bool failsToRead = rig.Flash.FailingReads > 0;

        DeviceSettings loaded = new(rig.Flash, DeviceModel.Gsm707, new SlotImages());
        loaded.Load();
        string seen = Text(loaded);
        string defaults = Text(new DeviceSettings(new FuzzFlash(), DeviceModel.Gsm707, new SlotImages()));
        if (failsToRead)
        {
            // Which file the failure hit is the store's business.
            FuzzFailure.Unless(seen == newer || seen == older || seen == defaults, "a mixture of settings");
        }
        else
        {
            FuzzFailure.UnlessEqual(!isNewestHurt ? newer : !isOtherHurt ? older : defaults, seen, "settings");
        }
    }

    private static void Configure(CommandRig rig, FuzzInput input)
    {
        for (int i = 0; i < 6; i++)
        {
            string text = CommandTexts.Next(input, rig.Settings.Password.Value);
            rig.Advance(100);
            rig.Send(TextMessages.Read(TextMessages.Deliver(CommandTexts.Numbers[0], text, i)));
        }
    }

    private static string Text(DeviceSettings settings)
    {
        return string.Join(
            string.Empty,
            settings.All.Where(row => row is not ScheduleSetting).Select(row => $"{row.Answer()};{(row is PasswordSetting password ? password.Value : row.Confirmation())}|"))
            + settings.Schedule.Answer();
    }

    private static uint Sequence(byte[] file) => BitConverter.ToUInt32(file, 4);

    private static bool Hurt(FuzzFlash flash, string name, FuzzInput input)
    {
        byte[] content = (byte[])flash.Files[name].Clone();
        byte[] before = flash.Files[name];
        switch (input.Below(6))
        {
            case 1:
                for (int i = 1 + input.Below(4); i > 0; i--)
                {
                    content[input.Below(content.Length)] ^= (byte)(1 << input.Below(8));
                }

                break;
            case 2:
                content = content[..input.Below(content.Length)];
                break;
            case 3:
                content = [.. content, .. input.Bytes(1 + input.Below(20))];
                break;
            case 4:
                content = input.Bytes(input.Below(60));
                break;
            case 5:
                int from = input.Below(content.Length);
                byte[] rubbish = input.Bytes(1 + input.Below(30));
                rubbish.AsSpan(0, Math.Min(rubbish.Length, content.Length - from)).CopyTo(content.AsSpan(from));
                break;
        }

        flash.Files[name] = content;
        return !content.SequenceEqual(before);
    }

    private static void ReadsWellFormedRubbish(FuzzInput input)
    {
        FuzzFlash flash = new();
        StoreFiles.Put(flash, "settings", FileKind, 1, input, StoreFiles.SettingIds);
        DeviceSettings loaded = new(flash, DeviceModel.Gsm706, new SlotImages());
        loaded.Load();
        string seen = Text(loaded);
        FuzzFailure.Unless(loaded.Save(), "what was read cannot be stored");
        DeviceSettings again = new(flash, DeviceModel.Gsm706, new SlotImages());
        again.Load();
        FuzzFailure.UnlessEqual(seen, Text(again), "settings out of range");
        FuzzFailure.UnlessEqual(0, again.RejectedRecords, "records that are not taken back");
    }
}
