using iSocket.Core.Hal;

namespace iSocket.Simulator.Web;

/// <summary>What the page asks for, a record per path under <c>/api</c>.</summary>
internal static class PageRequests
{
    /// <summary>A line of the scenario language.</summary>
    public sealed record Do(string Line);

    /// <summary>How many times faster than real time, 0 for a pause.</summary>
    public sealed record Speed(int Times);

    /// <summary>A finger on the button, or off it.</summary>
    public sealed record Button(bool IsDown);

    /// <summary>The phone that picks up.</summary>
    public sealed record Answer(string Number);

    /// <summary>A new phone.</summary>
    public sealed record Phone(string Number, string Name);

    /// <summary>The room; what is missing stays as it is.</summary>
    public sealed record RoomChange(Appliance? Appliance = null, int? OutsideTenths = null, int? RoomTenths = null);

    /// <summary>A fresh device.</summary>
    public sealed record Device(string Model)
    {
        /// <summary>The model that is meant; null for none.</summary>
        public DeviceModel? Parsed => Model switch
        {
            "706" => DeviceModel.Gsm706,
            "707" => DeviceModel.Gsm707,
            "706light" => DeviceModel.Gsm706Light,
            "707light" => DeviceModel.Gsm707Light,
            _ => null,
        };
    }

    /// <summary>A scenario to be played.</summary>
    public sealed record Scenario(string Name, string Text);

    /// <summary>Nothing to be said.</summary>
    public sealed record Empty;
}
