using System;
using iSocket.Simulator.Modem.Faults;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Modem;

/// <summary>A caller's number as +CLIP and +CLCC show it (AT manual 3.2.16).</summary>
internal sealed class CallerIdentity
{
    private const int National = 161;
    private const int CountryLength = 3;

    private readonly ModemQuirks _quirks;
    private readonly CallFaults _faults;

    public CallerIdentity(ModemQuirks quirks, CallFaults faults)
    {
        _quirks = quirks;
        _faults = faults;
    }

    /// <summary>The number; empty when it is withheld or lost.</summary>
    public string Number(NetworkCall call)
    {
        if (call.FromDevice || call.Number.Length == 0)
        {
            return call.Number;
        }

        return _faults.CallerId switch
        {
            CallerIdFault.Nowhere => string.Empty,
            CallerIdFault.Local when IsInternational(call.Number) => "0" + call.Number[CountryLength..],
            _ => call.Number,
        };
    }

    /// <summary>The type of the number.</summary>
    public int NumberType(NetworkCall call) =>
        _faults.CallerId == CallerIdFault.Local && IsInternational(call.Number) ? National : ModemCall.NumberType(Number(call));

    /// <summary>The +CLIP line; null when none comes.</summary>
    public string? Line(NetworkCall call)
    {
        if (_faults.CallerId is CallerIdFault.Missing or CallerIdFault.Nowhere)
        {
            return null;
        }

        string number = Number(call);
        if (number.Length > 0)
        {
            return "+CLIP: \"" + number + "\"," + NumberType(call) + ",\"\",0,\"\",0";
        }

        return "+CLIP: \"\"," + _quirks.WithheldNumberType + (_quirks.WithheldIsShort ? string.Empty : ",\"\",0,\"\",1");
    }

    private static bool IsInternational(string number) => number.Length > CountryLength && number.StartsWith('+');
}
