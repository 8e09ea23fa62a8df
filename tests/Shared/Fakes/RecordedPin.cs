using System.Text;
using iSocket.Core.Hal;

namespace iSocket.Tests.Shared
{
    /// <summary>An output that notes its edges as <c>time+</c> and <c>time-</c>, separated by blanks.</summary>
    public sealed class RecordedPin : IOutputPin
    {
        private readonly StringBuilder _edges = new StringBuilder();

        /// <summary>Moment that the next edge is noted with.</summary>
        public long NowMs { get; set; }

        /// <summary>The level driven last; low to begin with.</summary>
        public bool Level { get; private set; }

        /// <summary>The edges so far.</summary>
        public string Edges
        {
            get { return _edges.ToString(); }
        }

        /// <inheritdoc/>
        public void Write(bool high)
        {
            if (high == Level)
            {
                return;
            }

            Level = high;
            if (_edges.Length > 0)
            {
                _edges.Append(' ');
            }

            _edges.Append(NowMs.ToString()).Append(high ? '+' : '-');
        }
    }
}
