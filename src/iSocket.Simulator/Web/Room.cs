using System;
using System.Globalization;

namespace iSocket.Simulator.Web;

/// <summary>
/// The room in which the socket stands: it cools towards the weather outside and is warmed by a heater that has power. The
/// thermometer sits in the warm box of the device and shows more than the room has; TEMPCAL takes that off again.
/// </summary>
internal sealed class Room
{
    /// <summary>What the box adds to the room, in tenths of a degree: the factory default of TEMPCAL.</summary>
    public const int BoxTenths = 50;

    /// <summary>How often the room is looked at, in virtual microseconds: twice between two readings of the device (T-1).</summary>
    public const long StepUs = 30_000_000;

    private const double StepHours = StepUs / 3_600_000_000.0;

    // A well-built cottage of two rooms: half of the difference to the weather is gone in an hour and a half, and a heater
    // of 2 kW makes 25 degrees of difference.
    private const double CoolingHours = 2.2;
    private const double HeaterTenths = 250;

    private double _tenths = 150;

    /// <summary>What is plugged into the socket.</summary>
    public Appliance Appliance { get; set; } = Appliance.Lamp;

    /// <summary>The weather, in tenths of a degree.</summary>
    public int OutsideTenths { get; set; } = 50;

    /// <summary>The room, in tenths of a degree.</summary>
    public int Tenths => (int)Math.Round(_tenths, MidpointRounding.AwayFromZero);

    /// <summary>True while the temperature lives; otherwise it stays where it was put.</summary>
    public bool IsAlive => Appliance == Appliance.Heater;

    /// <summary>The statement that puts the thermometer where a room of that temperature has it.</summary>
    public static string Statement(int tenths) => string.Create(CultureInfo.InvariantCulture, $"temperature {(tenths + BoxTenths) / 10.0:0.0}");

    /// <summary>Puts the room at a temperature.</summary>
    public void Set(int tenths)
    {
        if (tenths != Tenths)
        {
            _tenths = tenths;
        }
    }

    /// <summary>Lets one step of time pass.</summary>
    /// <param name="hasPower">Whether the outlet is switched on and has mains.</param>
    public void Step(bool hasPower)
    {
        double goal = OutsideTenths + (hasPower ? HeaterTenths : 0);
        _tenths = goal + ((_tenths - goal) * Math.Exp(-StepHours / CoolingHours));
    }
}
