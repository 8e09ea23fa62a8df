using System.Collections.Immutable;
using System.Linq;
using iSocket.Core.Hal;

namespace iSocket.Soak.Model;

/// <summary>
/// What the device ought to be, by docs/device.md alone. One of several possible ones: where the page leaves a choice, or what
/// happened cannot be seen from outside, <see cref="Possibilities"/> keeps one for each.
/// </summary>
internal sealed partial record Reference(DeviceModel Model)
{
    public const long SecondUs = 1_000_000;
    public const long MinuteUs = 60 * SecondUs;
    private const long WarmUpUs = 10 * MinuteUs;

    public bool HasFeatures => Model is DeviceModel.Gsm706 or DeviceModel.Gsm707;

    public bool HasBattery => Model is DeviceModel.Gsm707 or DeviceModel.Gsm707Light;

    public ImmutableDictionary<string, string> Values { get; set; } = SettingRows.Defaults;

    public ImmutableList<string> Owners { get; set; } = [];

    public ImmutableList<string> Alerted { get; set; } = [];

    public ImmutableList<ScheduleRule> Rules { get; set; } = [];

    public string Password { get; set; } = string.Empty;

    public string RenewPassword { get; set; } = string.Empty;

    public long WindowEndUs { get; set; }

    public bool IsAlarmOn { get; set; }

    public bool IsThermostatOn { get; set; }

    public bool OnBattery { get; set; }

    public bool IsAlive { get; set; }

    public long PoweredUs { get; set; }

    /// <summary>What is still to show its effect, oldest first.</summary>
    public ImmutableList<Cause> Causes { get; set; } = [];

    /// <summary>What phones have to get, oldest first.</summary>
    public ImmutableList<OwedText> Owed { get; set; } = [];

    /// <summary>Alerts that came before the model knew that there was reason for them.</summary>
    public ImmutableList<OwedText> Early { get; set; } = [];

    /// <summary>Why this possibility is none any more.</summary>
    public string? Contradiction { get; set; }

    public string this[string setting] => Values[setting];

    /// <summary>Notes that a text has to be sent.</summary>
    public void Owe(string to, string text, long us, bool isAlert, bool isPattern = false, bool mayBeLost = false)
    {
        OwedText owed = new(to, text, us, isAlert, isPattern, mayBeLost);
        if (Early.FirstOrDefault(early => owed.Matches(early.To, early.Text)) is { } early)
        {
            Early = Early.Remove(early);
            return;
        }

        Owed = Owed.Add(owed);
    }

    /// <summary>An alert to every alert number.</summary>
    public void OweAlert(string text, long us, bool mayBeLost = false)
    {
        foreach (string number in Alerted)
        {
            Owe(number, text, us, isAlert: true, mayBeLost: mayBeLost);
        }
    }

    /// <summary>What tells two possibilities apart.</summary>
    public string Key => string.Join(
        '|',
        [
            .. Values.OrderBy(v => v.Key).Select(v => v.Value), .. Owners, "/", .. Alerted, "/", .. Rules.Select(r => r.Text + r.LastRan), Password, RenewPassword,
            $"{IsAlarmOn}{IsThermostatOn}{OnBattery}{Socket}{Micro}{IsByThermostat}{RiseTold}{FallTold}{IsJudgementInDoubt}{SensorFailed}",
            $"{SocketTimer} {SocketRestart} {MicroTimer} {ClockOffsetMs} {ClockFrom} {LastMinute} {WindowEndUs / MinuteUs} {HoldOffUs / SecondUs}",
            $"{IsContactClosed}{IsMicroPulse} {Cycle} {Line}",
            .. CallsDue.Select(c => c.ToString()),
            .. Causes.Select(c => c.ToString()), "/", .. Owed.Select(o => o.ToString()), "/", .. Early.Select(o => o.ToString()),
        ]);
}
