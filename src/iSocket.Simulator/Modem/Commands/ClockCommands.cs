using System;
using System.Globalization;

namespace iSocket.Simulator.Modem.Commands;

/// <summary>AT+CCLK: local time with the zone in quarters of an hour (AT manual chapter 3).</summary>
internal sealed class ClockCommands
{
    private const int MaxQuarters = 48;

    private readonly ModemParts _parts;

    public ClockCommands(ModemParts parts) => _parts = parts;

    public void AddTo(CommandTable table) => table.Add("+CCLK", Clock);

    private static DateTimeOffset? TryParse(string text)
    {
        // The sign of the zone stands at the third place from the end: yy/MM/dd,hh:mm:ss+zz.
        if (text.Length != 20
            || !DateTime.TryParseExact(text[..17], "yy/MM/dd,HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local)
            || text[17] is not ('+' or '-')
            || !int.TryParse(text.AsSpan(18), NumberStyles.None, CultureInfo.InvariantCulture, out int quarters)
            || quarters > MaxQuarters + 8)
        {
            return null;
        }

        DateTime thisCentury = new(2000 + (local.Year % 100), local.Month, local.Day, local.Hour, local.Minute, local.Second);
        return new DateTimeOffset(thisCentury, TimeSpan.FromMinutes((text[17] == '-' ? -15 : 15) * quarters));
    }

    private static string Format(DateTimeOffset now)
    {
        int quarters = (int)(now.Offset.Ticks / TimeSpan.TicksPerMinute / 15);
        return now.ToString("yy/MM/dd,HH:mm:ss", CultureInfo.InvariantCulture) + quarters.ToString("+00;-00;+00", CultureInfo.InvariantCulture);
    }

    private void Clock(AtCommand command, Answer answer)
    {
        switch (command.Form)
        {
            case AtForm.Test:
                answer.Ok();
                break;
            case AtForm.Read:
                answer.Line("+CCLK: \"" + Format(_parts.Clock.Now) + "\"");
                answer.Ok();
                break;
            case AtForm.Set when TryParse(command.Raw.Trim('"')) is { } now:
                _parts.Clock.Set(now);
                answer.Ok();
                break;
            default:
                answer.Cme(ErrorTexts.BadParameter);
                break;
        }
    }
}
