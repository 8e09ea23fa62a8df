namespace iSocket.Simulator.Modem;

/// <summary>
/// Where modules and firmware versions differ, or where nobody has written down what the module does. The defaults are
/// the most widely seen behaviour; a driver must get along with every setting.
/// </summary>
public sealed class ModemQuirks
{
    /// <summary>Time from one RING to the next, in milliseconds.</summary>
    public int RingPeriodMs { get; set; } = 3000;

    /// <summary>Type of number in +CLIP for a withheld number: 128 or 129.</summary>
    public int WithheldNumberType { get; set; } = 128;

    /// <summary>+CLIP of a withheld number ends after the type.</summary>
    public bool WithheldIsShort { get; set; }

    /// <summary>The prompt is ">" without the space.</summary>
    public bool PromptLacksSpace { get; set; }

    /// <summary>Time until the prompt, in milliseconds; up to 5000 was seen.</summary>
    public int PromptMs { get; set; } = 20;

    /// <summary>Shortest time that sending one SMS takes, in milliseconds; up to 60000 is allowed.</summary>
    public int MinSendMs { get; set; } = 2000;

    /// <summary>Longest time that sending one SMS takes, in milliseconds.</summary>
    public int MaxSendMs { get; set; } = 4000;

    /// <summary>The result after ESC at the prompt; empty for none.</summary>
    public string EscapeResult { get; set; } = "OK";

    /// <summary>
    /// A call that comes while a message is being sent is rejected (note in the AT manual V1.12, 4.2.5). By default the
    /// network pages again until the message is out, so that a caller's fate does not depend on a second.
    /// </summary>
    public bool RejectsCallsWhileSending { get; set; }

    /// <summary>What happens to a message that finds the store full.</summary>
    public FullStore WhenFull { get; set; } = FullStore.Waits;

    /// <summary>What AT+CMGS in text mode does with a text longer than one SMS.</summary>
    public LongText WhenLong { get; set; } = LongText.Splits;

    /// <summary>The bytes 00 49 49 49 49 FF FF FF FF come right after power-on (note in the AT manual, 1.4).</summary>
    public bool HasPowerOnNoise { get; set; } = true;

    /// <summary>+CUSD has spaces after its commas.</summary>
    public bool SpacesInUssd { get; set; } = true;

    /// <summary>Year at which a clock that was never set begins: 2004 or 2000.</summary>
    public int UnsetClockYear { get; set; } = 2004;

    /// <summary>Network time comes with the undocumented +CIEV: 10 line.</summary>
    public bool PrintsOperatorEvent { get; set; }
}
