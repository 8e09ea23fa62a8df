using iSocket.Core.Hal;

namespace iSocket.Core.App
{
    /// <summary>The graph of the application and the order of one turn of its loop.</summary>
    public sealed class Application
    {
        /// <summary>Builds the graph. The socket relay is off until the first turn.</summary>
        public Application(BoardPorts ports)
        {
        }

        /// <summary>Runs one turn.</summary>
        /// <param name="tickMs"><see cref="ITimeSource.TickMs"/>, sampled once for this turn.</param>
        /// <returns>The tick at which the next turn is needed if no input changes before.</returns>
        public long Tick(long tickMs)
        {
            return tickMs + 1000;
        }
    }
}
