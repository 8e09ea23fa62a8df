using iSocket.Core.Hal;

namespace iSocket.Tests.Shared
{
    /// <summary>An input that never changes.</summary>
    public sealed class PreparedContact : IInputPin
    {
        private readonly bool _isActive;

        /// <summary>Creates it at a level.</summary>
        public PreparedContact(bool isActive)
        {
            _isActive = isActive;
        }

        /// <inheritdoc/>
        public bool Read()
        {
            return _isActive;
        }
    }
}
