using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Modem;
using iSocket.Core.Text;
using iSocket.Core.Time;

namespace iSocket.Core.Commands
{
    /// <summary>DIAG and FAULTLOG, extensions: how the device and its modem have fared.</summary>
    internal sealed class DiagnosticCommands
    {
        private const long MinuteMs = 60000;
        private const int ReplyLength = 160;

        private readonly DeviceContext _device;

        internal DiagnosticCommands(DeviceContext device)
        {
            _device = device;
        }

        internal void AddTo(CommandTable table)
        {
            CommandRow row;
            row = table.Add("DIAG", CommandForm.Bare, CommandKind.Control, Features.None, Diagnose).Always().Extension();
            row.Describe(
                string.Empty,
                string.Empty,
                "EXTENSIONS=ON; DIAG",
                "Up <days>d<hh>:<mm>\nRepeat <n>, resync <n>, init <n>\nRadio <n>, reset <n>, power <n>\n"
                    + "Restart <n>, timeout <n>, unknown <n>, cut <n>\nSMS sent <n>, failed <n>, dropped <n>",
                "Tells how often which rung of the modem's recovery was climbed, and how its line and the texts have fared.");
            row = table.Add("FAULTLOG", CommandForm.Bare, CommandKind.Control, Features.None, ShowFaults).Always().Extension();
            row.Describe(string.Empty, string.Empty, "EXTENSIONS=ON; FAULTLOG", "No faults!", "Tells the last eight faults of the device itself, oldest first.");
        }

        private void ShowFaults(CommandCall call)
        {
            FaultLog log = _device.Faults;
            if (log.Count == 0)
            {
                call.Done(Texts.NoFaults);
                return;
            }

            TextBuffer text = new TextBuffer(ReplyLength);
            for (int i = 0; i < log.Count; i++)
            {
                text.Append(i == 0 ? string.Empty : "\n");
                text.Append(log.LocalSeconds(i) == FaultLog.UnknownTime ? Texts.UnknownTime : TimeText.Format(log.LocalSeconds(i)));
                AppendFault(text.Append(' '), log.Kind(i), log.Detail(i));
                if (log.Times(i) > 1)
                {
                    text.Append(Texts.FaultTimes).Append(log.Times(i));
                }
            }

            call.Done(text.ToString());
        }

        private static void AppendFault(TextBuffer text, FaultKind kind, int detail)
        {
            switch (kind)
            {
                case FaultKind.Restart:
                    text.Append(Texts.FaultRestart);
                    break;
                case FaultKind.RestartLoop:
                    text.Append(Texts.FaultLoop);
                    break;
                case FaultKind.Exception:
                    text.Append(Texts.FaultException).Append(detail);
                    break;
                case FaultKind.SettingLost:
                    text.Append(Texts.FaultSetting).Append(detail);
                    break;
                case FaultKind.SettingsUnreadable:
                    text.Append(Texts.FaultSettings);
                    break;
                case FaultKind.FlashWrite:
                    text.Append(Texts.FaultFlash).Append(detail);
                    break;
                case FaultKind.StateLost:
                    text.Append(detail == 0 ? Texts.FaultState : Texts.FaultStateRecord);
                    if (detail != 0)
                    {
                        text.Append(detail);
                    }

                    break;
                case FaultKind.AlertsLost:
                    text.Append(Texts.FaultAlerts);
                    break;
                default:
                    text.Append(Texts.FaultOther).Append((int)kind);
                    break;
            }
        }

        private void Diagnose(CommandCall call)
        {
            ModemCounters modem = _device.Modem.Counters;
            TextBuffer text = new TextBuffer(ReplyLength);
            AppendUptime(text, call.NowMs);
            text.Append('\n').Append(Texts.Repeat).Append(modem.Repeats).Append(Texts.Resync).Append(modem.Resyncs);
            text.Append(Texts.Init).Append(modem.Initialisations);
            text.Append('\n').Append(Texts.Radio).Append(modem.RadioCycles).Append(Texts.Reset).Append(modem.Resets);
            text.Append(Texts.Power).Append(modem.SupplyCuts);
            text.Append('\n').Append(Texts.Restart).Append(modem.Restarts).Append(Texts.Timeout).Append(_device.Channel.Timeouts);
            text.Append(Texts.UnknownLines).Append(_device.Channel.UnknownLines).Append(Texts.CutLines).Append(_device.Channel.TruncatedLines);
            text.Append('\n').Append(Texts.Sent).Append(_device.Outbox.Sent).Append(Texts.Failed).Append(_device.Outbox.Failed);
            text.Append(Texts.Dropped).Append(_device.Outbox.Dropped);
            call.Done(text.ToString());
        }

        private static void AppendUptime(TextBuffer text, long nowMs)
        {
            long minutes = nowMs / MinuteMs;
            text.Append(Texts.Up).Append((int)(minutes / (24 * 60))).Append('d');
            text.AppendTwoDigits((int)(minutes / 60 % 24)).Append(':').AppendTwoDigits((int)(minutes % 60));
        }
    }
}
