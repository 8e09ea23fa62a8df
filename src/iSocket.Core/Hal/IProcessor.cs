namespace iSocket.Core.Hal
{
    /// <summary>The processor itself.</summary>
    public interface IProcessor
    {
        /// <summary>Restarts the firmware. On the device it does not return.</summary>
        void Restart();
    }
}
