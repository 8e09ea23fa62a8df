using iSocket.Core.Hal;

namespace iSocket.Fuzz.Targets;

/// <summary>
/// Files whose form is right and whose content is anything, as another version or a fault of the program would leave them: the
/// device starts, runs, and obeys after a factory reset.
/// </summary>
internal static class BootTarget
{
    private const byte SettingsKind = 1;
    private const byte StateKind = 2;
    private const byte AlertsKind = 3;

    public static void Run(FuzzInput input)
    {
        FuzzDevice device = new((DeviceModel)input.Below(4));
        if (input.OneIn(2))
        {
            StoreFiles.Put(device.Flash, "settings", SettingsKind, 1 + input.Byte(), input, StoreFiles.SettingIds);
        }

        StoreFiles.Put(device.Flash, "state", StateKind, int.MaxValue - input.Byte(), input, StoreFiles.StateIds);
        StoreFiles.Put(device.Flash, "alerts", AlertsKind, -1 - input.Byte(), input, StoreFiles.AlertIds);
        device.PowerOn();
        device.Run(3000);

        // The counter that survives a restart decides whether moments and clock of before count.
        device.Reset();
        device.Run(90000);
        device.Modem.Deliver(CommandTexts.Numbers[0], input.Pick(["STATUS", "RUNTIME", "DATE", "SHOWALARMLOG", "SCHEDULER?", "ON"]));
        device.Run(60000);
        device.FactoryReset();
        device.AnswersStatus(CommandTexts.Numbers[0], 10);
    }
}
