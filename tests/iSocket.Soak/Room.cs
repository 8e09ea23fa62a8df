using System;

namespace iSocket.Soak;

/// <summary>
/// The air of a cottage with a heater at the socket: it follows the weather outside with a time constant of hours, and the heater
/// with a quarter of an hour. Told in half degrees, which the thermometer can tell exactly.
/// </summary>
internal sealed class Room
{
    private const double HeaterKelvin = 22;
    private const double HoursToCool = 9;
    private const double HoursToWarm = 1.5;
    private const double MeanOutside = 9;
    private const double SeasonKelvin = 12;
    private const double DayKelvin = 5;

    private readonly Random _random;
    private double _inside = 14;
    private double _heater;
    private double _weather;

    public Room(Random random) => _random = random;

    /// <summary>What the thermometer measures, in tenths of a degree, a multiple of 5.</summary>
    public int Tenths { get; private set; } = 140;

    /// <summary>Time passes.</summary>
    /// <param name="hours">How long.</param>
    /// <param name="now">Local time.</param>
    /// <param name="heats">The heater has power.</param>
    public void Pass(double hours, DateTime now, bool heats)
    {
        _weather += (_random.NextDouble() - 0.5) * hours * 2;
        _weather = Math.Clamp(_weather, -8, 8);
        double outside = MeanOutside + _weather - (SeasonKelvin * Math.Cos(2 * Math.PI * now.DayOfYear / 365.25)) - (DayKelvin * Math.Cos(2 * Math.PI * (now.TimeOfDay.TotalHours - 3) / 24));
        _heater += ((heats ? HeaterKelvin : 0) - _heater) * (1 - Math.Exp(-hours / HoursToWarm));
        _inside += (outside + _heater - _inside) * (1 - Math.Exp(-hours / HoursToCool));
        int halves = (int)Math.Round(_inside * 2);
        Tenths = Math.Clamp(halves * 5, -300, 600);
    }
}
