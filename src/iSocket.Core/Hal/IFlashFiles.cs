namespace iSocket.Core.Hal
{
    /// <summary>Small files in flash. A file is durable once <see cref="TryWrite"/> has returned true, not before.</summary>
    public interface IFlashFiles
    {
        /// <summary>Reads a whole file.</summary>
        /// <param name="name">Name without folder, for instance "settings.a".</param>
        /// <param name="buffer">Where to put the content.</param>
        /// <returns>The length read; -1 when there is no such file, -2 when it cannot be read or does not fit.</returns>
        int Read(string name, byte[] buffer);

        /// <summary>Replaces a whole file. A power cut in between may leave the old content, the new one, or rubbish.</summary>
        /// <returns>False when the write failed; the content is then unknown.</returns>
        bool TryWrite(string name, byte[] buffer, int length);
    }
}
