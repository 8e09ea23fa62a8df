using iSocket.Core.Hal;

namespace iSocket.Tests.Shared
{
    /// <summary>An input that reads as it was set.</summary>
    public sealed class ScriptedInput : IInputPin
    {
        /// <summary>What <see cref="Read"/> returns.</summary>
        public bool IsActive { get; set; }

        /// <inheritdoc/>
        public bool Read()
        {
            return IsActive;
        }
    }
}
