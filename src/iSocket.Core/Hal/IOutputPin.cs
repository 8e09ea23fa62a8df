namespace iSocket.Core.Hal
{
    /// <summary>One digital output. Drivers of outputs are the only writers of their pin.</summary>
    public interface IOutputPin
    {
        /// <summary>Drives the pin.</summary>
        /// <param name="high">True for the high level, which means "active" on every output of this board family.</param>
        void Write(bool high);
    }
}
