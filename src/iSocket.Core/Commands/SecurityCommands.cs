using iSocket.Core.Hal;
using iSocket.Core.Settings;
using iSocket.Core.Text;

namespace iSocket.Core.Commands
{
    /// <summary>SECNUMBER, SECLIST, PASSWORD (device.md 4.4), ALERTNUMBER (4.8).</summary>
    internal sealed class SecurityCommands
    {
        private const string All = "ALL";
        private readonly DeviceSettings _settings;

        internal SecurityCommands(DeviceContext device)
        {
            _settings = device.Settings;
        }

        internal void AddTo(CommandTable table)
        {
            CommandRow row;
            PhoneListSetting numbers = _settings.SecurityNumbers;
            row = table.Add(numbers.Name, CommandForm.Add, CommandKind.Configuration, Features.None, AddNumber).For(numbers);
            row.Describe("5.1", "<digits>, 1 to 15", "SECNUMBER+40711000111", "SECNUMBER+40711000111 - OK", "Adds a number to the security list; up to 10.");
            row = table.Add(numbers.Name, CommandForm.Remove, CommandKind.Configuration, Features.None, RemoveNumber).For(numbers);
            row.Describe("5.1", "<digits>, or ALL", "SECNUMBER-ALL", "SECNUMBER-ALL - OK", "Removes a number, or all; without numbers SECLIST goes OFF.");
            row = table.AddAsk(numbers, Features.None);
            row.Describe("5.1", string.Empty, "SECNUMBER?", "No SECNUMBERs!", "Tells the numbers of the security list.");
            row = table.Add(_settings.SecurityList.Name, CommandForm.Set, CommandKind.Configuration, Features.None, SetList).For(_settings.SecurityList);
            row.Describe("5.1", "ON or OFF", "SECLIST=OFF", "SECLIST=OFF - OK", "Listens to the numbers of the security list only.");
            row = table.AddAsk(_settings.SecurityList, Features.None);
            row.Describe("5.1", string.Empty, "SECLIST?", "SECLIST=(OFF),ON", "Tells whether the security list is in use.");
            PhoneListSetting alerts = _settings.AlertNumbers;
            row = table.Add(alerts.Name, CommandForm.Add, CommandKind.Configuration, Features.None, AddNumber).For(alerts);
            row.Describe("7.3", "<digits>, 1 to 15", "ALERTNUMBER+40711000111", "ALERTNUMBER+40711000111 - OK", "Adds a number that is told of alerts; up to 10, told in the order of entry.");
            row = table.Add(alerts.Name, CommandForm.Remove, CommandKind.Configuration, Features.None, RemoveNumber).For(alerts);
            row.Describe("7.3", "<digits>, or ALL", "ALERTNUMBER-ALL", "ALERTNUMBER-ALL - OK", "Removes a number, or all; without numbers THERMALERT goes OFF.");
            row = table.AddAsk(alerts, Features.None);
            row.Describe("7.3", string.Empty, "ALERTNUMBER?", "No ALERTNUMBERs!", "Tells the alert numbers.");
            row = table.AddSet(_settings.Password, Features.None).Secret();
            row.Describe("5.2", "5 of A-Z, a-z, 0-9; or NO", "PASSWORD=NO", "PASSWORD=NO - OK", "Sets the password that stands in front of every command.");
        }

        private static void AddNumber(CommandCall call)
        {
            PhoneListSetting list = (PhoneListSetting)call.Row.Setting;
            string number = PhoneNumber.Significant(call.Argument);
            if (IsInternationalSign(call.Argument) || !list.TryAdd(number))
            {
                call.Incorrect();
                return;
            }

            call.Done(list.Name + "+" + number + Texts.Ok);
        }

        private static void RemoveNumber(CommandCall call)
        {
            PhoneListSetting list = (PhoneListSetting)call.Row.Setting;
            if (call.Argument == All)
            {
                list.Reset();
                call.Done(list.Name + "-" + All + Texts.Ok);
                return;
            }

            string number = PhoneNumber.Significant(call.Argument);
            if (IsInternationalSign(call.Argument) || !list.TryRemove(number))
            {
                call.Incorrect();
                return;
            }

            call.Done(list.Name + "-" + number + Texts.Ok);
        }

        // SECNUMBER++407...: the second plus sign is not a digit.
        private static bool IsInternationalSign(string argument)
        {
            return argument.Length > 0 && argument[0] == '+';
        }

        private void SetList(CommandCall call)
        {
            if (call.Argument == "ON" && _settings.SecurityNumbers.Count == 0)
            {
                call.Refuse(_settings.SecurityNumbers.EmptyAnswer);
                return;
            }

            if (!_settings.SecurityList.TrySet(call.Argument))
            {
                call.Incorrect();
                return;
            }

            call.Done(_settings.SecurityList.Name + "=" + _settings.SecurityList.Confirmation() + Texts.Ok);
        }
    }
}
