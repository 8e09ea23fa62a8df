using System;
using System.Device.Gpio;
using iSocket.Core.App;
using iSocket.Core.Hal;
using iSocket.Firmware.Boards;
using iSocket.Firmware.Drivers;

namespace iSocket.Firmware
{
    /// <summary>
    /// Builds the application on the device's drivers and runs its turns. What goes wrong inside a part of the turn ends in the
    /// application; what goes wrong around it ends here: it is counted and the loop goes on. When turn after turn fails, the
    /// relay goes off and the processor restarts.
    /// </summary>
    public sealed class FirmwareHost
    {
        private const int ModemBaudRate = 115200;
        private const int FaultsBeforeRestart = 5;

        /// <summary>Pause after a failed turn: what clears by itself gets a second to do so before the restart.</summary>
        private const int PauseAfterFaultMs = 200;

        private readonly ITimeSource _time;
        private readonly IOutputPin _socketRelay;
        private readonly IOutputPin _microRelay;
        private readonly GpioPin _watchdog;
        private readonly IProcessor _processor;
        private readonly Application _application;
        private int _faultsInARow;
        private int _turnFaults;
        private Exception _turnFault;

        /// <summary>Claims the pins, relay first, and builds the application.</summary>
        /// <param name="board">The pins and the model.</param>
        /// <param name="time">The processor's counters.</param>
        public FirmwareHost(BoardDescription board, ITimeSource time)
        {
            GpioController gpio = new GpioController();
            _time = time;
            _socketRelay = new GpioOutput(gpio, board.SocketRelayPin);
            _microRelay = new GpioOutput(gpio, board.MicroRelayPin);
            _processor = new Processor();

            BoardPorts ports = new BoardPorts();
            ports.Model = board.Model;
            ports.Time = time;
            ports.Processor = _processor;
            ports.SocketRelay = _socketRelay;
            ports.MicroRelay = _microRelay;
            AddModem(ports, gpio, board);
            AddPanel(ports, gpio, board);
            _watchdog = gpio.OpenPin(board.WatchdogPin, PinMode.Output);
            ports.Flash = new FlashFiles();
            ports.OneWire = new OneWireBus(board.OneWireTxPin, board.OneWireRxPin);

            _application = new Application(ports);
        }

        /// <summary>Exceptions since the start: parts of a turn that the application left out, and turns that ended.</summary>
        public int Faults => _turnFaults + _application.Faults;

        /// <summary>The last such exception; null when there was none.</summary>
        public Exception LastFault => _turnFault ?? _application.LastFault;

        /// <summary>Runs one turn of the main loop. Throws nothing.</summary>
        /// <returns>The <see cref="ITimeSource.TickMs"/> at which the next turn is needed if no input changes before.</returns>
        public long Turn()
        {
            long tick = 0;
            try
            {
                tick = _time.TickMs;
                _watchdog.Toggle();
                long due = _application.Tick(tick);
                _faultsInARow = 0;
                if (_application.WantsRestart)
                {
                    RestartSafely();
                }

                return due;
            }
            catch (Exception fault)
            {
                _turnFaults++;
                _turnFault = fault;
                _faultsInARow++;
            }

            if (_faultsInARow >= FaultsBeforeRestart)
            {
                RestartSafely();
            }

            return tick + PauseAfterFaultMs;
        }

        private static void AddModem(BoardPorts ports, GpioController gpio, BoardDescription board)
        {
            ports.ModemPowerKey = new GpioOutput(gpio, board.ModemPowerKeyPin);
            ports.ModemReset = new GpioOutput(gpio, board.ModemResetPin);
            ports.ModemSupplyCut = new GpioOutput(gpio, board.ModemSupplyCutPin);
            ports.Modem = new UartLine(board.ModemTxPin, board.ModemRxPin, ModemBaudRate);
        }

        private static void AddPanel(BoardPorts ports, GpioController gpio, BoardDescription board)
        {
            ports.PowerLed = new GpioOutput(gpio, board.PowerLedPin);
            ports.GsmLed = new GpioOutput(gpio, board.GsmLedPin);
            ports.MicrophoneLed = new GpioOutput(gpio, board.MicrophoneLedPin);
            ports.OutLed = new GpioOutput(gpio, board.OutLedPin);
            ports.Button = new GpioInput(gpio, board.ButtonPin, false);
            ports.Sensor = new GpioInput(gpio, board.SensorPin, false);
            ports.Jack = new GpioInput(gpio, board.JackPin, false);
            ports.Mains = new GpioInput(gpio, board.MainsPin, true);
        }

        private void RestartSafely()
        {
            try
            {
                _socketRelay.Write(false);
                _microRelay.Write(false);
            }
            catch (Exception)
            {
                // The restart lets the pins go, and the board's pull-downs do the same.
            }

            try
            {
                _processor.Restart();
            }
            catch (Exception)
            {
                // Nothing is left to try here: the loop's watchdog and the external one remain.
            }
        }
    }
}
