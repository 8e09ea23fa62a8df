using iSocket.Core.Control;
using iSocket.Core.Notify;
using iSocket.Core.Settings;

namespace iSocket.Core.App
{
    /// <summary>Sends alerts to the alert numbers, in the order of the list.</summary>
    public sealed class AlertDesk : IAlerts
    {
        // A national number is shorter than this or begins with its trunk prefix; all others are international.
        private const int ShortestInternational = 7;

        private readonly PhoneListSetting _numbers;
        private readonly SmsOutbox _outbox;

        /// <summary>Creates the desk.</summary>
        public AlertDesk(PhoneListSetting numbers, SmsOutbox outbox)
        {
            _numbers = numbers;
            _outbox = outbox;
        }

        /// <summary>How many alert numbers there are.</summary>
        public int Count => _numbers.Count;

        /// <summary>An alert number as it is dialled. The lists hold international numbers without their plus sign.</summary>
        public string Dialled(int index)
        {
            string number = _numbers.Number(index);
            return number.Length >= ShortestInternational && number[0] != '0' ? "+" + number : number;
        }

        /// <inheritdoc/>
        public void Raise(string text, long nowMs)
        {
            for (int i = 0; i < _numbers.Count; i++)
            {
                _outbox.AddAlert(Dialled(i), text, nowMs);
            }
        }

        /// <summary>Sends a reply to every alert number: kept for ten minutes, as replies are (G-3).</summary>
        public void Reply(string text, long nowMs)
        {
            for (int i = 0; i < _numbers.Count; i++)
            {
                _outbox.AddReply(Dialled(i), text, nowMs);
            }
        }
    }
}
