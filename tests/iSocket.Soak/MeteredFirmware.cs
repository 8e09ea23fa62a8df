using System;
using iSocket.Core.Hal;
using iSocket.Simulator.Board;

namespace iSocket.Soak;

/// <summary>The firmware, with a meter on what its turns allocate; what the virtual board below it allocates in them counts too.</summary>
internal sealed class MeteredFirmware : IFirmware
{
    private readonly IFirmware _firmware;
    private readonly Meter _meter;

    public MeteredFirmware(IFirmware firmware, Meter meter)
    {
        _firmware = firmware;
        _meter = meter;
    }

    /// <inheritdoc/>
    public int Faults => _firmware.Faults;

    /// <inheritdoc/>
    public Exception? LastFault => _firmware.LastFault;

    /// <inheritdoc/>
    public long Turn()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return _firmware.Turn();
        }
        finally
        {
            _meter.Count(GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    /// <summary>What all turns have allocated, over restarts.</summary>
    internal sealed class Meter
    {
        public long AllocatedBytes { get; private set; }

        public long Turns { get; private set; }

        /// <summary>Turns that have allocated nothing.</summary>
        public long FrugalTurns { get; private set; }

        public void Count(long bytes)
        {
            AllocatedBytes += bytes;
            Turns++;
            FrugalTurns += bytes == 0 ? 1 : 0;
        }
    }
}
