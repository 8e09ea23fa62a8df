namespace iSocket.Simulator.Web;

/// <summary>What is plugged into the socket.</summary>
internal enum Appliance
{
    /// <summary>A lamp, which warms nothing.</summary>
    Lamp,

    /// <summary>A heater of 2 kW, which warms the room.</summary>
    Heater,

    /// <summary>A router, as it hangs now and then.</summary>
    Router,
}
