namespace iSocket.Soak.Model;

/// <summary>The calls of an alarm (L-4).</summary>
/// <param name="Next">Place in the list of alert numbers of the one that is called next, or now.</param>
/// <param name="DueUs">It has been dialled by then, unless a call goes on.</param>
/// <param name="IsDisturbed">A fault fell into it: calls may be missing, the text may not.</param>
internal sealed record AlarmCycle(int Next, long DueUs, bool IsDisturbed = false);
