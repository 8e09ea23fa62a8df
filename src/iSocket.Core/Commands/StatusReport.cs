using iSocket.Core.Hal;
using iSocket.Core.Modem;
using iSocket.Core.Text;
using iSocket.Core.Time;
using StringBuilder = System.Text.StringBuilder;

namespace iSocket.Core.Commands
{
    /// <summary>The text of STATUS (device.md C-5 to C-8), also sent by the schedule's INF.</summary>
    public sealed class StatusReport
    {
        private readonly DeviceContext _device;

        /// <summary>Creates the report of a device.</summary>
        public StatusReport(DeviceContext device)
        {
            _device = device;
        }

        /// <summary>The line of the signal level: -113 dBm + 2 per step, in words by D-11.</summary>
        public static string SignalText(int signal)
        {
            if (signal == ModemStatus.UnknownSignal)
            {
                return Texts.Signal + "No signal";
            }

            int dbm = -113 + (2 * signal);
            string word = dbm >= -65 ? "Excellent" : (dbm >= -75 ? "Good" : (dbm >= -85 ? "Fair" : "Weak"));
            return Texts.Signal + word + " (" + dbm + "dBm)";
        }

        /// <summary>How everything stands now. Lines of features that the model lacks are left out (M-2).</summary>
        public string Text(long nowMs)
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
                text.Append('\n').Append(Texts.Temperature).Append(TemperatureCommands.Report(_device));
                text.Append('\n').Append(Texts.AlarmFunction).Append(_device.Alarm.IsEnabled ? Texts.Enabled : Texts.Disabled);
                text.Append('\n').Append(Texts.AlarmStatus).Append(_device.Alarm.IsInputActive ? Texts.Activity : Texts.NoActivity);
                text.Append('\n').Append(Texts.Time).Append(_device.Clock.IsKnown ? TimeText.Format(_device.Clock.LocalSeconds(nowMs)) : Texts.NotSet);
            }

            return text.ToString();
        }
    }
}
