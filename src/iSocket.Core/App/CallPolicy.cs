using iSocket.Core.Calls;
using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Modem;
using iSocket.Core.Notify;
using iSocket.Core.Settings;
using iSocket.Core.Text;

namespace iSocket.Core.App
{
    /// <summary>
    /// What calls do (device.md 4.2, G-4, L-4, V-2): the action of an authorised caller, confirmations by call, CALLBACK, and
    /// the calls of an alarm, which outrank all others and end them.
    /// </summary>
    public sealed class CallPolicy : ICallHandler
    {
        private const long ConfirmationRingMs = 10000;
        private const long CallBackRingMs = 30000;
        private const long AlarmRingMs = 20000;
        private const long OldCallMs = 10000;
        private const int MaxPending = 4;

        // An alarm at power-on, or in a short loss of coverage, waits that long for a network before it is told by SMS alone.
        private const long NetworkAwaitedMs = 60000;

        // What cannot be placed is given up as a reply would be (D-33).
        private const long PendingLifeMs = 600000;

        private readonly CallDesk _desk;
        private readonly DeviceSettings _settings;
        private readonly SocketControl _socket;
        private readonly MicroRelayControl _relay;
        private readonly SmsOutbox _outbox;
        private readonly AlertDesk _alerts;
        private readonly ModemStatus _modem;
        private readonly bool _hasMicrophone;
        private readonly string[] _pending = new string[MaxPending];
        private readonly PlacedCall[] _pendingKind = new PlacedCall[MaxPending];
        private readonly long[] _pendingUntilMs = new long[MaxPending];
        private int _pendingCount;
        private PlacedCall _placed;
        private int _alarmIndex;
        private bool _isAlarmAnswered;
        private long _alarmWaitMs;
        private bool _hadActed;
        private long _hadActedUntilMs;

        /// <summary>Creates the policy.</summary>
        public CallPolicy(
            DeviceModel model,
            DeviceSettings settings,
            SocketControl socket,
            MicroRelayControl relay,
            SmsOutbox outbox,
            AlertDesk alerts,
            ModemStatus modem)
        {
            _desk = new CallDesk(this);
            _settings = settings;
            _socket = socket;
            _relay = relay;
            _outbox = outbox;
            _alerts = alerts;
            _modem = modem;
            _hasMicrophone = (Features.Of(model) & Features.Full) != 0;
        }

        /// <summary>The line.</summary>
        public CallDesk Desk => _desk;

        /// <summary>True from the activation of an alarm to the end of its calls.</summary>
        public bool IsAlarmRunning { get; private set; }

        /// <summary>True while an alarm's calls go on and nobody has answered: a restart must not end it unheard (C-9).</summary>
        public bool IsAlarmUnheard => IsAlarmRunning && !_isAlarmAnswered;

        /// <summary>Counts up whenever an alarm's calls begin, are answered or end.</summary>
        public int Changes { get; private set; }

        /// <summary>True from the action of a call to the end of that call.</summary>
        public bool HasActed { get; private set; }

        /// <summary>After a restart of the processor: a call that rings on has had its action .</summary>
        public void Restore(bool hasActed)
        {
            HasActed = hasActed;
            _hadActed = hasActed;
        }

        /// <summary>Calls somebody back when the line is free.</summary>
        public void CallBack(string number, bool isConfirmation, long nowMs)
        {
            if (_pendingCount < MaxPending)
            {
                _pending[_pendingCount] = number;
                _pendingKind[_pendingCount] = isConfirmation ? PlacedCall.Confirmation : PlacedCall.CallBack;
                _pendingUntilMs[_pendingCount] = nowMs + PendingLifeMs;
                _pendingCount++;
            }
        }

        /// <summary>Begins the calls of an alarm.</summary>
        public void StartAlarm(long nowMs)
        {
            if (_alerts.Count == 0)
            {
                return;
            }

            IsAlarmRunning = true;
            Changes++;
            _alarmIndex = 0;
            _isAlarmAnswered = false;
            _pendingCount = 0;
            _alarmWaitMs = nowMs + NetworkAwaitedMs;
            _desk.HangUp(nowMs);
        }

        /// <summary>Ends the calls of an alarm, an answered one too (L-8).</summary>
        public void CancelAlarm(long nowMs)
        {
            if (!IsAlarmRunning)
            {
                return;
            }

            EndAlarm();
            if (_placed == PlacedCall.Alarm)
            {
                // How this call ends is no word on an alarm that begins before it has ended.
                _placed = PlacedCall.None;
                _desk.HangUp(nowMs);
            }
        }

        /// <summary>Forgets all, as a factory reset wants it.</summary>
        public void Clear()
        {
            _pendingCount = 0;
            IsAlarmRunning = false;
            HasActed = false;
        }

