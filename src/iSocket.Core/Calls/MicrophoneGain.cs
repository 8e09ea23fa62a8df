using iSocket.Core.Modem;

namespace iSocket.Core.Calls
{
    /// <summary>Keeps the modem's microphone at the set gain (device.md V-1; AT+CMIC, manual 6.2.6).</summary>
    public sealed class MicrophoneGain : IAtUser
    {
        private int _wanted = -1;
        private int _set = -1;

        /// <summary>True while the modem has to be told.</summary>
        public bool IsDue => _wanted >= 0 && _wanted != _set;

        /// <summary>Says which gain is wanted, 0 to 15.</summary>
        public void Want(int gain)
        {
            _wanted = gain;
        }

        /// <summary>The modem restarted and has forgotten.</summary>
        public void Forget()
        {
            _set = -1;
        }

        /// <inheritdoc/>
        public bool TryStart(AtChannel channel, long nowMs)
        {
            if (!IsDue)
            {
                return false;
            }

            channel.Compose().Add("AT+CMIC=0,").Add(_wanted);
            channel.Send(this, _wanted, AtCommandKind.Lines, null, 5000, nowMs);
            return true;
        }

        /// <inheritdoc/>
        public void OnAnswer(int tag, AtLine line, bool isBody)
        {
        }

        /// <inheritdoc/>
        public void OnFinished(int tag, AtResult result, long nowMs)
        {
            if (result == AtResult.Ok || result == AtResult.Error)
            {
                // A module that refuses is not asked again before its next start.
                _set = tag;
            }
        }
    }
}
