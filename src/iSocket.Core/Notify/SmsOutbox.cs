using iSocket.Core.Modem;
using iSocket.Core.Settings;
using iSocket.Core.Sms;

namespace iSocket.Core.Notify
{
    /// <summary>
    /// Texts on their way out (device.md G-3, D-33): at most 20, alerts before replies, replies kept for 10 minutes and
    /// alerts for 24 hours, retried with growing pauses. A part that the modem has confirmed is never sent again; one that it
    /// has not confirmed is.
    /// </summary>
    public sealed class SmsOutbox : IAtUser
    {
        /// <summary>How many texts wait at most.</summary>
        public const int Capacity = 20;

        private const long ReplyLifeMs = 10 * 60 * 1000;
        private const long AlertLifeMs = 24 * 60 * 60 * 1000;
        private const int FirstPauseMs = 5000;
        private const int LongestPauseMs = 90000;
        private const int SendTimeoutMs = 65000;
        private const int ModeTimeoutMs = 5000;
        private const int SendTag = 0;
        private const int ModeTag = 1;
        private const int AlertRecord = 1;
        private const int InAirRecord = 2;

        private readonly Sim800 _modem;
        private readonly PduEncoder _encoder = new PduEncoder();
        private readonly OutboxQueue _queue = new OutboxQueue();
        private OutboxEntry _interrupted;
        private bool _isConfirmed;
        private bool _isModeSure;
        private int _reference;

        /// <summary>Creates an empty outbox.</summary>
        public SmsOutbox(Sim800 modem)
        {
            _modem = modem;
        }

        /// <summary>Texts waiting.</summary>
        public int Count => _queue.Count;

        /// <summary>True while an alert waits.</summary>
        public bool HasAlerts => _queue.HasAlerts;

        /// <summary>SMS that the modem has confirmed since the start.</summary>
        public int Sent { get; private set; }

        /// <summary>Attempts to send one that ended without a confirmation.</summary>
        public int Failed { get; private set; }

        /// <summary>Texts that were dropped because they were too old or too many.</summary>
        public int Dropped => _queue.Dropped;

        /// <summary>Adds a reply to a command.</summary>
        public void AddReply(string to, string text, long nowMs)
        {
            Add(to, text, false, nowMs + ReplyLifeMs, nowMs);
        }

        /// <summary>Adds an alert.</summary>
        public void AddAlert(string to, string text, long nowMs)
        {
            Add(to, text, true, nowMs + AlertLifeMs, nowMs);
        }

        /// <summary>Counts up with every alert that comes or goes.</summary>
        public int AlertChanges => _queue.AlertChanges;

        /// <summary>Drops the alerts of an alarm that have not been sent (device.md L-8); one on its way is not tried again.</summary>
        public void DropAlerts(string text, string otherText)
        {
            _queue.RemoveAlerts(text, otherText);
        }

        /// <summary>
        /// The modem confirms what a restart of the processor has interrupted: that alert is not sent again (G-3).
        /// </summary>
        public void OnLateConfirmation()
        {
            if (_interrupted != null)
            {
                _queue.Remove(_interrupted);
                _interrupted = null;
            }
        }

        /// <summary>Writes the alerts that wait, for a store that survives a loss of power.</summary>
        public void WriteAlerts(RecordBuffer records, long nowMs)
        {
            for (int i = 0; i < _queue.Count; i++)
            {
                OutboxEntry entry = _queue.At(i);
                if (entry == _queue.Sending && _isConfirmed && entry.PartsSent + 1 == entry.Parts)
                {
                    continue;
                }

                if (entry.IsAlert)
                {
                    records.BeginRecord(AlertRecord);
                    records.AddLong(entry.ExpiresMs - nowMs);
                    records.AddText(entry.To);
                    records.AddText(entry.Text);
                    records.EndRecord();
                }

                if (entry.IsAlert && entry == _queue.Sending)
                {
                    // Says so of the alert before it.
                    records.BeginRecord(InAirRecord);
                    records.EndRecord();
                }
            }
        }

        /// <summary>Takes back the alerts that waited. Time without power does not count (D-33).</summary>
        public void ReadAlerts(RecordBuffer records, long nowMs)
        {
            while (records.NextRecord())
            {
                if (records.RecordId == AlertRecord)
                {
                    long leftMs = records.ReadLong();
                    string to = records.ReadText();
                    Add(to, records.ReadText(), true, nowMs + (leftMs < AlertLifeMs ? leftMs : AlertLifeMs), nowMs);
                }
                else if (records.RecordId == InAirRecord && _queue.Count > 0)
                {
                    _interrupted = _queue.At(_queue.Count - 1);
                }
            }
        }