        /// <summary>Places the next call when the line is free.</summary>
        /// <returns>Uptime at which the next turn is needed.</returns>
        public long Tick(long nowMs)
        {
            ForgetAction(nowMs);
            long due = long.MaxValue;
            if (_desk.IsFree && IsAlarmRunning)
            {
                due = PlaceAlarmCall(nowMs);
            }
            else if (_desk.IsFree && _pendingCount > 0 && (_modem.IsRegistered || nowMs >= _pendingUntilMs[0]))
            {
                PlacePending(nowMs);
            }

            long deskDue = _desk.Tick(nowMs);
            return deskDue < due ? deskDue : due;
        }

        /// <inheritdoc/>
        public CallDecision OnIncoming(string number, long nowMs)
        {
            if (IsAlarmRunning)
            {
                // A call that gives way to an alarm runs no action (G-4).
                return CallDecision.Reject;
            }

            if (!_settings.Ring.IsChanged || !_settings.SecurityList.IsChanged || number.Length == 0
                || !_settings.SecurityNumbers.Contains(number))
            {
                return CallDecision.Ignore;
            }

            if (_settings.Ring.Is("MIC"))
            {
                return CallDecision.Answer;
            }

            if (_socket.HasMains && !_hadActed)
            {
                Act(number, nowMs);
            }

            _hadActed = false;
            return CallDecision.Reject;
        }

        /// <inheritdoc/>
        public bool OnAnswered(long nowMs)
        {
            if (_placed == PlacedCall.Alarm)
            {
                // Somebody knows: the relay goes off, the microphone stays live until one of the two hangs up.
                _isAlarmAnswered = true;
                Changes++;
                _relay.EndPulse();
            }

            return _hasMicrophone;
        }

        /// <inheritdoc/>
        public void OnPlacedCallEnded(CallOutcome outcome, long nowMs)
        {
            PlacedCall placed = _placed;
            _placed = PlacedCall.None;
            if (placed != PlacedCall.Alarm || !IsAlarmRunning)
            {
                return;
            }

            // A phone that rang until our coverage went has rejected nothing.
            bool isRejected = outcome == CallOutcome.Rejected && _modem.IsRegistered;
            if (outcome == CallOutcome.Answered || isRejected || _isAlarmAnswered)
            {
                _relay.EndPulse();
                EndAlarm();
                return;
            }

            _alarmIndex++;
        }

        // After a restart a call that rings on is heard within a few seconds, or never.
        private void ForgetAction(long nowMs)
        {
            if (_hadActed && _hadActedUntilMs == 0)
            {
                _hadActedUntilMs = nowMs + OldCallMs;
            }

            if (HasActed && _desk.IsFree && (!_hadActed || nowMs >= _hadActedUntilMs))
            {
                _hadActed = false;
                HasActed = false;
                Changes++;
            }
        }

        private void Act(string number, long nowMs)
        {
            HasActed = true;
            Changes++;
            string text;
            if (_settings.Ring.Is("SWITCH"))
            {
                _socket.Toggle(nowMs);
                text = _socket.IsOn ? Texts.SocketOn : Texts.SocketOff;
            }
            else
            {
                _socket.Restart(_settings.RestartTime.Value, nowMs);
                text = Texts.SocketRestarted;
            }

            if (_settings.RingConfirm.IsChanged)
            {
                return;
            }

            if (_settings.RingConfirmType.IsChanged)
            {
                CallBack(number, true, nowMs);
            }
            else
            {
                _outbox.AddReply(number, text, nowMs);
            }
        }

        private void PlacePending(long nowMs)
        {
            if (nowMs < _pendingUntilMs[0])
            {
                Place(_pending[0], _pendingKind[0], _pendingKind[0] == PlacedCall.Confirmation ? ConfirmationRingMs : CallBackRingMs, nowMs);
            }

            _pendingCount--;
            for (int i = 0; i < _pendingCount; i++)
            {
                _pending[i] = _pending[i + 1];
                _pendingKind[i] = _pendingKind[i + 1];
                _pendingUntilMs[i] = _pendingUntilMs[i + 1];
            }
        }

        // Returns the uptime at which waiting for a network ends.
        private long PlaceAlarmCall(long nowMs)
        {
            if (_alarmIndex < _alerts.Count)
            {
                if (_modem.IsRegistered)
                {
                    _alarmWaitMs = nowMs + NetworkAwaitedMs;
                    Place(_alerts.Dialled(_alarmIndex), PlacedCall.Alarm, AlarmRingMs, nowMs);
                    return nowMs;
                }

                if (nowMs < _alarmWaitMs)
                {
                    return _alarmWaitMs;
                }
            }

            // Nobody has reacted, or nobody can be called: a text waits for the network, a call would not.
            EndAlarm();
            _alerts.Raise(Texts.AlertAlarm, nowMs);
            return nowMs;
        }

        private void Place(string number, PlacedCall kind, long ringMs, long nowMs)
        {
            _placed = kind;
            _desk.Place(number, ringMs, nowMs);
        }

        private void EndAlarm()
        {
            IsAlarmRunning = false;
            Changes++;
        }
    }
}
