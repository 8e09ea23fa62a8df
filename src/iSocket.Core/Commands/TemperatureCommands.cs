using iSocket.Core.Hal;
using iSocket.Core.Inputs;
using iSocket.Core.Settings;
using iSocket.Core.Text;

namespace iSocket.Core.Commands
{
    /// <summary>Thermometer, thermostat, temperature alerts, alert numbers (device.md 4.7, 4.8).</summary>
    internal sealed class TemperatureCommands
    {
        private readonly DeviceContext _device;
        private readonly DeviceSettings _settings;

        internal TemperatureCommands(DeviceContext device)
        {
            _device = device;
            _settings = device.Settings;
        }

        /// <summary>The temperature as reported, or "N/A" (C-8, T-2).</summary>
        internal static string Report(DeviceContext device)
        {
            return device.Thermometer.HasReading
                ? ReportedTemperature.Round(device.Thermometer.Sixteenths, device.Settings.Calibration.Value) + "C"
                : Texts.NotAvailable;
        }

        internal void AddTo(CommandTable table)
        {
            CommandRow row;
            row = table.Add("TEMPERATURE", CommandForm.Bare, CommandKind.Control, Features.Full, Temperature).Always();
            row.Describe("7.1", string.Empty, "TEMPERATURE", "TEMPERATURE: N/A", "Tells the temperature; N/A in the first ten minutes.");
            row = table.Add("THERMOSTATON", CommandForm.Bare, CommandKind.Control, Features.Full, On);
            row.Describe("7.2", string.Empty, "THERMOSTATON", "THERMOSTATON - OK\nTHERMOSTAT=HEATING\nTEMPOFF=10\nAttention! Thermostat is working now!", "Enables the thermostat.");
            row = table.Add("THERMOSTATOFF", CommandForm.Bare, CommandKind.Control, Features.Full, Off);
            row.Describe("7.2", string.Empty, "THERMOSTATOFF", "THERMOSTATOFF - OK\nAttention! Thermostat was disabled!", "Disables the thermostat.");
            row = table.Add(_settings.ThermostatRule.Name, CommandForm.Set, CommandKind.Configuration, Features.Full, SetRule).For(_settings.ThermostatRule);
            row.Describe("7.2", "HEATING or COOLING", "THERMOSTAT=COOLING", "THERMOSTAT=COOLING - OK\nTEMPOFF=10\nTHERMOSTAT: Disabled", "Says what hangs on the socket.");
            row = table.Add(_settings.ThermostatRule.Name, CommandForm.Ask, CommandKind.Information, Features.Full, Ask).For(_settings.ThermostatRule).Always();
            row.Describe("7.2", string.Empty, "THERMOSTAT?", "THERMOSTAT: Disabled\nTHERMOSTAT=HEATING\nTEMPOFF=10", "Tells how the thermostat is set.");
            row = table.Add(_settings.SwitchOffTemperature.Name, CommandForm.Set, CommandKind.Configuration, Features.Full, SetTemperature).For(_settings.SwitchOffTemperature);
            row.Describe("7.2", "<n> = 0..50 degrees Celsius", "TEMPOFF=22", "TEMPOFF=22 - OK\nTHERMOSTAT=HEATING\nTHERMOSTAT: Disabled", "Sets the temperature at which the thermostat switches off.");
            row = table.Add(_settings.ThermostatAlert.Name, CommandForm.Set, CommandKind.Configuration, Features.Full, SetAlert).For(_settings.ThermostatAlert);
            row.Describe("7.3", "ON or OFF", "THERMALERT=OFF", "THERMALERT=OFF - OK", "Whether the alert numbers are told when the thermostat has switched off.");
            row = table.AddAsk(_settings.ThermostatAlert, Features.Full);
            row.Describe("7.3", string.Empty, "THERMALERT?", "THERMALERT=(OFF),ON", "Tells whether the thermostat alerts.");
            row = table.AddSet(_settings.RiseAlert, Features.Full);
            row.Describe("7.3", "<t> = -10..50 degrees Celsius, or OFF", "TRISEALERT=35", "TRISEALERT=35 - OK", "Tells the alert numbers when the temperature rises above.");
            row = table.AddAsk(_settings.RiseAlert, Features.Full);
            row.Describe("7.3", string.Empty, "TRISEALERT?", "TRISEALERT=OFF", "Tells the limit of this alert.");
            row = table.AddSet(_settings.FallAlert, Features.Full);
            row.Describe("7.3", "<t> = -10..50 degrees Celsius, or OFF", "TFALLALERT=5", "TFALLALERT=5 - OK", "Tells the alert numbers when the temperature falls below.");
            row = table.AddAsk(_settings.FallAlert, Features.Full);
            row.Describe("7.3", string.Empty, "TFALLALERT?", "TFALLALERT=OFF", "Tells the limit of this alert.");
        }

        private void Temperature(CommandCall call)
        {
            call.Done(Texts.TemperatureReport + Report(_device));
        }

        private void On(CommandCall call)
        {
            _device.Thermostat.Enable();
            call.Done("THERMOSTATON" + Texts.Ok + "\n" + RuleLine() + "\n" + TemperatureLine() + "\n" + Texts.ThermostatWorks);
        }

        private void Off(CommandCall call)
        {
            _device.Thermostat.Disable(call.NowMs);
            call.Done("THERMOSTATOFF" + Texts.Ok + "\n" + Texts.ThermostatDisabled);
        }

        private void SetRule(CommandCall call)
        {
            if (!_settings.ThermostatRule.TrySet(call.Argument))
            {
                call.Incorrect();
                return;
            }

            call.Done(RuleLine() + Texts.Ok + "\n" + TemperatureLine() + "\n" + StateLine());
        }

        private void SetTemperature(CommandCall call)
        {
            if (!_settings.SwitchOffTemperature.TrySet(call.Argument))
            {
                call.Incorrect();
                return;
            }

            call.Done(TemperatureLine() + Texts.Ok + "\n" + RuleLine() + "\n" + StateLine());
        }

        private void Ask(CommandCall call)
        {
            call.Done(StateLine() + "\n" + RuleLine() + "\n" + TemperatureLine());
        }

        private void SetAlert(CommandCall call)
        {
            if (call.Argument == "ON" && _settings.AlertNumbers.Count == 0)
            {
                call.Refuse(_settings.AlertNumbers.EmptyAnswer);
                return;
            }

            if (!_settings.ThermostatAlert.TrySet(call.Argument))
            {
                call.Incorrect();
                return;
            }

            call.Done(_settings.ThermostatAlert.Name + "=" + _settings.ThermostatAlert.Confirmation() + Texts.Ok);
        }

        private string RuleLine()
        {
            return _settings.ThermostatRule.Name + "=" + _settings.ThermostatRule.Confirmation();
        }

        private string TemperatureLine()
        {
            return _settings.SwitchOffTemperature.Name + "=" + _settings.SwitchOffTemperature.Confirmation();
        }

        private string StateLine()
        {
            return Texts.Thermostat + (_device.Thermostat.IsEnabled ? Texts.Enabled : Texts.Disabled);
        }
    }
}
