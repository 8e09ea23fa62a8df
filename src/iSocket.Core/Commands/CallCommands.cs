using iSocket.Core.Hal;
using iSocket.Core.Settings;
using iSocket.Core.Text;

namespace iSocket.Core.Commands
{
    /// <summary>RING, RINGCONFIRM, RINGCONFIRMTYPE, CALLBACK, MICLEVEL (device.md 4.2, 4.5, 4.11).</summary>
    internal sealed class CallCommands
    {
        private readonly DeviceContext _device;
        private readonly DeviceSettings _settings;

        internal CallCommands(DeviceContext device)
        {
            _device = device;
            _settings = device.Settings;
        }

        internal void AddTo(CommandTable table)
        {
            bool isFull = (Features.Of(_device.Model) & Features.Full) != 0;
            CommandRow row;
            row = table.Add(_settings.Ring.Name, CommandForm.Set, CommandKind.Configuration, Features.None, SetRing).For(_settings.Ring);
            row.Describe("4.2", isFull ? "NOACTION, RESTART, SWITCH or MIC" : "NOACTION, RESTART or SWITCH", "RING=NOACTION", "RING=NOACTION - OK", "Sets what a call of a listed number does; needs SECLIST=ON.");
            row = table.AddAsk(_settings.Ring, Features.None);
            row.Describe("4.2", string.Empty, "RING?", isFull ? "RING=(NOACTION),RESTART,SWITCH,MIC" : "RING=(NOACTION),RESTART,SWITCH", "Tells what a call does.");
            row = table.AddSet(_settings.RingConfirm, Features.None);
            row.Describe("6.2", "ON or OFF", "RINGCONFIRM=OFF", "RINGCONFIRM=OFF - OK", "Whether what a call did is confirmed.");
            row = table.AddAsk(_settings.RingConfirm, Features.None);
            row.Describe("6.2", string.Empty, "RINGCONFIRM?", "RINGCONFIRM=(ON),OFF", "Tells whether what a call did is confirmed.");
            row = table.AddSet(_settings.RingConfirmType, Features.None);
            row.Describe("6.2", "SMS or CALL", "RINGCONFIRMTYPE=CALL", "RINGCONFIRMTYPE=CALL - OK", "Sets how a call is confirmed.");
            row = table.AddAsk(_settings.RingConfirmType, Features.None);
            row.Describe("6.2", string.Empty, "RINGCONFIRMTYPE?", "RINGCONFIRMTYPE=(SMS),CALL", "Tells how a call is confirmed.");
            row = table.Add("CALLBACK", CommandForm.Bare, CommandKind.Control, Features.Full, CallBack);
            row.Describe("10", string.Empty, "CALLBACK", "No security setup!", "Calls the sender, who then hears the room; needs SECLIST=ON or a password.");
            row = table.AddSet(_settings.MicrophoneLevel, Features.Full);
            row.Describe("10", "<n> = 0..15", "MICLEVEL=10", "MICLEVEL=10 - OK", "Sets the gain of the microphone.");
            row = table.AddAsk(_settings.MicrophoneLevel, Features.Full);
            row.Describe("10", string.Empty, "MICLEVEL?", "MICLEVEL=15", "Tells the gain of the microphone.");
        }

        private void SetRing(CommandCall call)
        {
            string before = _settings.Ring.Confirmation();
            if (!_settings.Ring.TrySet(call.Argument))
            {
                call.Incorrect();
                return;
            }

            if (_settings.Ring.IsChanged && !_settings.SecurityList.IsChanged)
            {
                _settings.Ring.TrySet(before);
                call.Refuse(Texts.ListInactive);
                return;
            }

            call.Done(_settings.Ring.Name + "=" + _settings.Ring.Confirmation() + Texts.Ok);
        }

        private void CallBack(CommandCall call)
        {
            if (!_settings.IsProtected)
            {
                call.Refuse(Texts.NoSecurity);
                return;
            }

            if (call.Sender.Length > 0)
            {
                _device.CallBack.Request(call.Sender, call.NowMs);
            }

            call.Done(Texts.CallBack);
        }
    }
}
