using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Core.Hal;
using iSocket.Core.Settings;
using iSocket.Core.Time;

namespace iSocket.Simulator.Web;

/// <summary>
/// What the device remembers, read from its flash as docs/settings-format.md says. Nothing of the running firmware is asked,
/// so what the page shows is what a restart would find.
/// </summary>
internal static class FlashView
{
    private const int StateKind = 2;
    private const int SocketRecord = 1;
    private const int WindowRecord = 2;
    private const int AlarmRecord = 11;
    private const int LogRecord = 12;
    private const int ThermostatRecord = 13;
    private const int EnabledBit = 1;
    private const int TimerBit = 2;
    private const int TimerEndBit = 4;
    private const int RestartBit = 8;
    private const long UnknownTime = -1;

    /// <summary>Reads it.</summary>
    public static FlashContent Read(IFlashFiles flash, DeviceModel model)
    {
        SlotImages images = new();
        DeviceSettings defaults = new(null, model, images);
        DeviceSettings stored = new(flash, model, images);
        stored.Load();
        List<SettingLine> lines = [];
        for (int i = 0; i < stored.All.Length; i++)
        {
            Setting row = stored.All[i];
            if (row is not ScheduleSetting)
            {
                string value = Value(row);
                lines.Add(new SettingLine(row.Name, value, value != Value(defaults.All[i])));
            }
        }

        FlashContent content = new([.. lines.OrderBy(line => line.Name, StringComparer.Ordinal)], Rules(stored.Schedule));
        return ReadState(flash, images, content);
    }

    // A list has no one value to confirm.
    private static string Value(Setting row) => row is PhoneListSetting list
        ? string.Join(", ", Enumerable.Range(0, list.Count).Select(list.Number))
        : row.Confirmation();

    private static string[] Rules(ScheduleSetting schedule) => [.. Enumerable.Range(0, schedule.Count).Select(schedule.Text)];

    private static FlashContent ReadState(IFlashFiles flash, SlotImages images, FlashContent content)
    {
        SlotStore store = new(flash, "state", StateKind, SlotImages.Capacity, images);
        bool isThere = store.Load();
        while (isThere && store.Image.NextRecord())
        {
            content = ReadRecord(store.Image, content);
        }

        return content;
    }

    private static FlashContent ReadRecord(RecordBuffer record, FlashContent content)
    {
        switch (record.RecordId)
        {
            case SocketRecord:
                int bits = record.ReadByte();
                long timerMs = record.ReadLong();
                long restartMs = record.ReadLong();
                return content with
                {
                    TimerEndMs = (bits & TimerBit) != 0 ? timerMs : null,
                    TimerEndsOn = (bits & TimerEndBit) != 0,
                    RestartEndMs = (bits & RestartBit) != 0 ? restartMs : null,
                };
            case WindowRecord:
                return content with { WindowEndMs = record.ReadLong() };
            case AlarmRecord:
                return content with { IsArmed = (record.ReadByte() & EnabledBit) != 0 };
            case LogRecord:
                List<string> log = [];
                while (record.Left >= sizeof(long))
                {
                    long seconds = record.ReadLong();
                    log.Add(seconds == UnknownTime ? "unknown" : TimeText.Format(seconds));
                }

                return content with { AlarmLog = [.. log] };
            case ThermostatRecord:
                return content with { IsThermostatOn = (record.ReadByte() & EnabledBit) != 0 };
            default:
                return content;
        }
    }
}
