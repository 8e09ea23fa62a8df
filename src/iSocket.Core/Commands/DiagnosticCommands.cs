using iSocket.Core.Hal;
using iSocket.Core.Modem;
using iSocket.Core.Text;
using StringBuilder = System.Text.StringBuilder;

namespace iSocket.Core.Commands
{
    /// <summary>DIAG, an extension: how the device and its modem have fared since the processor started.</summary>
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
