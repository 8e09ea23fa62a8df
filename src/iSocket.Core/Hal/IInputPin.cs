namespace iSocket.Core.Hal
{
    /// <summary>One digital input, already turned into its meaning: true is "active", whatever the level on the wire.</summary>
    public interface IInputPin
    {
        /// <summary>Samples the input now. Never debounced here.</summary>
        bool Read();
    }
}
