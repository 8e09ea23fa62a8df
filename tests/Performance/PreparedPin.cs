using iSocket.Core.Hal;

namespace iSocket.Tests.Shared
{
    /// <summary>An output that counts its writes.</summary>
    public sealed class PreparedPin : IOutputPin
    {
        /// <summary>Level.</summary>
        public bool IsHigh { get; private set; }

        /// <summary>Writes so far.</summary>
        public int Writes { get; private set; }

        /// <inheritdoc/>
        public void Write(bool high)
        {
            IsHigh = high;
            Writes++;
        }
    }
}
