using System;

namespace iSocket.Simulator.Scenarios;

/// <summary>One run of statements in one world.</summary>
internal sealed class ScenarioRun
{
    /// <summary>How long an <c>expect</c> or <c>expect no</c> lasts when the line does not say.</summary>
    public static readonly TimeSpan DefaultTime = TimeSpan.FromSeconds(30);

    /// <summary>Starts to watch a world.</summary>
    public ScenarioRun(IOutsideWorld world, IPace? pace = null)
    {
        World = world;
        Pace = pace ?? new JumpPace(world.Time);
        Witness = new Witness(world);
    }

    /// <summary>The world.</summary>
    public IOutsideWorld World { get; }

    /// <summary>How time passes.</summary>
    public IPace Pace { get; }

    /// <summary>What the device did so far.</summary>
    public Witness Witness { get; }

    /// <summary>True once the plug has had mains.</summary>
    public bool WasPowered { get; set; }

    /// <summary>When the button was last let go, in virtual microseconds; long ago at the start.</summary>
    public long ButtonReleasedUs { get; set; } = -1_000_000;

    /// <summary>When the modem's UART was last made dead or alive, in virtual microseconds; -1 for never.</summary>
    public long ModemSilencedUs { get; set; } = -1;

    /// <summary>Carries out a statement.</summary>
    public StatementOutcome Execute(Statement statement)
    {
        if (statement.Row.OnlyBeforePower && WasPowered)
        {
            return StatementOutcome.Refused($"'{statement.Source}' stands before the first power on");
        }

        if (statement.Row.IsReserved)
        {
            return StatementOutcome.Refused($"'{statement.Source}' is not supported yet");
        }

        WasPowered |= statement.Row.BringsPower;
        try
        {
            return statement.Row.Run(this, statement.Arguments);
        }
        catch (NotImplementedException)
        {
            return StatementOutcome.Refused($"'{statement.Source}' is not supported yet");
        }
        catch (NotSupportedException reason)
        {
            return StatementOutcome.Refused($"'{statement.Source}' is not supported here: {reason.Message}");
        }
    }

    /// <summary>Lets the world run.</summary>
    public void Advance(TimeSpan time) => RunTo(World.Time.NowUs + ToUs(time));

    /// <summary>Lets the world run to that moment.</summary>
    public void RunTo(long us) => Pace.RunUntil(() => false, us);

    /// <summary>Lets the world run until the condition holds.</summary>
    /// <returns>False when the time was over first.</returns>
    public bool RunUntil(Func<bool> condition, TimeSpan within) =>
        Pace.RunUntil(condition, World.Time.NowUs + ToUs(within));

    /// <summary>A span in virtual microseconds.</summary>
    public static long ToUs(TimeSpan time) => time.Ticks / TimeSpan.TicksPerMicrosecond;
}