        /// <summary>Forgets all that waits, as a factory reset wants it.</summary>
        public void Clear()
        {
            _queue.Clear();
            _interrupted = null;
        }

        /// <summary>Uptime at which it wants the channel.</summary>
        public long DueMs(long nowMs)
        {
            return _queue.DueMs(_modem.Status.IsRegistered);
        }

        /// <summary>Drops what is too old.</summary>
        public void Tick(long nowMs)
        {
            _queue.DropOld(nowMs);
        }

        /// <inheritdoc/>
        public bool TryStart(AtChannel channel, long nowMs)
        {
            if (!_modem.Status.IsRegistered)
            {
                return false;
            }

            OutboxEntry entry = _queue.Next(nowMs);
            if (entry == null)
            {
                return false;
            }

            // Where no echo tells of a restart the modem may be in text mode, and would take the length for a number to send
            // the body to.
            if (channel.EchoStays && !_isModeSure)
            {
                _queue.Sending = entry;
                channel.Compose().Add("AT+CMGF=0");
                channel.Send(this, ModeTag, AtCommandKind.Lines, null, ModeTimeoutMs, nowMs);
                return true;
            }

            _isModeSure = false;
            AtWriter body = channel.Body.Clear();
            int length = _encoder.EncodePart(entry.To, entry.Text, entry.PartsSent, entry.Reference, body.Buffer, out int octets);
            if (length == 0)
            {
                // No such number can be dialled, now or later.
                _queue.Drop(entry);
                return false;
            }

            // Stored at the end of this turn, before the modem can have asked for the text.
            _queue.Sending = entry;
            _interrupted = null;
            _queue.NoteProgress(entry);
            _isConfirmed = false;
            body.SetLength(length);
            channel.Compose().Add("AT+CMGS=").Add(octets);
            channel.Send(this, SendTag, AtCommandKind.Prompt, "+CMGS:", SendTimeoutMs, nowMs);
            return true;
        }

        /// <inheritdoc/>
        public void OnAnswer(int tag, AtLine line, bool isBody)
        {
            // The message is on its way from here on, even if the final OK gets lost, or a reset comes before it.
            _isConfirmed = true;
            if (_queue.Sending != null)
            {
                _queue.NoteProgress(_queue.Sending);
            }
        }

        /// <inheritdoc/>
        public void OnFinished(int tag, AtResult result, long nowMs)
        {
            OutboxEntry entry = _queue.Sending;
            _queue.Sending = null;
            if (entry == null)
            {
                return;
            }

            _isModeSure = tag == ModeTag && result == AtResult.Ok;
            if (_isModeSure)
            {
                return;
            }

            if (tag == SendTag && (result == AtResult.Ok || _isConfirmed))
            {
                Sent++;
                entry.PartsSent++;
                entry.Failures = 0;
                entry.NextMs = nowMs;
                if (entry.PartsSent == entry.Parts)
                {
                    _queue.Remove(entry);
                }

                return;
            }

            Failed += tag == SendTag ? 1 : 0;

            // What the network refuses for good is tried as seldom as may be: a bar may be lifted, an account filled up.
            int pauseMs = IsLasting() ? LongestPauseMs : FirstPauseMs;
            for (int i = 0; i < entry.Failures && pauseMs < LongestPauseMs; i++)
            {
                pauseMs *= 2;
            }

            entry.Failures++;
            _queue.Postpone(entry, nowMs + (pauseMs < LongestPauseMs ? pauseMs : LongestPauseMs));
        }

        // +CMS ERROR that no second attempt soon will cure (3GPP TS 24.011, annex E; TS 27.005, 3.2.5): unassigned number, barred,
        // rejected, unknown subscriber, facility rejected or not subscribed, service centre unknown.
        private bool IsLasting()
        {
            AtChannel channel = _modem.Channel;
            int error = channel.IsMessageError ? channel.LastError : ErrorTexts.Unknown;
            return error == 1 || error == 8 || error == 10 || error == 21 || (error >= 28 && error <= 30)
                || error == 50 || error == 69 || error == 330;
        }

        private void Add(string to, string text, bool isAlert, long expiresMs, long nowMs)
        {
            if (!_queue.TryMakeRoom(isAlert))
            {
                return;
            }

            OutboxEntry entry = new OutboxEntry();
            entry.To = to;
            entry.Text = text;
            entry.IsAlert = isAlert;
            entry.ExpiresMs = expiresMs;
            entry.NextMs = nowMs;
            entry.Parts = _encoder.CountParts(text);
            entry.Reference = _reference;
            _reference = (_reference + 1) & 0xFF;
            _queue.Add(entry);
        }
    }
}
