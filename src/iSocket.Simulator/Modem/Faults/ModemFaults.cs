using System;
using System.Text;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Modem.Faults;

/// <summary>
/// Everything that can be made to go wrong with the modem, beyond what <see cref="VirtualSim800"/> itself offers. Nothing
/// here changes what the device does: only what a module, its supply, its line or a program before us may do to it.
/// </summary>
internal sealed class ModemFaults
{
    private const int WarningMv = 3500;
    private const int LowestMv = 3400;
    private const int HighWarningMv = 4300;
    private const int HighestMv = 4400;
    private const int UsualPromptMs = 20;

    private readonly VirtualSim800 _modem;
    private readonly ModemParts _parts;
    private readonly Random _random;
    private readonly ITrace _trace;

    public ModemFaults(VirtualSim800 modem, ModemParts parts, Random random, ITrace trace)
    {
        _modem = modem;
        _parts = parts;
        _random = random;
        _trace = trace;
        Orders.Commands.Restart = modem.SpontaneousReset;
        Leftovers = new Leftovers(parts);
    }

    /// <summary>Faults that wait for their moment.</summary>
    public FaultOrders Orders => _parts.Orders;

    /// <summary>What other programs leave behind in a modem.</summary>
    public Leftovers Leftovers { get; }

    /// <summary>Behaviour in which modules differ.</summary>
    public ModemQuirks Quirks => _parts.Quirks;

    /// <summary>The modem, for faults that are its own.</summary>
    public VirtualSim800 Modem => _modem;

    /// <summary>The operator.</summary>
    public GsmNetwork Network => _parts.Network;

    /// <summary>The clock.</summary>
    public VirtualTime Time => _parts.Time;

    /// <summary>The card.</summary>
    public SimCard Card => _parts.Card;

    /// <summary>True while a storm rages.</summary>
    public bool IsStorm { get; set; }

    /// <summary>The UART is dead for that long and then lives again by itself.</summary>
    public void MuteFor(TimeSpan time)
    {
        _modem.Mute();
        _parts.Time.AfterMs((long)time.TotalMilliseconds, _modem.Recover);
    }

    /// <summary>It hangs: no byte in or out until it is restarted by PWRKEY, RESET or its supply.</summary>
    public void Hang()
    {
        Note("hangs");
        _parts.Uart.IsHung = true;
    }

    /// <summary>It answers AT and nothing else, until it is restarted.</summary>
    public void Stick()
    {
        Note("answers AT only");
        Orders.Commands.IsStuck = true;
    }

    /// <summary>Likewise, for that long at most.</summary>
    public void StickFor(TimeSpan time)
    {
        Stick();
        _parts.Time.AfterMs((long)time.TotalMilliseconds, () => Orders.Commands.IsStuck = false);
    }

    /// <summary>So many bytes of 00 and FF between two lines.</summary>
    public void Noise(int count)
    {
        StringBuilder noise = new(count);
        for (int i = 0; i < count; i++)
        {
            noise.Append(_random.Next(2) == 0 ? '\0' : '\u00FF');
        }

        if (_parts.Power.IsRunning)
        {
            _parts.Output.Write(noise.ToString());
        }
    }

    /// <summary>The next bytes to the host are lost.</summary>
    public void Drop(int count) => _parts.Uart.DropCount = count;

    /// <summary>The next bytes to the host are damaged in a way that makes no digit of another.</summary>
    public void Smudge(int count) => _parts.Uart.SmudgeCount = count;

    /// <summary>A line that the modem says unasked, now.</summary>
    public void Say(string line) => _parts.Output.Urc(line);

    /// <summary>
    /// The supply of the module (SIM800L Hardware Design 3.2.2.3): warned of from 3.5 V down and 4.3 V up, and ended below
    /// 3.4 V and above 4.4 V.
    /// </summary>
    public void SetSupplyMv(int mv)
    {
        Note("supply " + mv + " mV");
        _parts.SupplyMv = mv;
        if (_parts.Settings.SupplyCheck.Value == 0 || !_parts.Power.IsRunning)
        {
            return;
        }

        if (mv is < LowestMv or > HighestMv)
        {
            _parts.Output.Urc(mv < LowestMv ? "UNDER-VOLTAGE POWER DOWN" : "OVER-VOLTAGE POWER DOWN");
            _parts.Power.PowerDown(false);
        }
        else if (mv is <= WarningMv or >= HighWarningMv)
        {
            _parts.Output.Urc(mv <= WarningMv ? "UNDER-VOLTAGE WARNNING" : "OVER-VOLTAGE WARNNING");
        }
    }

    /// <summary>Its speed is another one from now on, and saved; 0 for automatic, which begins with a restart.</summary>
    public void SetSpeed(int baud)
    {
        Note(baud == 0 ? "speed automatic" : "speed " + baud);
        _parts.Settings.Baud.Set(baud);
        _parts.Settings.Baud.Store();
        if (baud == 0)
        {
            _modem.SpontaneousReset();
        }
        else
        {
            _parts.Uart.SetBaud(baud);
        }
    }

    /// <summary>Registration is lost and found again, so many times in a row.</summary>
    public void FlapRegistration(int times) => _parts.Registration.Flap(times);

    /// <summary>The card is busy for that long.</summary>
    public void BusyCard(TimeSpan time)
    {
        Note("card busy");
        _parts.Session.SetBusy((long)time.TotalMilliseconds);
    }

    /// <summary>The prompt for a message comes so late.</summary>
    public void PromptAfter(TimeSpan time) => Quirks.PromptMs = (int)time.TotalMilliseconds;

    /// <summary>The prompt is as usual.</summary>
    public void PromptAsUsual()
    {
        Quirks.PromptMs = UsualPromptMs;
        Quirks.PromptLacksSpace = false;
    }

    /// <summary>Faults of all kinds at random moments.</summary>
    public void Storm(int seed, TimeSpan time, bool tellsTime = true) => new ModemStorm(this, seed, tellsTime).Start((long)time.TotalMilliseconds);

    /// <summary>All is healthy again, as far as a restart by the host is not needed for it.</summary>
    public void Heal()
    {
        Note("healthy");
        Orders.Clear();
        PromptAsUsual();
        _modem.Garble(0);
        _parts.Uart.DropCount = 0;
        _parts.Uart.SmudgeCount = 0;
        _parts.Uart.IsHung = false;
        _parts.Receiver.NotificationsToLose = 0;
        _parts.Receiver.NotificationsToRepeat = 0;
        _parts.Session.SetBusy(0);
        _parts.SupplyMv = ModemParts.UsualSupplyMv;
        _modem.Recover();
    }

    /// <summary>Says in the trace what happened.</summary>
    public void Note(string text)
    {
        if (_trace.IsOn)
        {
            _trace.Write("modem", "(" + text + ")");
        }
    }
}
