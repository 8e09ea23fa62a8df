using iSocket.Simulator.Network;

namespace iSocket.Simulator.Modem;

/// <summary>A call as the modem lists it.</summary>
internal sealed class ModemCall
{
    public ModemCall(int index, NetworkCall call, int state)
    {
        Index = index;
        Call = call;
        State = state;
    }

    /// <summary>The number as this modem shows it.</summary>
    public required string Number { get; init; }

    /// <summary>Its type (3GPP TS 24.008, 10.5.4.7).</summary>
    public required int Type { get; init; }

    public int Index { get; }

    public NetworkCall Call { get; }

    /// <summary>+CLCC stat: 0 active, 1 held, 2 dialling, 3 alerting, 4 incoming, 5 waiting, 6 over.</summary>
    public int State { get; set; }

    /// <summary>The line after "+CLCC: " (AT manual: id, direction, state, mode, multiparty, number, type, name).</summary>
    public override string ToString() =>
        Index + (Call.FromDevice ? ",0," : ",1,") + State + ",0,0,\"" + Number + "\"," + Type + ",\"\"";

    public static int NumberType(string number) => number.StartsWith('+') ? 145 : 129;
}
