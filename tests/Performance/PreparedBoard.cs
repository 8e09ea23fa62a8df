using iSocket.Core.App;
using iSocket.Core.Hal;

namespace iSocket.Tests.Shared
{
    /// <summary>
    /// The whole application on ports that allocate nothing in use, so that whatever is allocated is its own. The modem answers at
    /// once from prepared arrays and has one place for a message.
    /// </summary>
    public sealed class PreparedBoard
    {
        private const long PollMs = 10;

        private readonly PreparedClock _clock = new PreparedClock();
        private readonly BoardPorts _ports = new BoardPorts();
        private Application _application = null!;

        /// <summary>A board with jack and mains in, and without a thermometer.</summary>
        public PreparedBoard(DeviceModel model)
        {
            _ports.Model = model;
            _ports.SocketRelay = Relay;
            _ports.MicroRelay = new PreparedPin();
            _ports.PowerLed = new PreparedPin();
            _ports.GsmLed = new PreparedPin();
            _ports.MicrophoneLed = new PreparedPin();
            _ports.OutLed = new PreparedPin();
            _ports.Button = new PreparedContact(false);
            _ports.Sensor = new PreparedContact(false);
            _ports.Jack = new PreparedContact(true);
            _ports.Mains = new PreparedContact(true);
            _ports.Modem = Modem;
            _ports.ModemPowerKey = new PreparedPin();
            _ports.ModemReset = new PreparedPin();
            _ports.ModemSupplyCut = new PreparedPin();
            _ports.Flash = Flash;
            _ports.Time = _clock;
            _ports.Processor = _clock;
        }

        /// <summary>The modem.</summary>
        public PreparedModem Modem { get; } = new PreparedModem();

        /// <summary>The flash.</summary>
        public PreparedFlash Flash { get; } = new PreparedFlash();

        /// <summary>The socket's relay.</summary>
        public PreparedPin Relay { get; } = new PreparedPin();

        /// <summary>Builds the application: what it keeps is the firmware's heap.</summary>
        public void Build()
        {
            _application = new Application(_ports);
        }

        /// <summary>Runs turns, a hundred a second.</summary>
        public void Run(int durationMs)
        {
            long endMs = _clock.TickMs + durationMs;
            while (_clock.TickMs < endMs)
            {
                _application.Tick(_clock.TickMs);
                _clock.TickMs += PollMs;
            }
        }

        /// <summary>Delivers a command and runs until it is deleted and answered.</summary>
        /// <returns>False when that takes longer than ten seconds.</returns>
        public bool Command(string text)
        {
            int deleted = Modem.Deleted;
            int sent = Modem.Sent;
            Modem.Deliver(text);
            for (int i = 0; i < 1000; i++)
            {
                Run((int)PollMs);
                if (Modem.Deleted != deleted && Modem.Sent != sent)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
