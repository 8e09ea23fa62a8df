namespace iSocket.Simulator.Board;

/// <summary>What wears the flash.</summary>
internal enum FlashOperation
{
    /// <summary>The processor has started.</summary>
    Mount,

    /// <summary>A file was written.</summary>
    Write,

    /// <summary>A file was read, which commits its entry too.</summary>
    Read,
}
