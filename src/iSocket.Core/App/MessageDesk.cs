using iSocket.Core.Commands;
using iSocket.Core.Modem;
using iSocket.Core.Notify;
using iSocket.Core.Settings;
using iSocket.Core.Sms;
using iSocket.Core.Text;
using iSocket.Core.Time;

namespace iSocket.Core.App
{
    /// <summary>
    /// Where a message becomes an effect, exactly once: skip what was executed, dispatch, store what it changed together with
    /// the fact that it was executed, queue the reply. Only then may the message be deleted (device.md S-10, S-11, S-14).
    /// </summary>
    public sealed class MessageDesk : ISmsHandler
    {
        /// <summary>How old a message found on the SIM at power-on may be, in seconds (S-11).</summary>
        public const long MaxFoundAgeSeconds = 600;

        private const long TimeAwaitedMs = 60000;

        private readonly Dispatcher _dispatcher;
        private readonly DeviceContext _device;
        private readonly ExecutedJournal _journal;
        private readonly StateFile _state;
        private readonly SmsOutbox _outbox;
        private long _registeredMs = -1;

        /// <summary>Creates the desk.</summary>
        public MessageDesk(Dispatcher dispatcher, DeviceContext device, ExecutedJournal journal, StateFile state, SmsOutbox outbox)
        {
            _dispatcher = dispatcher;
            _device = device;
            _journal = journal;
            _state = state;
            _outbox = outbox;
        }

        /// <summary>Uptime at which waiting for the network's time ends.</summary>
        public long DueMs(long nowMs)
        {
            return _registeredMs >= 0 && nowMs < _registeredMs + TimeAwaitedMs ? _registeredMs + TimeAwaitedMs : long.MaxValue;
        }

        /// <summary>Notes the first registration since power-on.</summary>
        public void Tick(long nowMs)
        {
            if (_registeredMs < 0 && _device.Modem.IsRegistered)
            {
                _registeredMs = nowMs;
            }
        }

        /// <inheritdoc/>
        public bool AwaitsTime(long nowMs)
        {
            return _device.Clock.Source != ClockSource.Network && (_registeredMs < 0 || nowMs < _registeredMs + TimeAwaitedMs);
        }

        /// <inheritdoc/>
        public SmsVerdict OnMessage(SmsMessage message, bool wasFound, bool isSignalFresh, long nowMs)
        {
            if (message.Kind != SmsKind.Text || _journal.Contains(message.Fingerprint) || (wasFound && !IsRecent(message, nowMs)))
            {
                return SmsVerdict.Delete;
            }

            if (!isSignalFresh && _dispatcher.ShowsSignal(message.Text))
            {
                return SmsVerdict.MeasureSignal;
            }

            _dispatcher.Handle(message, nowMs);
            string reply = _dispatcher.Reply;
            bool isStored = !_dispatcher.HasChangedSettings || StoreSettings(message.Fingerprint);
            if (!isStored)
            {
                reply = _device.Settings.Error.IsChanged ? null : Texts.ExecuteError;
            }
            else if (_dispatcher.HasConfigured)
            {
                // An accepted configuration command restarts the window (W-1), but only one that the flash has kept.
                _device.Window.Renew(nowMs);
            }

            if (_dispatcher.HasExecuted)
            {
                _journal.Add(message.Fingerprint);
                _state.Save();
            }

            if (reply != null && message.SenderIsDialable)
            {
                _outbox.AddReply(message.Sender, reply, nowMs);
            }

            return SmsVerdict.Delete;
        }

        /// <inheritdoc/>
        public void OnDeleted(long fingerprint)
        {
            _journal.Remove(fingerprint);
        }

        private bool StoreSettings(long fingerprint)
        {
            _device.Settings.ExecutedMessage = fingerprint;
            _device.Settings.ApplyDependencies();
            return _device.Settings.SaveChanged();
        }

        private bool IsRecent(SmsMessage message, long nowMs)
        {
            if (_device.Clock.Source != ClockSource.Network || !message.HasStamp)
            {
                return false;
            }

            long stampUtc = message.StampLocalSeconds - (message.ZoneQuarters * 900L);
            return _device.Clock.UtcSeconds(nowMs) - stampUtc < MaxFoundAgeSeconds;
        }
    }
}
