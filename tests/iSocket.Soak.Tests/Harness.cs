using System;
using iSocket.Core.Hal;
using iSocket.Soak.Model;
using Xunit;

namespace iSocket.Soak.Tests;

/// <summary>A device at rest under the eyes of the model.</summary>
public abstract class Harness
{
    private protected const string Owner = "40711000111";
    private protected const string Friend = "40711000222";
    private protected const long SecondUs = Reference.SecondUs;
    private protected const long MinuteUs = Reference.MinuteUs;

    private protected Harness()
    {
        Run.World.Network.SendsTimeAtRegistration = true;
        Run.World.Network.SetLocalTime(new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.FromHours(2)));
        Run.World.Board.TemperatureTenths = 200;
        Run.State.Each(r => r.Measure(320, 0));
        Run.PowerOn();
        Assert.True(Run.Advance(() => Run.IsQuiet, 3 * MinuteUs));
    }

    private protected SoakRun Run { get; } = new(7, DeviceModel.Gsm706, null);

    private protected void Send(string text)
    {
        Run.Send(Owner, text, text);
        Assert.True(Run.Advance(() => Run.Pending == 0, MinuteUs));
        Run.Advance(MinuteUs / 2);
    }

    // Until the last start is so long ago that the times of G-5 hold.
    private protected void Calm() => Run.Advance(6 * MinuteUs);

    private protected void Sense(bool closed)
    {
        Run.World.Board.SetSensor(closed);
        Run.State.Each(r => r.Causes = r.Causes.Add(new Cause(CauseKind.Input, Run.NowUs, Run.NowUs + SecondUs, Number: closed ? 1 : 0)));
    }

    private protected void Fails(string why, Action what)
    {
        SoakFailure failure = Assert.Throws<SoakFailure>(() =>
        {
            what();
            Run.Advance(30 * MinuteUs);
        });
        Assert.Contains(why, failure.Message);
    }
}
