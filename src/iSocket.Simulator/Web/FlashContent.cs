using System.Collections.Generic;

namespace iSocket.Simulator.Web;

/// <summary>What the device has stored. Moments are milliseconds of uptime since power-on.</summary>
/// <param name="Settings">The settings in the order of their names.</param>
/// <param name="Schedule">The rules as the owner writes them.</param>
internal sealed record FlashContent(IReadOnlyList<SettingLine> Settings, IReadOnlyList<string> Schedule)
{
    /// <summary>The last activations, oldest first.</summary>
    public IReadOnlyList<string> AlarmLog { get; init; } = [];

    /// <summary>Whether the alarm function is enabled.</summary>
    public bool IsArmed { get; init; }

    /// <summary>Whether the thermostat works.</summary>
    public bool IsThermostatOn { get; init; }

    /// <summary>When the configuration window closes.</summary>
    public long WindowEndMs { get; init; }

    /// <summary>When a timer of ON&lt;n&gt; or OFF&lt;n&gt; ends; null without one.</summary>
    public long? TimerEndMs { get; init; }

    /// <summary>What the timer leaves behind.</summary>
    public bool TimerEndsOn { get; init; }

    /// <summary>When a RESTART ends; null without one.</summary>
    public long? RestartEndMs { get; init; }
}
