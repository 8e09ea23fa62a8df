using System;

namespace iSocket.Simulator.Network;

/// <summary>How one phone of the outside world treats calls.</summary>
internal sealed class Phone
{
    /// <summary>What it does with a call from the device.</summary>
    public PhoneBehaviour Behaviour { get; set; } = PhoneBehaviour.Rings;

    /// <summary>How long it rings before it does that.</summary>
    public TimeSpan After { get; set; }

    /// <summary>How long it stays in an answered call; null until the device hangs up.</summary>
    public TimeSpan? HangsUpAfter { get; set; }

    /// <summary>The form in which numbers are compared: a leading "+" or "00" is ignored.</summary>
    public static string Key(string number)
    {
        if (number.StartsWith('+'))
        {
            return number[1..];
        }

        return number.StartsWith("00", StringComparison.Ordinal) ? number[2..] : number;
    }
}
