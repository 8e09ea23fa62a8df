using System.IO;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Modem.Bridge;
using iSocket.Simulator.Network;
using Xunit;

namespace iSocket.Simulator.Tests.Modem;

public sealed class BridgeControlTests
{
    private readonly StringWriter _output = new();
    private readonly GsmNetwork _network = new(new VirtualTime(), new RecordingTrace());

    [Theory]
    [InlineData("network 7")]
    [InlineData("network 0")]
    [InlineData("network on,off")]
    [InlineData("network perhaps")]
    [InlineData("phone +40711000111 99")]
    [InlineData("phone +40711000111 rings,busy")]
    [InlineData("signal 99")]
    [InlineData("signal -200")]
    [InlineData("signal loud")]
    [InlineData("nitz now")]
    public void WhatIsNotUnderstoodChangesNothing(string line)
    {
        Coverage coverage = _network.Coverage;
        int? signal = _network.SignalDbm;
        new BridgeControl(_network, () => { }, _output).Do(line);
        Assert.StartsWith("sms FROM TEXT", _output.ToString());
        Assert.Equal(coverage, _network.Coverage);
        Assert.Equal(signal, _network.SignalDbm);
    }

    [Theory]
    [InlineData("network OFF")]
    [InlineData("phone +40711000111 Unreachable")]
    [InlineData("signal -113")]
    [InlineData("signal -51")]
    [InlineData("")]
    public void WhatIsUnderstoodIsNotAnswered(string line)
    {
        new BridgeControl(_network, () => { }, _output).Do(line);
        Assert.Empty(_output.ToString());
    }
}
