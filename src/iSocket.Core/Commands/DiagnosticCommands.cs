using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Modem;
using iSocket.Core.Text;
using iSocket.Core.Time;
using StringBuilder = System.Text.StringBuilder;

namespace iSocket.Core.Commands
{
    /// <summary>DIAG and FAULTLOG, extensions: how the device and its modem have fared.</summary>
    internal sealed class DiagnosticCommands
    {
        private const long MinuteMs = 60000;

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

            StringBuilder text = new StringBuilder();
            for (int i = 0; i < log.Count; i++)
            {
                text.Append(i == 0 ? string.Empty : "\n");
                text.Append(log.LocalSeconds(i) == FaultLog.UnknownTime ? Texts.UnknownTime : TimeText.Format(log.LocalSeconds(i)));
                text.Append(' ').Append(FaultText(log.Kind(i), log.Detail(i)));
                if (log.Times(i) > 1)
                {
                    text.Append(Texts.FaultTimes).Append(log.Times(i));
                }
            }

            call.Done(text.ToString());
        }

        private static string FaultText(FaultKind kind, int detail)
        {
            switch (kind)
            {
                case FaultKind.Restart:
                    return Texts.FaultRestart;
                case FaultKind.RestartLoop:
                    return Texts.FaultLoop;
                case FaultKind.Exception:
                    return Texts.FaultException + detail;
                case FaultKind.SettingLost:
                    return Texts.FaultSetting + detail;
                case FaultKind.SettingsUnreadable:
                    return Texts.FaultSettings;
                case FaultKind.FlashWrite:
                    return Texts.FaultFlash + detail;
                default:
                    return Texts.FaultOther + (int)kind;
            }
        }

        private void Diagnose(CommandCall call)
        {
            ModemCounters modem = _device.Modem.Counters;
            StringBuilder text = new StringBuilder();
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

        private static void AppendUptime(StringBuilder text, long nowMs)
        {
            long minutes = nowMs / MinuteMs;
            text.Append(Texts.Up).Append((int)(minutes / (24 * 60))).Append('d');
            text.Append(TwoDigits((int)(minutes / 60 % 24))).Append(':').Append(TwoDigits((int)(minutes % 60)));
        }

        private static string TwoDigits(int number)
        {
            return number < 10 ? "0" + number : number.ToString();
        }
    }
}
