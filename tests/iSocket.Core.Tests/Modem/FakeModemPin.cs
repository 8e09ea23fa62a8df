using System;
using iSocket.Core.Hal;

namespace iSocket.Core.Tests.Modem;

/// <summary>One of the lines that start a module; the module hears of every change.</summary>
internal sealed class FakeModemPin(Action<bool> changed) : IOutputPin
{
    public void Write(bool high) => changed(high);
}
