using iSocket.Core.Hal;
using iSocket.Core.Text;

namespace iSocket.Core.Commands
{
    /// <summary>ONM, OFFM, ONALL, OFFALL, RESTARTM, MICRORELAYTIME (device.md 4.1, 4.10).</summary>
    internal sealed class MicroRelayCommands
    {
        private readonly DeviceContext _device;

        internal MicroRelayCommands(DeviceContext device)
        {
            _device = device;
        }

        internal void AddTo(CommandTable table)
        {
            CommandRow row;
            row = table.Add("ONM", CommandForm.Bare, CommandKind.Control, Features.Full, On);
            row.Describe("4.1", string.Empty, "ONM", "Microrelay ON", "Switches the micro-relay on.");
            row = table.Add("OFFM", CommandForm.Bare, CommandKind.Control, Features.Full, Off);
            row.Describe("4.1", string.Empty, "OFFM", "Microrelay OFF", "Switches the micro-relay off.");
            row = table.Add("ONALL", CommandForm.Bare, CommandKind.Control, Features.Full, OnAll);
            row.Describe("4.1", string.Empty, "ONALL", "All ON", "Switches socket and micro-relay on.");
            row = table.Add("OFFALL", CommandForm.Bare, CommandKind.Control, Features.Full, OffAll);
            row.Describe("4.1", string.Empty, "OFFALL", "All OFF", "Switches socket and micro-relay off.");
            row = table.Add("RESTARTM", CommandForm.Bare, CommandKind.Control, Features.Full, Restart);
            row.Describe("4.1", string.Empty, "RESTARTM", "Microrelay restarted", "Inverts the micro-relay, and inverts it back after RESTARTTIME.");
            row = table.AddSet(_device.Settings.PulseTime, Features.Full);
            row.Describe("9.2", "<n> = 0..900 seconds", "MICRORELAYTIME=10", "MICRORELAYTIME=10 - OK", "Sets how long an alarm closes the micro-relay.");
            row = table.AddAsk(_device.Settings.PulseTime, Features.Full);
            row.Describe("9.2", string.Empty, "MICRORELAYTIME?", "MICRORELAYTIME=0 seconds", "Tells how long an alarm closes the micro-relay.");
        }

        private void On(CommandCall call)
        {
            if (_device.HasMains(call))
            {
                _device.MicroRelay.Switch(true);
                call.Done(Texts.MicroRelayOn);
            }
        }

        private void Off(CommandCall call)
        {
            _device.MicroRelay.Switch(false);
            call.Done(Texts.MicroRelayOff);
        }

        private void OnAll(CommandCall call)
        {
            if (_device.HasMains(call))
            {
                _device.Socket.Switch(true, call.NowMs);
                _device.MicroRelay.Switch(true);
                call.Done(Texts.AllOn);
            }
        }

        private void OffAll(CommandCall call)
        {
            _device.Socket.Switch(false, call.NowMs);
            _device.MicroRelay.Switch(false);
            call.Done(Texts.AllOff);
        }

        private void Restart(CommandCall call)
        {
            if (_device.HasMains(call))
            {
                _device.MicroRelay.Restart(_device.Settings.RestartTime.Value, call.NowMs);
                call.Done(Texts.MicroRelayRestarted);
            }
        }
    }
}
