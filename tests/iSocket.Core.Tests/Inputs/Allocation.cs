using System;

namespace iSocket.Core.Tests.Inputs;

/// <summary>Counts what a turn of the loop allocates.</summary>
internal static class Allocation
{
    /// <summary>Bytes allocated by a thousand calls, after enough of them for the just-in-time compiler to be done.</summary>
    public static long Of(Func<long> turn)
    {
        for (int i = 0; i < 100; i++)
        {
            turn();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            turn();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
