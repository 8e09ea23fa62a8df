using System;
using System.Collections.Generic;
using iSocket.Core.Hal;
using iSocket.Firmware.Boards;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Modem;

namespace iSocket.Simulator.Board;

/// <summary>One board: supply, processor running the firmware, pins, flash, thermometer, UART to the modem.</summary>
public sealed class SocketBoard
{
    private const string FirstSettingsSlot = "I:\\settings.a";
    private const string SecondSettingsSlot = "I:\\settings.b";

    private readonly BoardParts _parts;
    private readonly IModemPort _modem;
    private readonly Func<DeviceModel, ITimeSource, IFirmware> _load;
    private readonly LedRecord[] _leds = [new(), new(), new(), new()];
    private ProcessorRun? _processor;
    private bool _hasHadPower;
    private bool _batteryCharged = true;
    private bool _modemSupplied;

    /// <summary>Creates a board without power, with erased flash, 20 degrees, jack in, contact open, button up.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="modem">The modem on the board.</param>
    /// <param name="trace">Where events go.</param>
    /// <param name="seed">Decides what a flash write leaves behind when the supply dies in it.</param>
    public SocketBoard(VirtualTime time, VirtualSim800 modem, ITrace trace, int seed = 0)
        : this(time, new Sim800Port(modem), trace, seed, (model, clock) => new FlashedFirmware(model, clock))
    {
    }

    internal SocketBoard(VirtualTime time, IModemPort modem, ITrace trace, int seed, Func<DeviceModel, ITimeSource, IFirmware> load)
    {
        _modem = modem;
        _load = load;
        _parts = new BoardParts(time, modem, trace, seed);
        _parts.Pins.OutputChanged += OnOutput;
        _parts.Pins.InputChanged += () => _processor?.OnInput();
        _parts.Uart.Received += () => _processor?.OnInput();
        SetButton(false);
        SetSensor(false);
        SetJack(true);
        _parts.Pins.SetOutside(Map.MainsPin, false);
    }

    /// <summary>The processor restarted without a power-on (crash, reboot by the firmware, <see cref="ProcessorReset"/>).</summary>
    public event Action? Restarted;

    /// <summary>An output changed: pin number, level.</summary>
    public event Action<int, bool>? OutputChanged;

    /// <summary>The model; to be set before the first power-on.</summary>
    /// <exception cref="InvalidOperationException">The board has been powered already.</exception>
    public DeviceModel Model
    {
        get => Map.Model;
        set
        {
            if (_hasHadPower)
            {
                throw new InvalidOperationException("the model is fixed once the board has had power");
            }

            _parts.Map = new Esp32DevBoard(value);
        }
    }

    /// <summary>Mains at the plug.</summary>
    public bool MainsPresent { get; private set; }

    /// <summary>True while the processor has supply, from mains or battery.</summary>
    public bool IsAlive => _processor is not null;

    /// <summary>The relay pin of the power socket (false without supply).</summary>
    public bool SocketRelay => _parts.Pins[Map.SocketRelayPin];

    /// <summary>The micro-relay pin.</summary>
    public bool MicroRelay => _parts.Pins[Map.MicroRelayPin];

    /// <summary>Restarts so far.</summary>
    public int Restarts { get; private set; }

    /// <summary>Milliseconds since the processor started; 0 without supply.</summary>
    public long UptimeMs => _processor?.TickMs ?? 0;

    /// <summary>Flash writes so far (files committed, a cut one included).</summary>
    public int FlashWrites => _parts.Flash.Commits;

    /// <summary>Turns of the firmware that ended in an exception: each is a bug, although the firmware survives it.</summary>
    public int FirmwareFaults => _parts.Faults;

    /// <summary>Temperature at the sensor in tenths of a degree Celsius.</summary>
    public int TemperatureTenths
    {
        get => _parts.Thermometer.TemperatureTenths;
        set => _parts.Thermometer.TemperatureTenths = value;
    }

    /// <summary>Failure of the thermometer.</summary>
    public SensorFault ThermometerFault
    {
        get => _parts.Thermometer.Fault;
        set => _parts.Thermometer.Fault = value;
    }

    internal BoardParts Parts => _parts;

    private BoardDescription Map => _parts.Map;

    private bool HasBattery => Model is DeviceModel.Gsm707 or DeviceModel.Gsm707Light;

    /// <summary>Alarm contact.</summary>
    public void SetSensor(bool closed) => _parts.Pins.SetOutside(Map.SensorPin, !closed);

    /// <summary>Sensor plug.</summary>
    public void SetJack(bool inserted) => _parts.Pins.SetOutside(Map.JackPin, !inserted);

    /// <summary>Hidden button.</summary>
    public void SetButton(bool pressed) => _parts.Pins.SetOutside(Map.ButtonPin, !pressed);

    /// <summary>Mains comes; no effect if it is there.</summary>
    public void PowerOn()
    {
        if (MainsPresent)
        {
            return;
        }

        SetMains(true);
        if (!IsAlive)
        {
            _batteryCharged = true;
            _parts.RealTimeZeroUs = _parts.Time.NowUs;
            _parts.Thermometer.PowerUp();
            StartProcessor();
            SupplyModem();
        }
    }

