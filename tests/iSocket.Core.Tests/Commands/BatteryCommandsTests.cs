using iSocket.Core.Hal;
using Xunit;

namespace iSocket.Core.Tests.Commands;

/// <summary>Commands while a 707 runs on its battery (P-4).</summary>
public sealed class BatteryCommandsTests
{
    [Theory]
    [InlineData("ON", "No mains power!", true)]
    [InlineData("ON5", "No mains power!", true)]
    [InlineData("ON0", "Incorrect value!", true)]
    [InlineData("RESTART", "No mains power!", true)]
    [InlineData("OFF", "Power socket OFF", false)]
    [InlineData("OFF5", "No mains power!", true)]
    [InlineData("RESTARTTIME=5", "RESTARTTIME=5 - OK", true)]
    [InlineData("RUNTIME", "Power socket is OFF", true)]
    public void What_needs_mains_is_refused_and_forgets_nothing(string text, string reply, bool final)
    {
        CommandBench bench = new(DeviceModel.Gsm707);
        bench.Send("ON");
        bench.Device.Socket.LoseMains(bench.NowMs);
        Assert.Equal(reply, bench.Send(text));
        bench.Device.Socket.Tick(bench.NowMs);
        Assert.False(bench.Relay.IsHigh);
        Assert.Equal(final, bench.Device.Socket.FinalState);
    }

    [Fact]
    public void The_refusal_is_an_error_reply()
    {
        CommandBench bench = new(DeviceModel.Gsm707);
        bench.Settings.Error.TrySet("OFF");
        bench.Device.Socket.LoseMains(bench.NowMs);
        Assert.Null(bench.Send("ON"));
        Assert.False(bench.Dispatcher.HasExecuted);
    }
}
