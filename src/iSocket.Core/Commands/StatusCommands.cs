using System.Text;
using iSocket.Core.Hal;
using iSocket.Core.Inputs;
using iSocket.Core.Modem;
using iSocket.Core.Text;
using iSocket.Core.Time;

namespace iSocket.Core.Commands
{
    /// <summary>STATUS and RUNTIME (device.md 4.1, C-5 to C-8).</summary>
    internal sealed class StatusCommands
    {
        private readonly DeviceContext _device;

        internal StatusCommands(DeviceContext device)
        {
            _device = device;
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

        /// <summary>The line of the signal level: -113 dBm + 2 per step, in words by D-11.</summary>
        internal static string SignalText(int signal)
        {
            if (signal == ModemStatus.UnknownSignal)
            {
                return Texts.Signal + "No signal";
            }

            int dbm = -113 + (2 * signal);
            string word = dbm >= -65 ? "Excellent" : (dbm >= -75 ? "Good" : (dbm >= -85 ? "Fair" : "Weak"));
            return Texts.Signal + word + " (" + dbm + "dBm)";
        }

        private void Status(CommandCall call)
        {
            bool isFull = (Features.Of(_device.Model) & Features.Full) != 0;
            StringBuilder text = new StringBuilder();
            text.Append(_device.Socket.IsOn ? Texts.SocketOn : Texts.SocketOff).Append('\n');
            if (isFull)
            {
                text.Append(_device.MicroRelay.IsOn ? Texts.MicroRelayOn : Texts.MicroRelayOff).Append('\n');
            }

            text.Append(SignalText(_device.Modem.Signal));
            if (isFull)
            {
                text.Append('\n').Append(Texts.Temperature).Append(TemperatureText());
                text.Append('\n').Append(Texts.AlarmFunction).Append(Texts.Disabled);
                text.Append('\n').Append(Texts.AlarmStatus).Append(_device.Alarm.IsActive(false) ? Texts.Activity : Texts.NoActivity);
                text.Append('\n').Append(Texts.Time).Append(_device.Clock.IsKnown ? TimeText.Format(_device.Clock.LocalSeconds(call.NowMs)) : Texts.NotSet);
            }

            call.Done(text.ToString());
        }

        private string TemperatureText()
        {
            if (!_device.Thermometer.HasReading || _device.Thermometer.HasFailed)
            {
                return Texts.NotAvailable;
            }

            return ReportedTemperature.Round(_device.Thermometer.Sixteenths, DefaultCalibration) + "C";
        }

        // TEMPCAL at its factory default (device.md, 5).
        private const int DefaultCalibration = 5;

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
