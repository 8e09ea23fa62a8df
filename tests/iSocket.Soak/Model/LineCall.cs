namespace iSocket.Soak.Model;

/// <summary>The call of the device that goes on.</summary>
/// <param name="Reason">Why it was made.</param>
/// <param name="To">The number, digits only.</param>
/// <param name="EndByUs">It is over by then; <see cref="long.MaxValue"/> while it may go on.</param>
/// <param name="IsAnswered">Somebody has answered it.</param>
internal sealed record LineCall(CallReason Reason, string To, long EndByUs = long.MaxValue, bool IsAnswered = false);
