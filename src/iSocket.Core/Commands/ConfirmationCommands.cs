using iSocket.Core.Hal;
using iSocket.Core.Settings;

namespace iSocket.Core.Commands
{
    /// <summary>SMSCONFIRM, ERROR, SMSCONFIRMUNAUTH (device.md 4.5).</summary>
    internal sealed class ConfirmationCommands
    {
        private readonly DeviceSettings _settings;

        internal ConfirmationCommands(DeviceContext device)
        {
            _settings = device.Settings;
        }

        internal void AddTo(CommandTable table)
        {
            CommandRow row;
            // SMSCONFIRM=OFF is itself confirmed (S-13).
            row = table.AddSet(_settings.SmsConfirm, Features.None).Always();
            row.Describe("6.1", "ON or OFF", "SMSCONFIRM=OFF", "SMSCONFIRM=OFF - OK", "Whether commands are confirmed; questions and reports always are.");
            row = table.AddAsk(_settings.SmsConfirm, Features.None);
            row.Describe("6.1", string.Empty, "SMSCONFIRM?", "SMSCONFIRM=(ON),OFF", "Tells whether commands are confirmed.");
            row = table.AddSet(_settings.Error, Features.None);
            row.Describe("6.3", "ON or OFF", "ERROR=OFF", "ERROR=OFF - OK", "Whether mistakes are answered.");
            row = table.AddAsk(_settings.Error, Features.None);
            row.Describe("6.3", string.Empty, "ERROR?", "ERROR=(ON),OFF", "Tells whether mistakes are answered.");
            row = table.AddSet(_settings.ConfirmUnauthorised, Features.None);
            row.Describe("6.3", "ON or OFF", "SMSCONFIRMUNAUTH=ON", "SMSCONFIRMUNAUTH=ON - OK", "Whether senders who are not listed get an answer.");
            row = table.AddAsk(_settings.ConfirmUnauthorised, Features.None);
            row.Describe("6.3", string.Empty, "SMSCONFIRMUNAUTH?", "SMSCONFIRMUNAUTH=(OFF),ON", "Tells whether senders who are not listed get an answer.");
        }
    }
}
