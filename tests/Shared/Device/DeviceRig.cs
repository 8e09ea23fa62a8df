using iSocket.Core.App;
using iSocket.Core.Hal;

namespace iSocket.Tests.Shared
{
    /// <summary>
    /// The whole application on ports made of memory, in virtual time. Flash, modem and SIM outlive the application, which is
    /// built anew at every start of the processor.
    /// </summary>
    public sealed class DeviceRig
    {
        /// <summary>The owner's number.</summary>
        public const string Owner = "+40711000111";

        /// <summary>2024-05-01,12:00:00, two hours east.</summary>
        public const string Stamp = "24050112000008";

        private readonly VirtualCounters _counters = new VirtualCounters();
        private readonly NamedPin _powerKey;
        private readonly NamedPin[] _leds;
        private readonly BoardPorts _ports = new BoardPorts();
        private Application _application;
        private long _worldMs;
        private bool _isPowerKeyDown;

        /// <summary>A board that was never powered.</summary>
        public DeviceRig(DeviceModel model)
        {
            Transcript = new Transcript();
            Modem = new ScriptedModem(Transcript);
            Relay = new NamedPin("RELAY", Transcript);
            _powerKey = new NamedPin("PWRKEY", Transcript);
            _leds = new NamedPin[]
            {
                new NamedPin("POWER", Transcript), new NamedPin("GSM", Transcript),
                new NamedPin("MICROPHONE", Transcript), new NamedPin("OUT", Transcript),
            };
            ShowLeds(false);
            _ports.Model = model;
            _ports.SocketRelay = Relay;
            _ports.MicroRelay = new NamedPin("MICRORELAY", Transcript);
            _ports.PowerLed = _leds[0];
            _ports.GsmLed = _leds[1];
            _ports.MicrophoneLed = _leds[2];
            _ports.OutLed = _leds[3];
            _ports.Button = Button;
            _ports.Sensor = Sensor;
            _ports.Jack = Jack;
            _ports.OneWire = Thermometer;
            _ports.Mains = Mains;
            _ports.Modem = Modem;
            _ports.ModemPowerKey = _powerKey;
            _ports.ModemReset = new NamedPin("RESET", Transcript);
            _ports.ModemSupplyCut = new NamedPin("SUPPLYCUT", Transcript);
            _ports.Flash = Flash;
            _ports.Time = _counters;
            _ports.Processor = _counters;
            Mains.IsActive = true;
            _application = new Application(_ports);
        }

        /// <summary>What happened.</summary>
        public Transcript Transcript { get; }

        /// <summary>The modem with its SIM.</summary>
        public ScriptedModem Modem { get; }

        /// <summary>The flash.</summary>
        public MemoryFlash Flash { get; } = new MemoryFlash();

        /// <summary>The socket's relay.</summary>
        public NamedPin Relay { get; }

        /// <summary>The button.</summary>
        public ScriptedInput Button { get; } = new ScriptedInput();

        /// <summary>The contact of the alarm sensor.</summary>
        public ScriptedInput Sensor { get; } = new ScriptedInput();

        /// <summary>The plug of the alarm sensor.</summary>
        public ScriptedInput Jack { get; } = new ScriptedInput();

        /// <summary>The thermometer.</summary>
        public FakeDs18B20 Thermometer { get; } = new FakeDs18B20();

        /// <summary>Mains.</summary>
        public ScriptedInput Mains { get; } = new ScriptedInput();

        /// <summary>Turns of the loop so far.</summary>
        public int Turns { get; private set; }

        /// <summary>Whether the LEDs' edges go into the transcript.</summary>
        public void ShowLeds(bool isShown)
        {
            for (int i = 0; i < _leds.Length; i++)
            {
                _leds[i].IsShown = isShown;
            }
        }

