using iSocket.Core.Hal;

namespace iSocket.Core.Tests.Inputs;

/// <summary>An input that a test sets.</summary>
internal sealed class FakeInputPin : IInputPin
{
    public bool IsActive { get; set; }

    public bool Read() => IsActive;
}
