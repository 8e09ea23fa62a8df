using iSocket.Core.Hal;
using iSocket.Core.Modem;
using iSocket.Core.Notify;
using iSocket.Core.Sms;

namespace iSocket.Tests.Shared
{
    /// <summary>Modem driver, inbox and outbox alone, with a handler that writes down what it gets.</summary>
    public sealed class MessageRig : IModemEvents, ISmsHandler
    {
        private readonly NamedPin _powerKey;
        private readonly Sim800 _driver;
        private readonly SmsInbox _inbox;
        private bool _isPowerKeyDown;
        private long _nowMs;

        /// <summary>A modem that is off.</summary>
        public MessageRig()
        {
            Transcript = new Transcript();
            Modem = new ScriptedModem(Transcript);
            _powerKey = new NamedPin("PWRKEY", Transcript);
            BoardPorts ports = new BoardPorts();
            ports.Modem = Modem;
            ports.ModemPowerKey = _powerKey;
            ports.ModemReset = new NamedPin("RESET", Transcript);
            ports.ModemSupplyCut = new NamedPin("SUPPLYCUT", Transcript);
            _driver = new Sim800(ports, this);
            Outbox = new SmsOutbox(_driver);
            _inbox = new SmsInbox(_driver, new FoundMessages(), this);
            _driver.AddUser(_inbox);
            _driver.AddUser(Outbox);
        }

        /// <summary>What happened.</summary>
        public Transcript Transcript { get; }

        /// <summary>The modem.</summary>
        public ScriptedModem Modem { get; }

        /// <summary>Texts on their way out.</summary>
        public SmsOutbox Outbox { get; }

        /// <summary>Present moment.</summary>
        public long NowMs
        {
            get { return _nowMs; }
        }

        /// <summary>Starts the modem and lets it come up, out of the transcript, whose time begins afterwards.</summary>
        public void Start()
        {
            Transcript.IsOpen = false;
            StartShown();
            Transcript.BeginHere();
        }

        /// <summary>The same with what is found on the SIM, but without the commands.</summary>
        public void StartShown()
        {
            Modem.ShowsCommands = false;
            _driver.Start(true, _nowMs);
            Run(12000);
            Modem.ShowsPolls = false;
            Modem.ShowsCommands = true;
        }

        /// <summary>Lets time pass.</summary>
        public void Run(long milliseconds)
        {
            long endMs = _nowMs + milliseconds;
            long dueMs = _nowMs;
            while (dueMs <= endMs)
            {
                _nowMs = dueMs;
                Modem.NowMs = _nowMs;
                Transcript.NowMs = _nowMs;
                long due = Turn();
                long next = due < Modem.NextMs ? due : Modem.NextMs;
                dueMs = next > dueMs ? next : dueMs + 1;
            }

            _nowMs = endMs;
            Modem.NowMs = _nowMs;
            Transcript.NowMs = _nowMs;
        }

        /// <inheritdoc/>
        public void OnNetworkTime(long localSeconds, int zoneQuarters, long nowMs)
        {
            Transcript.AddRoughly("network time " + localSeconds + " " + zoneQuarters);
        }

        /// <inheritdoc/>
        public void OnModemClock(long localSeconds, int zoneQuarters, long nowMs)
        {
            Transcript.AddRoughly("modem clock " + localSeconds + " " + zoneQuarters);
        }

        /// <inheritdoc/>
        public void OnMessageStored(MessageStore store, int index, long nowMs)
        {
            _inbox.OnStored(store, index);
        }

        /// <inheritdoc/>
        public void OnNews(Urc code, AtLine line, long nowMs)
        {
        }

        /// <inheritdoc/>
        public void OnLost(long nowMs)
        {
        }

        /// <inheritdoc/>
        public void OnReady(long nowMs)
        {
            Transcript.AddRoughly("ready");
            _inbox.Start();
        }

        /// <inheritdoc/>
        public SmsVerdict OnMessage(SmsMessage message, bool wasFound, bool isSignalFresh, long nowMs)
        {
            if (message.Text == "STATUS" && !isSignalFresh)
            {
                Transcript.AddRoughly("measure first");
                return SmsVerdict.MeasureSignal;
            }

            Transcript.AddRoughly((wasFound ? "found " : "got ") + message.Text + " of " + message.Sender + (isSignalFresh ? ", signal " + _driver.Status.Signal : ""));
            return SmsVerdict.Delete;
        }

        /// <inheritdoc/>
        public void OnDeleted(long fingerprint)
        {
            if (fingerprint != 0)
            {
                Transcript.AddRoughly("deleted");
            }
        }

        /// <inheritdoc/>
        public bool AwaitsTime(long nowMs)
        {
            return false;
        }

        private long Turn()
        {
            long due = _driver.Tick(_nowMs);
            Outbox.Tick(_nowMs);
            if (_driver.IsOnline && !_driver.Channel.IsBusy && _driver.Channel.IsFree(_nowMs))
            {
                long work = _inbox.DueMs(_nowMs);
                long sending = Outbox.DueMs(_nowMs);
                due = work < due ? work : due;
                due = sending < due ? sending : due;
            }

            if (_isPowerKeyDown && !_powerKey.Level)
            {
                Modem.PressPowerKey();
            }

            _isPowerKeyDown = _powerKey.Level;
            return due;
        }
    }
}
