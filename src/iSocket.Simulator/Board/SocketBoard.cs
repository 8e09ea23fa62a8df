using System;
using System.Collections.Generic;
using iSocket.Core.Hal;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Modem;
using iSocket.VirtualBoard;

namespace iSocket.Simulator.Board;

/// <summary>One board: supply, processor running the firmware, pins, flash, thermometer, UART to the modem.</summary>
public sealed class SocketBoard
{
    /// <summary>Creates a board without power, with erased flash, 20 degrees, jack in, contact open, button up.</summary>
    public SocketBoard(VirtualTime time, VirtualSim800 modem, ITrace trace)
    {
        _ = (time, modem, trace);
    }

    /// <summary>The processor restarted without a power-on (crash, reboot by the firmware, <see cref="ProcessorReset"/>).</summary>
    public event Action? Restarted;

    /// <summary>An output changed: pin number, level.</summary>
    public event Action<int, bool>? OutputChanged;

    /// <summary>The model; to be set before the first power-on.</summary>
    public DeviceModel Model { get; set; } = DeviceModel.Gsm706;

    /// <summary>Mains at the plug.</summary>
    public bool MainsPresent => throw new NotImplementedException();

    /// <summary>True while the processor has supply, from mains or battery.</summary>
    public bool IsAlive => throw new NotImplementedException();

    /// <summary>The relay pin of the power socket (false without supply).</summary>
    public bool SocketRelay => throw new NotImplementedException();

    /// <summary>The micro-relay pin.</summary>
    public bool MicroRelay => throw new NotImplementedException();

    /// <summary>Restarts so far.</summary>
    public int Restarts => throw new NotImplementedException();

    /// <summary>Milliseconds since the processor started; 0 without supply.</summary>
    public long UptimeMs => throw new NotImplementedException();

    /// <summary>Flash writes so far (files committed).</summary>
    public int FlashWrites => throw new NotImplementedException();

    /// <summary>Temperature at the sensor in tenths of a degree Celsius.</summary>
    public int TemperatureTenths { get; set; } = 200;

    /// <summary>Failure of the thermometer.</summary>
    public SensorFault ThermometerFault { get; set; }

    /// <summary>Alarm contact.</summary>
    public void SetSensor(bool closed) => throw new NotImplementedException();

    /// <summary>Sensor plug.</summary>
    public void SetJack(bool inserted) => throw new NotImplementedException();

    /// <summary>Hidden button.</summary>
    public void SetButton(bool pressed) => throw new NotImplementedException();

    /// <summary>Mains comes; no effect if it is there.</summary>
    public void PowerOn() => throw new NotImplementedException();

    /// <summary>Mains goes: a 706 stops, a 707 goes on from its battery.</summary>
    public void PowerOff() => throw new NotImplementedException();

    /// <summary>The battery of a 707 is empty: without mains it stops.</summary>
    public void BatteryEmpty() => throw new NotImplementedException();

    /// <summary>The battery is full again.</summary>
    public void BatteryFull() => throw new NotImplementedException();

    /// <summary>The processor restarts without a power-on.</summary>
    public void ProcessorReset() => throw new NotImplementedException();

    /// <summary>All supply dies during the n-th flash write from now; lapses at any power-off.</summary>
    public void CutAtFlashWrite(int n) => throw new NotImplementedException();

    /// <summary>Both settings slots become unreadable.</summary>
    public void CorruptSettings() => throw new NotImplementedException();

    /// <summary>Level changes of a LED, oldest first: virtual microseconds and the level from then on. The first entry is (0, false).</summary>
    public IReadOnlyList<(long Us, bool On)> LedHistory(Led led) => throw new NotImplementedException();

    private void Raise() => Restarted?.Invoke();

    private void Raise(int pin, bool high) => OutputChanged?.Invoke(pin, high);
}
