using iSocket.Core.Calls;
using iSocket.Core.Commands;
using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Inputs;
using iSocket.Core.Modem;
using iSocket.Core.Notify;
using iSocket.Core.Outputs;
using iSocket.Core.Settings;
using iSocket.Core.Sms;
using iSocket.Core.Time;
using StringBuilder = System.Text.StringBuilder;

namespace iSocket.Tests.Shared
{
    /// <summary>The dispatcher on a device without modem and loop: messages in, replies out.</summary>
    public sealed class DispatcherRig : IAlerts, IUssdListener, ICallBack
    {
        private readonly DeviceContext _device = new DeviceContext();
        private readonly Dispatcher _dispatcher;
        private readonly PduDecoder _decoder = new PduDecoder();
        private readonly SmsMessage _message = new SmsMessage();
        private long _nowMs;

        /// <summary>A device just powered on.</summary>
        public DispatcherRig(DeviceModel model)
        {
            _device.Model = model;
            _device.Settings = new DeviceSettings(new MemoryFlash(), model, new SlotImages());
            _device.Settings.Load();
            _device.Window = new ConfigWindow();
            _device.Window.Renew(0);
            _device.Socket = new SocketControl(new RecordedPin());
            _device.MicroRelay = new MicroRelayControl(new MicroRelayOutput(new RecordedPin()));
            _device.Clock = new WallClock();
            _device.Thermometer = new Thermometer(null!);
            ScriptedInput jack = new ScriptedInput();
            jack.IsActive = true;
            AlarmInput input = new AlarmInput(new ScriptedInput(), jack);
            input.Tick(0);
            input.Tick(AlarmInput.DebounceMs);
            _device.Alarm = new AlarmControl(input, _device.Settings, _device.MicroRelay, _device.Clock);
            _device.Thermostat = new Thermostat(_device.Thermometer, _device.Settings, _device.Socket, this);
            _device.Ussd = new UssdDesk(this);
            _device.CallBack = this;
            Sim800 modem = SilentDriver();
            _device.Modem = modem.Status;
            _device.Channel = modem.Channel;
            _device.Outbox = new SmsOutbox(modem);
            _device.Faults = new FaultLog(_device.Clock);
            _dispatcher = new Dispatcher(_device, new CommandTable(_device));
        }

        /// <inheritdoc/>
        public void Raise(string text, long nowMs)
        {
        }

        /// <inheritdoc/>
        public void OnUssdEnd(string requester, string text, long nowMs)
        {
        }

        /// <inheritdoc/>
        public void Request(string number, long nowMs)
        {
        }

        /// <summary>
        /// Handles messages separated by bars. In front of one <c>@n</c> sets the uptime to n seconds, <c>!</c> takes mains
        /// away, <c>number&gt;</c> names another sender.
        /// </summary>
        /// <returns>The replies, separated by bars; <c>-</c> for silence.</returns>
        public string Play(string messages)
        {
            StringBuilder replies = new StringBuilder();
            string[] list = messages.Split('|');
            for (int i = 0; i < list.Length; i++)
            {
                if (list[i].Length > 1 && list[i][0] == '@')
                {
                    _nowMs = 1000L * int.Parse(list[i].Substring(1));
                }
                else if (list[i] == "!")
                {
                    _device.Socket.LoseMains(_nowMs);
                }
                else
                {
                    replies.Append(replies.Length == 0 ? "" : "|").Append(Handle(list[i]));
                }
            }

            return replies.ToString();
        }

        // It only lends its state: it is never started.
        private static Sim800 SilentDriver()
        {
            BoardPorts ports = new BoardPorts();
            ports.Modem = new ScriptedLine();
            return new Sim800(ports, new DeafModemEvents());
        }

        private string Handle(string message)
        {
            int arrow = message.IndexOf('>');
            string sender = arrow < 0 ? DeviceRig.Owner : message.Substring(0, arrow);
            string pdu = SmsPdu.Deliver(sender, DeviceRig.Stamp, message.Substring(arrow + 1));
            byte[] line = SmsPdu.Bytes(pdu);
            if (!_decoder.TryDecode(line, 0, line.Length, _message))
            {
                return "no PDU";
            }

            _dispatcher.Handle(_message, _nowMs);
            _device.Socket.Tick(_nowMs);
            if (_dispatcher.HasConfigured)
            {
                _device.Settings.ApplyDependencies();
                _device.Window.Renew(_nowMs);
            }

            return _dispatcher.Reply ?? "-";
        }
    }
}
