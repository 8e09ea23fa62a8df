using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace iSocket.Simulator.Modem;

/// <summary>The quirks by name, for scenarios (<c>modem quirk name=value</c>) and the command line (<c>--quirk name=value</c>).</summary>
internal static class QuirkTable
{
    private const int MaxMs = 600_000;

    /// <summary>Every quirk.</summary>
    public static readonly IReadOnlyList<QuirkRow> Rows =
    [
        Number("ring-period", "3000", "milliseconds from one RING to the next", 500, MaxMs, (q, v) => q.RingPeriodMs = v),
        Word("withheld", "+CLIP of a withheld number: its type, and whether the line ends there", (q, v) => (q.WithheldNumberType, q.WithheldIsShort) = v, ("128", (128, false)), ("129", (129, false)), ("128-short", (128, true)), ("129-short", (129, true))),
        Word("escape", "the result after ESC at the prompt", (q, v) => q.EscapeResult = v, ("ok", "OK"), ("error", "ERROR"), ("silent", string.Empty)),
        Word("full-store", "a message that finds the store full: waits at the service centre, is taken and lost, or goes to the phone's own store", (q, v) => q.WhenFull = v, ("waits", FullStore.Waits), ("drops", FullStore.Drops), ("phone", FullStore.Phone)),
        Word("long-text", "AT+CMGS in text mode with more than one SMS can carry", (q, v) => q.WhenLong = v, ("splits", LongText.Splits), ("refuses", LongText.Refuses), ("cuts", LongText.Cuts)),
        Word("prompt", "the prompt with or without its space", (q, v) => q.PromptLacksSpace = v, ("space", false), ("bare", true)),
        Number("prompt-time", "20", "milliseconds until the prompt", 0, MaxMs, (q, v) => q.PromptMs = v),
        Number("send-min", "2000", "shortest time in milliseconds that sending one SMS takes", 0, MaxMs, (q, v) => q.MinSendMs = v),
        Number("send-max", "4000", "longest time in milliseconds that sending one SMS takes", 0, MaxMs, (q, v) => q.MaxSendMs = v),
        Word("call-while-sending", "a call that comes while a message is being sent: paged again, or rejected", (q, v) => q.RejectsCallsWhileSending = v, ("waits", false), ("rejected", true)),
        Word("operator-event", "network time with the undocumented +CIEV: 10 line", (q, v) => q.PrintsOperatorEvent = v, ("off", false), ("on", true)),
        Word("ussd-spaces", "spaces after the commas of +CUSD", (q, v) => q.SpacesInUssd = v, ("on", true), ("off", false)),
        Word("power-on-noise", "the bytes 00 49 49 49 49 FF FF FF FF right after power-on", (q, v) => q.HasPowerOnNoise = v, ("on", true), ("off", false)),
        Word("unset-clock", "the year at which a clock that was never set begins", (q, v) => q.UnsetClockYear = v, ("2004", 2004), ("2000", 2000)),
    ];

    /// <summary>Takes <c>name=value</c>.</summary>
    /// <param name="quirks">What to change.</param>
    /// <param name="text">The text.</param>
    /// <returns>Null, or what is wrong with it.</returns>
    public static string? TrySet(ModemQuirks quirks, string text)
    {
        int cut = text.IndexOf('=', StringComparison.Ordinal);
        string name = cut < 0 ? text : text[..cut];
        QuirkRow? row = Rows.FirstOrDefault(candidate => candidate.Name == name);
        if (row is null)
        {
            return $"no quirk is called '{name}'; there are {string.Join(", ", Rows.Select(r => r.Name))}";
        }

        return cut >= 0 && row.TrySet(quirks, text[(cut + 1)..]) ? null : $"{name} takes {row.Values}";
    }

    private static QuirkRow Number(string name, string usual, string help, int min, int max, Action<ModemQuirks, int> set) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"{usual} ({min} to {max})"), help, (quirks, text) =>
        {
            bool fits = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= min && value <= max;
            if (fits)
            {
                set(quirks, value);
            }

            return fits;
        });

    private static QuirkRow Word<T>(string name, string help, Action<ModemQuirks, T> set, params (string Word, T Value)[] values) =>
        new(name, string.Join('|', values.Select(value => value.Word)), help, (quirks, text) =>
        {
            int index = Array.FindIndex(values, value => value.Word == text);
            if (index >= 0)
            {
                set(quirks, values[index].Value);
            }

            return index >= 0;
        });
}
