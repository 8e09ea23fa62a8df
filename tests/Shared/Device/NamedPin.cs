using iSocket.Core.Hal;

namespace iSocket.Tests.Shared
{
    /// <summary>An output whose edges go into the transcript under its name.</summary>
    public sealed class NamedPin : IOutputPin
    {
        private readonly string _name;
        private readonly Transcript _transcript;

        /// <summary>Creates it, low.</summary>
        public NamedPin(string name, Transcript transcript)
        {
            _name = name;
            _transcript = transcript;
        }

        /// <summary>The level driven last.</summary>
        public bool Level { get; private set; }

        /// <summary>False keeps its edges out of the transcript.</summary>
        public bool IsShown { get; set; } = true;

        /// <inheritdoc/>
        public void Write(bool high)
        {
            if (high == Level)
            {
                return;
            }

            Level = high;
            if (IsShown)
            {
                _transcript.Add(_name + (high ? " high" : " low"));
            }
        }
    }
}
