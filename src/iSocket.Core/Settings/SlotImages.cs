namespace iSocket.Core.Settings
{
    /// <summary>
    /// The two buffers in which all <see cref="SlotStore"/>s build, read and check their files. Every load and every save is over
    /// within one call, so one pair serves all of them: on the device each byte of it counts.
    /// </summary>
    public sealed class SlotImages
    {
        /// <summary>Largest file of any store, in bytes.</summary>
        public const int Capacity = 1920;

        /// <summary>The image that was loaded last, or that is to be saved.</summary>
        public RecordBuffer Image { get; } = new RecordBuffer(Capacity);

        /// <summary>What is read back after a write, and the second file while loading.</summary>
        public RecordBuffer Check { get; } = new RecordBuffer(Capacity);

        /// <summary>The checksum of all files.</summary>
        public Crc32 Checksum { get; } = new Crc32();
    }
}
