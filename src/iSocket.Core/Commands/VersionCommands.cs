using iSocket.Core.Hal;
using iSocket.Core.Text;

namespace iSocket.Core.Commands
{
    /// <summary>HARDWARE, SERIALNUM, FIRMWARE (device.md 4.6).</summary>
    internal sealed class VersionCommands
    {
        private readonly DeviceContext _device;

        internal VersionCommands(DeviceContext device)
        {
            _device = device;
        }

        internal void AddTo(CommandTable table)
        {
            CommandRow row;
            row = table.Add("HARDWARE", CommandForm.Bare, CommandKind.Control, Features.None, Hardware).Always();
            row.Describe("14", string.Empty, "HARDWARE", "Open GSM socket 706, Hardware v1.0", "Tells model and hardware version.");
            row = table.Add("SERIALNUM", CommandForm.Bare, CommandKind.Control, Features.None, SerialNumber).Always();
            row.Describe("14", string.Empty, "SERIALNUM", "S/N: <number>", "Tells the serial number, which is the modem's IMEI.");
            row = table.Add("FIRMWARE", CommandForm.Bare, CommandKind.Control, Features.None, Firmware).Always();
            row.Describe("14", string.Empty, "FIRMWARE", "v0.1.0 MIT License, open firmware", "Tells the version of the firmware.");
        }

        private static void Firmware(CommandCall call)
        {
            call.Done(Texts.FirmwareVersion);
        }

        private void Hardware(CommandCall call)
        {
            call.Done(Texts.ProductName + Texts.Model((int)_device.Model) + Texts.HardwareVersion);
        }

        private void SerialNumber(CommandCall call)
        {
            call.Done(Texts.SerialNumber + (_device.Modem.SerialNumber.Length > 0 ? _device.Modem.SerialNumber : Texts.UnknownTime));
        }
    }
}
