using iSocket.Simulator.Network;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Web;

/// <summary>One phone of the outside world as the page shows it.</summary>
internal sealed class PhoneLine(string number, string name)
{
    /// <summary>Its number, or the name of a sender that has none.</summary>
    public string Number { get; } = number;

    /// <summary>Whose it is.</summary>
    public string Name { get; set; } = name;

    /// <summary>What it does with a call of the device, as a scenario says it.</summary>
    public string Behaviour { get; set; } = "rings";

    /// <summary>The call in progress; null without one.</summary>
    public NetworkCall? Call { get; set; }

    /// <summary>True for a sender that can be called.</summary>
    public bool IsNumber { get; } = number == PhoneNumbers.Withheld || PhoneNumbers.IsNumber(number);
}
