using System;
using System.Threading.Tasks;

namespace iSocket.Simulator.Web;

/// <summary>Something that a request wants done on the thread of the world.</summary>
/// <param name="Do">Does it; null, or what was wrong.</param>
/// <param name="IsControl">True for what may also be done while a statement takes its time: speed, stop.</param>
/// <param name="Done">Ends with the result.</param>
internal sealed record Job(Func<LiveWorld, string?> Do, bool IsControl, TaskCompletionSource<string?> Done);
