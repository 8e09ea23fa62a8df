using System;

namespace iSocket.Simulator.Scenarios;

/// <summary>
/// Tells when the device rests: the processor has run for five seconds, and for two seconds the modem has said nothing
/// and stood registered. Two seconds are longer than any pause inside an AT dialogue that is not waiting for the network,
/// and shorter than the pauses of a device that only looks after its modem.
/// </summary>
internal sealed class IdleWatch
{
    private const long QuietUs = 2_000_000;
    private const long SettledMs = 5000;

    // Registration is a state of the modem, not an event: it is looked at this often besides every event.
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    private readonly ScenarioRun _run;
    private long _registeredSinceUs = -1;

    /// <summary>Watches a run.</summary>
    public IdleWatch(ScenarioRun run) => _run = run;

    private IOutsideWorld World => _run.World;

    /// <summary>Lets the world run until the device is on the network and idle.</summary>
    /// <returns>False when the time was over first.</returns>
    public bool RunUntilRegisteredAndIdle(TimeSpan within) => RunUntil(IsRegisteredAndIdle, within);

    /// <summary>Lets the world run until nothing has been said on the UART for two seconds, and at least that long.</summary>
    /// <returns>False when the time was over first.</returns>
    public bool RunUntilQuiet(TimeSpan within)
    {
        long fromUs = World.Time.NowUs;
        return RunUntil(() => World.Time.NowUs - Math.Max(fromUs, _run.Witness.LastModemByteUs) >= QuietUs, within);
    }

    /// <summary>What is missing, for a failure message.</summary>
    public string Describe()
    {
        if (!World.IsAlive)
        {
            return "the device has no supply";
        }

        if (_run.Witness.LastModemByteUs <= _run.ModemSilencedUs)
        {
            return "the device has not talked to its modem since that was mute";
        }

        return World.IsRegistered
            ? $"registered, but the modem spoke {DurationText.FormatUs(World.Time.NowUs - _run.Witness.LastModemByteUs)} ago"
            : "not registered";
    }

    private bool RunUntil(Func<bool> condition, TimeSpan within)
    {
        long endUs = World.Time.NowUs + ScenarioRun.ToUs(within);
        long glanceUs = ScenarioRun.ToUs(Glance);
        while (!_run.Pace.RunUntil(condition, Math.Min(World.Time.NowUs + glanceUs, endUs)))
        {
            if (World.Time.NowUs >= endUs)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsRegisteredAndIdle()
    {
        long nowUs = World.Time.NowUs;
        if (!World.IsAlive || !World.IsRegistered)
        {
            _registeredSinceUs = -1;
            return false;
        }

        if (_registeredSinceUs < 0)
        {
            _registeredSinceUs = nowUs;
        }

        // A dead UART is quiet as well: after it has come back, the device must first have talked to its modem.
        return World.UptimeMs >= SettledMs
            && _run.Witness.LastModemByteUs > _run.ModemSilencedUs
            && nowUs - _registeredSinceUs >= QuietUs
            && nowUs - _run.Witness.LastModemByteUs >= QuietUs;
    }
}
