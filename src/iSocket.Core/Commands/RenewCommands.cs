using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Settings;
using iSocket.Core.Text;

namespace iSocket.Core.Commands
{
    /// <summary>RENEWINTERVALPW and RENEWINTERVAL (device.md 4.4, W-2).</summary>
    internal sealed class RenewCommands
    {
        private readonly DeviceSettings _settings;
        private readonly ConfigWindow _window;

        internal RenewCommands(DeviceContext device)
        {
            _settings = device.Settings;
            _window = device.Window;
        }

        internal void AddTo(CommandTable table)
        {
            CommandRow row;
            row = table.Add(_settings.RenewPassword.Name, CommandForm.Set, CommandKind.Configuration, Features.None, SetPassword).For(_settings.RenewPassword).Secret();
            row.Describe("5.3", "9 of A-Z, a-z, 0-9; or NO", "RENEWINTERVALPW=NO", "RENEWINTERVALPW=NO - OK", "Sets the password that opens the configuration window; needs SECLIST=ON or a password.");
            row = table.Add("RENEWINTERVAL", CommandForm.Password, CommandKind.Control, Features.None, Renew);
            row.Describe("5.3", "<password>", "RENEWINTERVAL123456abc", "Renew password was not setup", "Opens the configuration window for another 30 minutes.");
            row = table.Add("RENEWINTERVAL", CommandForm.Ask, CommandKind.Information, Features.None, Ask).Always();
            row.Describe("5.3", string.Empty, "RENEWINTERVAL?", "No password, renew impossible", "Tells whether the window can be opened by password.");
        }

        private void SetPassword(CommandCall call)
        {
            // The value first (S-5). Without protection there is none that could be overwritten.
            if (!_settings.RenewPassword.TrySet(call.RawArgument))
            {
                call.Incorrect();
            }
            else if (_settings.RenewPassword.IsSet && !_settings.IsProtected)
            {
                _settings.RenewPassword.Reset();
                call.Refuse(Texts.NoSecurity);
            }
            else
            {
                call.Done(_settings.RenewPassword.Name + "=" + _settings.RenewPassword.Confirmation() + Texts.Ok);
            }
        }

        private void Renew(CommandCall call)
        {
            if (!_settings.RenewPassword.IsSet)
            {
                call.Refuse(Texts.NoRenewPassword);
            }
            else if (_settings.RenewPassword.Value != call.RawArgument)
            {
                call.Refuse(Texts.InvalidRenewPassword);
            }
            else
            {
                _window.Renew(call.NowMs);
                call.Done(Texts.Renewed);
            }
        }

        private void Ask(CommandCall call)
        {
            call.Done(_settings.RenewPassword.IsSet ? Texts.RenewPossible : Texts.RenewImpossible);
        }
    }
}
