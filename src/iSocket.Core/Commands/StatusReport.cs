using iSocket.Core.Hal;
using iSocket.Core.Modem;
using iSocket.Core.Text;
using iSocket.Core.Time;

namespace iSocket.Core.Commands
{
    /// <summary>The text of STATUS (device.md C-5 to C-8), also sent by the schedule's INF.</summary>
    public sealed class StatusReport
    {
        // A line each of socket, micro-relay, signal, temperature, alarm function, alarm and time.
        private const int ReplyLength = 144;

        private readonly DeviceContext _device;

        /// <summary>Creates the report of a device.</summary>
        public StatusReport(DeviceContext device)
        {
            _device = device;
        }

        /// <summary>The line of the signal level: -113 dBm + 2 per step, in words by D-11.</summary>
        public static string SignalText(int signal)
        {
            TextBuffer text = new TextBuffer(32);
            AppendSignal(text, signal);
            return text.ToString();
        }

        /// <summary>How everything stands now. Lines of features that the model lacks are left out (M-2).</summary>
        public string Text(long nowMs)
        {
            bool isFull = (Features.Of(_device.Model) & Features.Full) != 0;
            TextBuffer text = new TextBuffer(ReplyLength);
            text.Append(_device.Socket.IsOn ? Texts.SocketOn : Texts.SocketOff).Append('\n');
            if (isFull)
            {
                text.Append(_device.MicroRelay.IsOn ? Texts.MicroRelayOn : Texts.MicroRelayOff).Append('\n');
            }

            AppendSignal(text, _device.Modem.Signal);
            if (isFull)
            {
                text.Append('\n').Append(Texts.Temperature).Append(TemperatureCommands.Report(_device));
                text.Append('\n').Append(Texts.AlarmFunction).Append(_device.Alarm.IsEnabled ? Texts.Enabled : Texts.Disabled);
                text.Append('\n').Append(Texts.AlarmStatus).Append(_device.Alarm.IsInputActive ? Texts.Activity : Texts.NoActivity);
                text.Append('\n').Append(Texts.Time).Append(_device.Clock.IsKnown ? TimeText.Format(_device.Clock.LocalSeconds(nowMs)) : Texts.NotSet);
            }

            return text.ToString();
        }

        private static void AppendSignal(TextBuffer text, int signal)
        {
            text.Append(Texts.Signal);
            if (signal == ModemStatus.UnknownSignal)
            {
                text.Append(Texts.NoSignal);
                return;
            }

            int dbm = -113 + (2 * signal);
            text.Append(dbm >= -65 ? "Excellent" : (dbm >= -75 ? "Good" : (dbm >= -85 ? "Fair" : "Weak")));
            text.Append(" (").Append(dbm).Append("dBm)");
        }
    }
}
