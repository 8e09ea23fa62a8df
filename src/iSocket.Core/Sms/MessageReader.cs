using iSocket.Core.Modem;

namespace iSocket.Core.Sms
{
    /// <summary>
    /// Reads one message and judges what has come of it: decoded, damaged on the way, no message at all, a text where a PDU should
    /// be, or nothing there.
    /// </summary>
    internal sealed class MessageReader
    {
        /// <summary>How often a message is read in a row.</summary>
        internal const int Attempts = 3;

        // A line that keeps being damaged is read for most of a minute before its message is given up.
        private const int DamagedAttempts = 30;
        private const int EmptyReads = 2;

        // <stat> of +CMGR: a received message that somebody has read. We read without marking.
        private const int ReceivedRead = 1;

        private readonly PduDecoder _decoder = new PduDecoder();
        private bool _isMarkVoid;
        private int _bodyOctets;
        private bool _isTextHeader;
        private bool _hasHeader;
        private bool _hasLine;
        private bool _isWhole;
        private int _bodyLength;
        private int _sameLengths;
        private int _emptyReads;
        private int _unknownLines;

        /// <summary>The message, once <see cref="IsDecoded"/>.</summary>
        internal SmsMessage Message { get; } = new SmsMessage();

        /// <summary>True when the last read has brought a message.</summary>
        internal bool IsDecoded { get; private set; }

        /// <summary>True when somebody has read the message before us.</summary>
        internal bool WasReadBefore { get; private set; }

        /// <summary>True when the modem is in text mode, although it was told PDU mode.</summary>
        internal bool IsText => _isTextHeader && !_hasLine;

        /// <summary>How many reads may fail before it is no message. A damaged line is read again; only what stays unreadable may go.</summary>
        internal int MaxFailures => _isWhole ? Attempts : DamagedAttempts;

        /// <summary>The modem was set up.</summary>
        internal void Start()
        {
            _isMarkVoid = false;
        }

        /// <summary>Another message is to be read.</summary>
        internal void BeginMessage()
        {
            _emptyReads = 0;
            _bodyLength = -1;
        }

        /// <summary>It is read now.</summary>
        internal void BeginRead(AtChannel channel)
        {
            _hasHeader = false;
            _hasLine = false;
            IsDecoded = false;
            _isWhole = false;
            _isTextHeader = false;
            _bodyOctets = -1;
            _unknownLines = channel.UnknownLines;
        }

        /// <summary>+CMGR: &lt;stat&gt;,[&lt;alpha&gt;],&lt;length&gt;: octets of the PDU without the service centre's address. Some leave the name out.</summary>
        internal void ReadHeader(AtLine line, bool isMarking)
        {
            _hasHeader = true;
            WasReadBefore = line.TryReadNumber(out int status) && status == ReceivedRead && !isMarking;
            line.StartsWith("+CMGR:");
            _isTextHeader = line.TryReadField(out int start, out int _) && line.Buffer[start - 1] == '"';
            while (line.TryReadField(out start, out int length))
            {
                _bodyOctets = line.ReadNumber(start, length, _bodyOctets);
            }
        }

        /// <summary>The line behind the header: the PDU.</summary>
        internal void ReadBody(AtLine line)
        {
            _hasLine = true;
            _isWhole = IsWhole(line);
            _sameLengths = line.Length == _bodyLength ? _sameLengths + 1 : 1;
            _bodyLength = line.Length;

            // What has the same length whenever it is read is what the sender has sent, however the modem counts.
            bool isMessage = _isWhole || (_sameLengths >= Attempts && !line.IsTruncated);
            IsDecoded = isMessage && _decoder.TryDecode(line.Buffer, 0, line.Length, Message);
        }

        /// <summary>A modem that calls a message read which it has only just announced calls them all so.</summary>
        internal void WeighMark(bool isAnnounced)
        {
            _isMarkVoid |= WasReadBefore && isAnnounced;
            WasReadBefore &= !_isMarkVoid;
        }

        /// <summary>True when the last read has brought nothing, understood or not.</summary>
        internal bool HasNothing(AtChannel channel)
        {
            return !_hasHeader && !_hasLine && channel.UnknownLines == _unknownLines;
        }

        /// <summary>The place looks empty.</summary>
        /// <returns>
        /// True when it has done so often enough: the message's lines may have been lost on the way, and one that was executed must
        /// not be forgotten for that.
        /// </returns>
        internal bool NoteEmpty()
        {
            _emptyReads++;
            return _emptyReads >= EmptyReads;
        }

        /// <summary>The place does not look empty.</summary>
        internal void ForgetEmpty()
        {
            _emptyReads = 0;
        }

        // As many octets as the header says, in digits that are digits: what the modem has stored, not what the line made of it.
        private bool IsWhole(AtLine line)
        {
            if (_bodyOctets < 0 || line.IsTruncated || !Text.Hex.TryReadByte(line.Buffer, 0, out byte centreOctets))
            {
                return false;
            }

            bool isWhole = line.Length == 2 * (1 + centreOctets + _bodyOctets);
            for (int i = 2; isWhole && i < line.Length; i += 2)
            {
                isWhole = Text.Hex.TryReadByte(line.Buffer, i, out byte _);
            }

            return isWhole;
        }
    }
}