    /// <summary>Mains goes: a 706 stops, a 707 goes on from its battery.</summary>
    public void PowerOff()
    {
        _parts.Flash.CancelCut();
        SetMains(false);
        StopUnlessSupplied();
    }

    /// <summary>The battery of a 707 is empty: without mains it stops.</summary>
    public void BatteryEmpty()
    {
        _batteryCharged = false;
        StopUnlessSupplied();
    }

    /// <summary>The battery is full again.</summary>
    public void BatteryFull() => _batteryCharged = true;

    /// <summary>The processor restarts without a power-on.</summary>
    public void ProcessorReset()
    {
        if (!IsAlive)
        {
            return;
        }

        Trace("processor restarts");
        StopProcessor();
        StartProcessor();
        SupplyModem();
        Restarts++;
        Restarted?.Invoke();
    }

    /// <summary>All supply dies during the n-th flash write from now; lapses at any power-off.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is not positive.</exception>
    public void CutAtFlashWrite(int n) => _parts.Flash.CutAt(n);

    /// <summary>Both settings slots become unreadable.</summary>
    public void CorruptSettings()
    {
        _parts.Flash.Corrupt(FirstSettingsSlot);
        _parts.Flash.Corrupt(SecondSettingsSlot);
    }

    /// <summary>Somebody else's files take every free block of the flash.</summary>
    public void FillFlash() => _parts.Flash.Blocks.IsFull = true;

    /// <summary>The flash is empty, as the platform leaves a partition that it could not mount.</summary>
    public void EraseFlash() => _parts.Flash.Erase();

    /// <summary>Turns bits of the files in flash; the seed decides which.</summary>
    public void FlipFlashBits(int bits) => _parts.Flash.Flip(bits);

    /// <summary>From now on a flash write takes that much longer.</summary>
    public void SlowFlash(TimeSpan more) => _parts.Flash.SlowUs = (long)more.TotalMicroseconds;

    /// <summary>The next n flash writes fail and leave the old content; null for all of them.</summary>
    public void FailFlashWrites(int? n) => _parts.Flash.FailNext(n ?? int.MaxValue);

    /// <summary>Every fault of the flash is over; what it holds stays.</summary>
    public void HealFlash() => _parts.Flash.Heal();

    /// <summary>
    /// Level changes of a LED, oldest first: virtual microseconds and the level from then on. The first entry is (0, false),
    /// or, once entries older than ten minutes have been dropped, the level from which the others start.
    /// </summary>
    public IReadOnlyList<(long Us, bool On)> LedHistory(Led led) => _leds[(int)led].Changes;

    private void SetMains(bool present)
    {
        if (MainsPresent != present)
        {
            Trace(present ? "mains on" : "mains off");
            MainsPresent = present;
            _parts.Pins.SetOutside(Map.MainsPin, present);
        }
    }

    private void StopUnlessSupplied()
    {
        if (IsAlive && !MainsPresent && !(HasBattery && _batteryCharged))
        {
            Trace("no supply");
            StopProcessor();
            SupplyModem();
        }
    }

    private void CutSupply()
    {
        Trace("supply dies during a flash write");
        _batteryCharged = false;
        SetMains(false);
        StopUnlessSupplied();
    }

    private void StartProcessor()
    {
        _hasHadPower = true;
        _parts.Flash.Blocks.Mount();
        _processor = new ProcessorRun(_parts, _load, ProcessorReset, CutSupply);
    }

    private void StopProcessor()
    {
        // Stopped before the pins move, so that nothing of it reacts any more.
        _processor?.Stop();
        _processor = null;
        _parts.Uart.Close();
        _parts.Pins.Release();
    }

    private void SupplyModem()
    {
        bool supplied = IsAlive && !_parts.Pins[Map.ModemSupplyCutPin];
        if (supplied != _modemSupplied)
        {
            _modemSupplied = supplied;
            Trace(supplied ? "modem supply on" : "modem supply off");
            _modem.SetSupply(supplied);
        }
    }

    private void OnOutput(int pin, bool high)
    {
        if (pin == Map.ModemPowerKeyPin)
        {
            _modem.SetPowerKey(high);
        }
        else if (pin == Map.ModemResetPin)
        {
            _modem.SetReset(high);
        }
        else if (pin == Map.ModemSupplyCutPin)
        {
            SupplyModem();
        }
        else if (pin == Map.SocketRelayPin || pin == Map.MicroRelayPin)
        {
            Trace((pin == Map.SocketRelayPin ? "socket " : "micro-relay ") + (high ? "on" : "off"));
        }
        else
        {
            RecordLed(pin, high);
        }

        OutputChanged?.Invoke(pin, high);
    }

    private void RecordLed(int pin, bool high)
    {
        Led? led = pin switch
        {
            _ when pin == Map.PowerLedPin => Led.Power,
            _ when pin == Map.GsmLedPin => Led.Gsm,
            _ when pin == Map.MicrophoneLedPin => Led.Mic,
            _ when pin == Map.OutLedPin => Led.Out,
            _ => null,
        };
        if (led is { } lit)
        {
            _leds[(int)lit].Add(_parts.Time.NowUs, high);
        }
    }

    private void Trace(string text)
    {
        if (_parts.Trace.IsOn)
        {
            _parts.Trace.Write("board", text);
        }
    }
}
