namespace iSocket.Simulator.Board;

/// <summary>The four LEDs of the front panel.</summary>
public enum Led
{
    /// <summary>POWER, green.</summary>
    Power,

    /// <summary>GSM, blue.</summary>
    Gsm,

    /// <summary>MICROPHONE, yellow.</summary>
    Mic,

    /// <summary>OUT, red.</summary>
    Out,
}
