using iSocket.Core.Hal;
using iSocket.Core.Text;
using iSocket.Core.Time;

namespace iSocket.Core.Commands
{
    /// <summary>STATUS and RUNTIME (device.md 4.1, C-5 to C-8).</summary>
    internal sealed class StatusCommands
    {
        private readonly DeviceContext _device;
        private readonly StatusReport _report;

        internal StatusCommands(DeviceContext device)
        {
            _device = device;
            _report = new StatusReport(device);
        }

        internal void AddTo(CommandTable table)
        {
            CommandRow row;
            row = table.Add("STATUS", CommandForm.Bare, CommandKind.Control, Features.None, Status).Always().WithSignal();
            row.Describe(
                "4.1",
                string.Empty,
                "STATUS",
                "Power socket OFF\nMicrorelay OFF\nSignal: Good (-67dBm)\nTEMP: N/A\nALARMF: Disabled\nALARM status: No activity\nTime: <time>",
                "Tells how everything stands.");
            row = table.Add("RUNTIME", CommandForm.Bare, CommandKind.Control, Features.None, Runtime).Always();
            row.Describe("4.1", string.Empty, "RUNTIME", "Power socket is OFF", "Tells since when the socket is on.");
        }

        private void Status(CommandCall call)
        {
            call.Done(_report.Text(call.NowMs));
        }

        private void Runtime(CommandCall call)
        {
            if (!_device.Socket.IsOn)
            {
                call.Done(Texts.RuntimeOff);
                return;
            }

            // Computed back from the present clock, so that a clock that was set later makes the start known too (C-8).
            bool isKnown = _device.Clock.IsKnown;
            call.Done(Texts.OnFrom + (isKnown ? TimeText.Format(_device.Clock.LocalSeconds(_device.Socket.OnSinceMs)) : Texts.UnknownTime));
        }
    }
}
