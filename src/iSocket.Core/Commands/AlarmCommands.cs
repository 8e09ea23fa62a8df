using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Settings;
using iSocket.Core.Text;
using iSocket.Core.Time;

namespace iSocket.Core.Commands
{
    /// <summary>ALARMON, ALARMOFF, ALARM?, SENSORTYPE, ALERT, SHOWALARMLOG (device.md 4.10).</summary>
    internal sealed class AlarmCommands
    {
        // Ten entries of 17 characters and their line ends.
        private const int ReplyLength = 180;

        private readonly DeviceContext _device;
        private readonly DeviceSettings _settings;

        internal AlarmCommands(DeviceContext device)
        {
            _device = device;
            _settings = device.Settings;
        }

        internal void AddTo(CommandTable table)
        {
            CommandRow row;
            row = table.Add("ALARMON", CommandForm.Bare, CommandKind.Control, Features.Full, On);
            row.Describe("9.1", string.Empty, "ALARMON", "ALARMON - OK\nALARM function: Enabled", "Arms the alarm input.");
            row = table.Add("ALARMOFF", CommandForm.Bare, CommandKind.Control, Features.Full, Off);
            row.Describe("9.1", string.Empty, "ALARMOFF", "ALARMOFF - OK\nALARM function: Disabled", "Disarms it.");
            row = table.Add("ALARM", CommandForm.Ask, CommandKind.Information, Features.Full, Ask).Always();
            row.Describe("9.1", string.Empty, "ALARM?", "ALARM function: Disabled\nSensor(s): Connected\nALARM status: No activity\nMicrorelay: Disabled", "Tells how the alarm function stands.");
            row = table.AddSet(_settings.SensorType, Features.Full);
            row.Describe("9.1", "NO or NC", "SENSORTYPE=NC", "SENSORTYPE=NC - OK", "Says whether the sensor's contact is open (NO) or closed (NC) at rest.");
            row = table.AddAsk(_settings.SensorType, Features.Full);
            row.Describe("9.1", string.Empty, "SENSORTYPE?", "SENSORTYPE=(NO),NC", "Tells the type of the sensor.");
            row = table.AddSet(_settings.Alert, Features.Full);
            row.Describe("9.2", "SMS, CALL, SMSCHANGE or OFF", "ALERT=CALL", "ALERT=CALL - OK", "Sets how the alert numbers are told of an alarm.");
            row = table.AddAsk(_settings.Alert, Features.Full);
            row.Describe("9.2", string.Empty, "ALERT?", "ALERT=(SMS),CALL,SMSCHANGE,OFF", "Tells how the alert numbers are told.");
            row = table.Add("SHOWALARMLOG", CommandForm.Bare, CommandKind.Control, Features.Full, ShowLog).Always();
            row.Describe("9.3", string.Empty, "SHOWALARMLOG", "No ALARM activity!", "Tells the last ten activations.");
        }

        private void On(CommandCall call)
        {
            _device.Alarm.Enable();
            call.Done("ALARMON" + Texts.Ok + "\n" + FunctionLine());
        }

        private void Off(CommandCall call)
        {
            _device.Alarm.Disable();
            call.Done("ALARMOFF" + Texts.Ok + "\n" + FunctionLine());
        }

        private void Ask(CommandCall call)
        {
            AlarmControl alarm = _device.Alarm;
            call.Done(
                FunctionLine() + "\n" + Texts.Sensors + (alarm.IsConnected ? Texts.Connected : Texts.Disconnected)
                + "\n" + Texts.AlarmStatus + (alarm.IsInputActive ? Texts.Activity : Texts.NoActivity)
                + "\n" + Texts.MicroRelay + (_settings.PulseTime.Value > 0 ? Texts.Enabled : Texts.Disabled));
        }

        private void ShowLog(CommandCall call)
        {
            AlarmLog log = _device.Alarm.Log;
            if (log.Count == 0)
            {
                call.Done(Texts.NoAlarmLog);
                return;
            }

            TextBuffer text = new TextBuffer(ReplyLength);
            for (int i = 0; i < log.Count; i++)
            {
                text.Append(i == 0 ? string.Empty : "\n");
                text.Append(log.Entry(i) == AlarmLog.UnknownTime ? Texts.UnknownTime : TimeText.Format(log.Entry(i)));
            }

            call.Done(text.ToString());
        }

        private string FunctionLine()
        {
            return Texts.AlarmFunctionLong + (_device.Alarm.IsEnabled ? Texts.Enabled : Texts.Disabled);
        }
    }
}
