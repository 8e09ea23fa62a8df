namespace iSocket.Core.Sms
{
    /// <summary>One received message as <see cref="PduDecoder"/> understood it; the same object is filled again for the next.</summary>
    public sealed class SmsMessage
    {
        /// <summary>What kind of message it is.</summary>
        public SmsKind Kind { get; internal set; }

        /// <summary>
        /// The sender: digits with a leading '+' when the number is international, or the text of an alphanumeric
        /// sender; never null. Of a status report it is the number that the reported message went to.
        /// </summary>
        public string Sender { get; internal set; }

        /// <summary>
        /// Whether the sender is a telephone number: at least one digit and nothing but digits after the '+'. An
        /// alphanumeric sender that spells digits is none: anybody may send one.
        /// </summary>
        public bool SenderIsDialable { get; internal set; }

        /// <summary>The text of kinds Text, Part and ClassZero, empty otherwise; never null. It holds no '\0' and no half surrogate pair.</summary>
        public string Text { get; internal set; }

        /// <summary>Whether the service centre's time stamp is a date, a time and a zone.</summary>
        public bool HasStamp { get; internal set; }

        /// <summary>The time stamp as written, local to <see cref="ZoneQuarters"/>: seconds since 2000-01-01 00:00:00; 0 without a stamp.</summary>
        public long StampLocalSeconds { get; internal set; }

        /// <summary>The zone of the time stamp in quarters of an hour east of GMT, -48..+56; UTC = local - quarters * 900 s.</summary>
        public int ZoneQuarters { get; internal set; }

        /// <summary>The number that the parts of one text share, 0..255 or 0..65535; 0 unless there are several.</summary>
        public int ConcatReference { get; internal set; }

        /// <summary>How many parts the text has; 1 for a whole message.</summary>
        public int ConcatTotal { get; internal set; }

        /// <summary>Which part this is, 1..<see cref="ConcatTotal"/>.</summary>
        public int ConcatIndex { get; internal set; }

        /// <summary>
        /// FNV-1a, 64 bits, over sender, protocol and coding octets, time stamp and user data as transmitted: the same for the
        /// same message wherever it is stored and however often it is read.
        /// </summary>
        public long Fingerprint { get; internal set; }

        /// <summary>Creates an empty message.</summary>
        public SmsMessage()
        {
            Clear();
        }

        internal void Clear()
        {
            Kind = SmsKind.Other;
            Sender = "";
            SenderIsDialable = false;
            Text = "";
            HasStamp = false;
            StampLocalSeconds = 0;
            ZoneQuarters = 0;
            ConcatReference = 0;
            ConcatTotal = 1;
            ConcatIndex = 1;
            Fingerprint = 0;
        }
    }
}
