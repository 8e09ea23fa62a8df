using iSocket.Core.Hal;
using iSocket.Core.Text;
using iSocket.Core.Time;

namespace iSocket.Core.Commands
{
    /// <summary>DATE, DATE=, DATESMS (device.md 4.9).</summary>
    internal sealed class DateCommands
    {
        private readonly WallClock _clock;

        internal DateCommands(DeviceContext device)
        {
            _clock = device.Clock;
        }

        internal void AddTo(CommandTable table)
        {
            CommandRow row;
            row = table.Add("DATE", CommandForm.Bare, CommandKind.Control, Features.Full, Show).Always();
            row.Describe("8", string.Empty, "DATE", "DATE <time and zone>", "Tells date, time and zone.");
            row = table.Add("DATE", CommandForm.Set, CommandKind.Configuration, Features.Full, Set);
            row.Describe("8", "yy/mm/dd,hh:mm:ss+zz", "DATE=24/01/31,18:05:00+02", "DATE 24/01/31,18:05:00+02 - OK", "Sets date, time and zone; holds until the next power-on.");
            row = table.Add("DATESMS", CommandForm.Bare, CommandKind.Configuration, Features.Full, SetFromMessage);
            row.Describe("8", string.Empty, "DATESMS", "DATE <time and zone> - OK", "Sets date, time and zone from the time stamp of this very message.");
        }

        private void Show(CommandCall call)
        {
            call.Done(_clock.IsKnown ? Now(call.NowMs) : Texts.DateNotSet);
        }

        private void Set(CommandCall call)
        {
            bool isTime = TimeText.TryParse(call.Argument, out long localSeconds, out int zoneQuarters);
            Take(call, isTime, localSeconds, zoneQuarters);
        }

        private void SetFromMessage(CommandCall call)
        {
            if (!call.HasStamp)
            {
                call.Refuse(Texts.ExecuteError);
                return;
            }

            Take(call, true, call.StampLocalSeconds, call.StampZoneQuarters);
        }

        private void Take(CommandCall call, bool isTime, long localSeconds, int zoneQuarters)
        {
            if (!isTime || !_clock.SetManual(call.NowMs, localSeconds, zoneQuarters))
            {
                call.Incorrect();
                return;
            }

            call.Done(Now(call.NowMs) + Texts.Ok);
        }

        private string Now(long nowMs)
        {
            return Texts.Date + TimeText.Format(_clock.LocalSeconds(nowMs), _clock.ZoneQuarters);
        }
    }
}
