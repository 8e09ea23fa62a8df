namespace iSocket.Simulator.Scenarios;

/// <summary>Who an SMS comes from.</summary>
/// <param name="Value">A number, empty when withheld, or a name.</param>
/// <param name="IsName">True for an alphanumeric sender, even one that is made of digits.</param>
internal sealed record SmsSender(string Value, bool IsName);