        /// <summary>Powers the board and lets everything come up, out of the transcript, whose time begins afterwards.</summary>
        public void PowerOnQuietly()
        {
            Transcript.IsOpen = false;
            PowerOn();
            Run(30000);
            Modem.ShowsPolls = false;
            Modem.ShowsCommands = false;
            Transcript.BeginHere();
        }

        /// <summary>The supply is cut, if there was one, and comes: processor and modem start from nothing.</summary>
        public void PowerOn()
        {
            Modem.LoseSupply();
            LetGoOfPins();
            _counters.LoseSupply();
            Note("power on");
            _application = new Application(_ports);
        }

        /// <summary>The processor starts again, the modem runs on.</summary>
        public void ResetProcessor()
        {
            LetGoOfPins();
            _counters.RestartTicks();
            Note("reset");
            _application = new Application(_ports);
        }

        /// <summary>A text comes from the network.</summary>
        /// <returns>Its number in the store.</returns>
        public int Deliver(string text)
        {
            return Deliver(Owner, Stamp, text);
        }

        /// <summary>A text comes from somebody, with a time stamp of its own.</summary>
        /// <returns>Its number in the store.</returns>
        public int Deliver(string sender, string stamp, string text)
        {
            Note("sms " + text.Trim());
            return Modem.Deliver(SmsPdu.Deliver(sender, stamp, text));
        }

        /// <summary>Writes into the transcript what the world does.</summary>
        public void Note(string text)
        {
            Transcript.Add("= " + text);
        }

        /// <summary>Presses the button for a while.</summary>
        public void Press(int milliseconds)
        {
            Note("button down");
            Button.IsActive = true;
            Run(milliseconds);
            Note("button up");
            Button.IsActive = false;
            Run(100);
        }

        /// <summary>Lets time pass: a turn whenever the application or the modem has something to do, at least 1 ms apart.</summary>
        public void Run(long milliseconds)
        {
            long endMs = _counters.TickMs + milliseconds;
            long dueMs = _counters.TickMs;
            while (dueMs <= endMs)
            {
                Advance(dueMs);
                long dueTick = Turn();
                if (_counters.HasAskedForRestart)
                {
                    // The rest of the time passes from a new zero of the ticks.
                    _counters.HasAskedForRestart = false;
                    endMs -= _counters.TickMs;
                    ResetProcessor();
                    dueTick = 0;
                    dueMs = -1;
                }

                long modemTick = Modem.NextMs == long.MaxValue ? long.MaxValue : Modem.NextMs - _worldMs + _counters.TickMs;
                long next = dueTick < modemTick ? dueTick : modemTick;
                dueMs = next > dueMs ? next : dueMs + 1;
            }

            Advance(endMs);
        }

        /// <summary>Turns a millisecond apart, wanted or not.</summary>
        public void Idle(int turns)
        {
            for (int i = 0; i < turns; i++)
            {
                Turn();
                Advance(_counters.TickMs + 1);
            }
        }

        private long Turn()
        {
            Turns++;
            long dueTick = _application.Tick(_counters.TickMs);
            FollowPowerKey();
            return dueTick;
        }

        private void Advance(long tickMs)
        {
            _worldMs += tickMs - _counters.TickMs;
            _counters.TickMs = tickMs;
            Transcript.NowMs = _worldMs;
            Modem.NowMs = _worldMs;
            Thermometer.NowMs = _worldMs;
        }

        private void FollowPowerKey()
        {
            if (_isPowerKeyDown && !_powerKey.Level)
            {
                Modem.PressPowerKey();
            }

            _isPowerKeyDown = _powerKey.Level;
        }

        // An output of a processor in reset is pulled low by the board.
        private void LetGoOfPins()
        {
            _ports.SocketRelay.Write(false);
            _ports.MicroRelay.Write(false);
            _ports.ModemPowerKey.Write(false);
            _ports.ModemReset.Write(false);
            _ports.ModemSupplyCut.Write(false);
            for (int i = 0; i < _leds.Length; i++)
            {
                _leds[i].Write(false);
            }
        }
    }
}
