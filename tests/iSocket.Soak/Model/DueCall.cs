namespace iSocket.Soak.Model;

/// <summary>A call that the device has to make.</summary>
/// <param name="Reason">Why.</param>
/// <param name="To">The number, digits only.</param>
/// <param name="ByUs">It has dialled by then.</param>
/// <param name="IsOptional">It may also not.</param>
internal sealed record DueCall(CallReason Reason, string To, long ByUs, bool IsOptional = false);
