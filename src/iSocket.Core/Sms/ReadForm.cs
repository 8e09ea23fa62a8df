using iSocket.Core.Modem;

namespace iSocket.Core.Sms
{
    /// <summary>
    /// The form in which messages are listed and read: without marking them as read ("AT+CMGL=4,1"). A modem that does not
    /// know that one is asked plainly until its next start; what is marked as read then says nothing.
    /// </summary>
    internal sealed class ReadForm
    {
        private bool _marksRead;
        private bool _isPlain;
        private bool _isPlainForGood;

        /// <summary>True while the plain form is in use, which marks what it reads.</summary>
        internal bool Marks => _marksRead || _isPlain;

        /// <summary>What ends the command.</summary>
        internal string Ending => Marks ? string.Empty : ",1";

        /// <summary>The modem was set up.</summary>
        internal void Start()
        {
            _marksRead = false;
            _isPlain = false;
        }

        /// <summary>Another message is read: a plain attempt was for the one before.</summary>
        internal void BeginMessage()
        {
            _isPlain = false;
        }

        /// <summary>
        /// The first refusal may be that of a form of the command: then the plain form is tried at once. A card that is busy or a
        /// memory that fails is no reason: the plain form marks the message as read.
        /// </summary>
        internal bool TriesPlainly(AtChannel channel, AtResult result)
        {
            bool isUnknown = SmsErrors.IsNotSupported(channel, result);
            bool triesNow = !_marksRead && !_isPlain && (isUnknown || SmsErrors.IsUnspecific(channel, result));
            if (triesNow)
            {
                _isPlainForGood = isUnknown;
            }
            else if (_isPlain)
            {
                _marksRead |= result == AtResult.Ok && _isPlainForGood;
            }

            _isPlain = triesNow;
            return triesNow;
        }
    }
}
