using iSocket.Core.Commands;
using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Notify;

namespace iSocket.Core.App
{
    /// <summary>
    /// Back to the state of delivery (device.md B-4): everything but the clock and the memory of executed messages. From the first
    /// write on the reset is carried out whole, at the next start if the supply fails in between.
    /// </summary>
    internal sealed class FactoryReset
    {
        private readonly DeviceContext _device;
        private readonly CallPolicy _calls;
        private readonly StateFile _state;
        private readonly AlertStore _alertStore;
        private readonly SupervisionState _supervision;
        private readonly IProcessor _processor;

        internal FactoryReset(
            DeviceContext device, CallPolicy calls, StateFile state, AlertStore alertStore, SupervisionState supervision, IProcessor processor)
        {
            _device = device;
            _calls = calls;
            _state = state;
            _alertStore = alertStore;
            _supervision = supervision;
            _processor = processor;
        }

        /// <summary>Carries it out; ends with a restart of the processor.</summary>
        internal void Run(long nowMs)
        {
            _device.Alarm.Disable();
            _device.Alarm.Log.Clear();
            _device.Thermostat.Disable(nowMs);
            _calls.Clear();
            _device.Outbox.Clear();
            _device.Ussd.Clear();
            _device.Socket.Switch(false, nowMs);
            _device.Socket.Tick(nowMs);
            _device.MicroRelay.Switch(false);
            _device.MicroRelay.Tick(nowMs);
            _device.Window.Renew(nowMs);
            _device.Faults.Clear();
            _state.IsResetting = true;
            _supervision.IsRestartExpected = true;
            _state.Save();
            EraseSettings(nowMs);
            _state.Save();
            _processor.Restart();
        }

        /// <summary>Carries the rest out, after a supply that failed in between.</summary>
        internal void Finish(long nowMs)
        {
            _device.Outbox.Clear();
            EraseSettings(nowMs);
        }

        // Both slots of a pair are overwritten, so that neither a password nor a text stays behind in the older one.
        private void EraseSettings(long nowMs)
        {
            _device.Settings.ResetAll();
            if (_device.Settings.Save())
            {
                _device.Settings.Save();
            }

            _alertStore.Save(nowMs);
            _alertStore.Save(nowMs);
            _state.IsResetting = false;
        }
    }
}
