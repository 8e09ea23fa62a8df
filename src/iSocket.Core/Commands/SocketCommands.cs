using iSocket.Core.Hal;
using iSocket.Core.Text;

namespace iSocket.Core.Commands
{
    /// <summary>ON, OFF, ON&lt;n&gt;, OFF&lt;n&gt;, RESTART, RESTARTTIME, POWERSTATE (device.md 4.1 and 4.8).</summary>
    internal sealed class SocketCommands
    {
        private const int MaxMinutes = 720;
        private readonly DeviceContext _device;

        internal SocketCommands(DeviceContext device)
        {
            _device = device;
        }

        internal void AddTo(CommandTable table)
        {
            CommandRow row;
            row = table.Add("ON", CommandForm.Bare, CommandKind.Control, Features.None, On);
            row.Describe("4.1", string.Empty, "ON", "Power socket ON", "Switches the socket on; ends a timer and a RESTART.");
            row = table.Add("OFF", CommandForm.Bare, CommandKind.Control, Features.None, Off);
            row.Describe("4.1", string.Empty, "OFF", "Power socket OFF", "Switches the socket off; ends a timer and a RESTART.");
            row = table.Add("ON", CommandForm.Number, CommandKind.Control, Features.None, OnFor);
            row.Describe("4.1", "<n> = 1..720 minutes", "ON30", "Power ON for 30 min", "Switches on now, and off when the time is over.");
            row = table.Add("OFF", CommandForm.Number, CommandKind.Control, Features.None, OffFor);
            row.Describe("4.1", "<n> = 1..720 minutes", "OFF30", "Power OFF for 30 min", "Switches off now, and on when the time is over.");
            row = table.Add("RESTART", CommandForm.Bare, CommandKind.Control, Features.None, Restart);
            row.Describe("4.1", string.Empty, "RESTART", "Power socket restarted", "Inverts the socket, and inverts it back after RESTARTTIME.");
            row = table.AddSet(_device.Settings.RestartTime, Features.None);
            row.Describe("4.1", "<n> = 1..600 seconds", "RESTARTTIME=5", "RESTARTTIME=5 - OK", "Sets how long RESTART lasts.");
            row = table.AddAsk(_device.Settings.RestartTime, Features.None);
            row.Describe("4.1", string.Empty, "RESTARTTIME?", "RESTARTTIME=10 seconds", "Tells how long RESTART lasts.");
            row = table.AddSet(_device.Settings.PowerState, Features.None);
            row.Describe("12", "REMEMBER, ON or OFF", "POWERSTATE=OFF", "POWERSTATE=OFF - OK", "Sets what the socket does when power returns.");
            row = table.AddAsk(_device.Settings.PowerState, Features.None);
            row.Describe("12", string.Empty, "POWERSTATE?", "POWERSTATE=(REMEMBER),ON,OFF", "Tells what the socket does when power returns.");
        }

        private void On(CommandCall call)
        {
            if (_device.HasMains(call))
            {
                _device.Socket.Switch(true, call.NowMs);
                call.Done(Texts.SocketOn);
            }
        }

        private void Off(CommandCall call)
        {
            _device.Socket.Switch(false, call.NowMs);
            call.Done(Texts.SocketOff);
        }

        private void OnFor(CommandCall call)
        {
            SwitchFor(call, true, Texts.OnFor);
        }

        private void OffFor(CommandCall call)
        {
            SwitchFor(call, false, Texts.OffFor);
        }

        private void SwitchFor(CommandCall call, bool on, string text)
        {
            if (!Ascii.TryParseUInt(call.Argument, 0, call.Argument.Length, out int minutes) || minutes < 1 || minutes > MaxMinutes)
            {
                call.Incorrect();
            }
            else if (_device.HasMains(call))
            {
                _device.Socket.SwitchFor(on, minutes, call.NowMs);
                call.Done(text + minutes + Texts.Minutes);
            }
        }

        private void Restart(CommandCall call)
        {
            if (_device.HasMains(call))
            {
                _device.Socket.Restart(_device.Settings.RestartTime.Value, call.NowMs);
                call.Done(Texts.SocketRestarted);
            }
        }
    }
}
