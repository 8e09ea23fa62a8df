using iSocket.Core.Text;

namespace iSocket.Core.Sms
{
    /// <summary>Reads received messages as the modem stores them: service centre's address, then an SMS-DELIVER or SMS-STATUS-REPORT (3GPP TS 23.040 clause 9.2.2).</summary>
    /// <remarks>
    /// Nothing that a sender or a line fault puts into the octets makes it throw or read beyond them. It allocates the
    /// sender's and the text's string and nothing else.
    /// </remarks>
    public sealed class PduDecoder
    {
        // A SIM's record holds 176 octets, status included (3GPP TS 51.011 clause 10.5.3); what a modem adds is ignored.
        private const int MaxOctets = 256;
        private const int MaxServiceCentreOctets = 12;
        private const int MaxUserOctets = 140;
        private const int MaxSeptets = 160;

        private const int MessageTypeMask = 0x03;
        private const int MessageTypeSubmit = 0x01;
        private const int MessageTypeStatusReport = 0x02;
        private const int HasHeader = 0x40;

        private readonly byte[] _octets = new byte[MaxOctets];
        private readonly char[] _characters = new char[MaxSeptets];
        private int _count;

        /// <summary>Reads one PDU.</summary>
        /// <param name="hexAscii">The line of hexadecimal digits from the modem.</param>
        /// <param name="offset">Its first digit.</param>
        /// <param name="count">How many digits.</param>
        /// <param name="into">Filled; empty when the result is false.</param>
        /// <returns>
        /// False when the digits are not hexadecimal or odd in number, when a length field points beyond the end or beyond what
        /// the standard allows, or when it is an outgoing message (SMS-SUBMIT). Octets after the user data are ignored.
        /// </returns>
        public bool TryDecode(byte[] hexAscii, int offset, int count, SmsMessage into)
        {
            into.Clear();
            if (TryRead(hexAscii, offset, count, into))
            {
                return true;
            }

            into.Clear();
            return false;
        }

        private bool TryRead(byte[] hexAscii, int offset, int count, SmsMessage into)
        {
            if (!TryReadOctets(hexAscii, offset, count) || _count < 1 || _octets[0] > MaxServiceCentreOctets)
            {
                return false;
            }

            int first = 1 + _octets[0];
            if (first >= _count)
            {
                return false;
            }

            switch (_octets[first] & MessageTypeMask)
            {
                case MessageTypeSubmit:
                    return false;
                case MessageTypeStatusReport:
                    return TryReadStatusReport(first + 2, into);
                default:
                    // The reserved type is to be taken for a DELIVER (clause 9.2.3.1).
                    return TryReadDeliver(first + 1, (_octets[first] & HasHeader) != 0, into);
            }
        }

        private bool TryReadOctets(byte[] hexAscii, int offset, int count)
        {
            if (offset < 0 || count < 0 || count > MaxOctets * 2 || (count & 1) != 0)
            {
                return false;
            }

            _count = count / 2;
            for (int i = 0; i < _count; i++)
            {
                if (!Hex.TryReadByte(hexAscii, offset + (i * 2), out _octets[i]))
                {
                    return false;
                }
            }

            return true;
        }

        // Recipient, time stamp of the message, time of the discharge, status.
        private bool TryReadStatusReport(int address, SmsMessage into)
        {
            int stamp = AfterAddress(address);
            int end = stamp + PduTimeStamp.Octets + PduTimeStamp.Octets + 1;
            if (stamp < 0 || end > _count)
            {
                return false;
            }

            into.Kind = SmsKind.StatusReport;
            PduAddress.Read(_octets, address, _characters, into);
            PduTimeStamp.Read(_octets, stamp, into);

            // The reference number before the address tells reports of the same second apart.
            into.Fingerprint = Hash(address - 1, end);
            return true;
        }

        // Sender, protocol identifier, data coding scheme, time stamp, length of the user data, user data.
        private bool TryReadDeliver(int address, bool hasHeader, SmsMessage into)
        {
            int protocol = AfterAddress(address);
            int length = protocol + 2 + PduTimeStamp.Octets;
            if (protocol < 0 || length >= _count)
            {
                return false;
            }

            PduCoding coding = PduCodings.Of(_octets[protocol + 1]);
            int end = AfterUserData(length, coding);
            if (end < 0)
            {
                return false;
            }

            bool hasPort = false;
            int headerOctets = 0;
            if (hasHeader)
            {
                headerOctets = length + 1 < end ? 1 + _octets[length + 1] : int.MaxValue;
                if (headerOctets > end - length - 1)
                {
                    return false;
                }

                hasPort = PduHeader.Read(_octets, length + 2, headerOctets - 1, into);
            }

            PduAddress.Read(_octets, address, _characters, into);
            PduTimeStamp.Read(_octets, protocol + 2, into);
            into.Fingerprint = Hash(address, end);
            into.Kind = KindOf(_octets[protocol], _octets[protocol + 1], coding, hasPort, into);
            if (into.Kind == SmsKind.Text || into.Kind == SmsKind.Part || into.Kind == SmsKind.ClassZero)
            {
                into.Text = ReadText(length, end, headerOctets, coding);
            }

            return true;
        }

        // Where the address ends; -1 when it is too long or cut off.
        private int AfterAddress(int at)
        {
            if (at + 1 >= _count || _octets[at] > PduAddress.MaxDigits)
            {
                return -1;
            }

            int after = at + PduAddress.OctetCount(_octets[at]);
            return after > _count ? -1 : after;
        }

        // Where the user data end; -1 when they are too long or cut off. Their length counts septets or octets.
        private int AfterUserData(int lengthAt, PduCoding coding)
        {
            int octets = _octets[lengthAt];
            if (coding == PduCoding.Gsm7)
            {
                octets = ((octets * 7) + 7) / 8;
            }

            int after = lengthAt + 1 + octets;
            return octets > MaxUserOctets || after > _count ? -1 : after;
        }

        private static SmsKind KindOf(byte protocol, byte scheme, PduCoding coding, bool hasPort, SmsMessage message)
        {
            // TS 23.040 clause 9.2.3.9: 40 is the silent message "type 0"; 7C..7F are data for the phone or the SIM. The
            // replacing types 41..47 are ordinary texts to a reader who deletes what he has read.
            if (protocol == 0x40 || (protocol >= 0x7C && protocol <= 0x7F) || PduCodings.IsDiscardable(scheme))
            {
                return SmsKind.Other;
            }

            if (hasPort || coding == PduCoding.Data)
            {
                return SmsKind.Binary;
            }

            if (PduCodings.IsClassZero(scheme))
            {
                return SmsKind.ClassZero;
            }

            return message.ConcatTotal > 1 ? SmsKind.Part : SmsKind.Text;
        }

        private string ReadText(int lengthAt, int end, int headerOctets, PduCoding coding)
        {
            int count;
            if (coding == PduCoding.Gsm7)
            {
                // Fill bits bring the text to a septet boundary after the header.
                int first = ((headerOctets * 8) + 6) / 7;
                count = PduSeptets.Unpack(_octets, lengthAt + 1, first, _octets[lengthAt], _characters);
            }
            else
            {
                count = ReadUcs2(lengthAt + 1 + headerOctets, end);
            }

            return count == 0 ? "" : new string(_characters, 0, count);
        }

        // An octet left over at the end belongs to nothing.
        private int ReadUcs2(int at, int end)
        {
            int count = 0;
            for (; at + 1 < end; at += 2)
            {
                char unit = (char)((_octets[at] << 8) | _octets[at + 1]);
                if (unit != 0)
                {
                    _characters[count++] = unit;
                }
            }

            PduUcs2.RepairSurrogates(_characters, count);
            return count;
        }

        private long Hash(int from, int end)
        {
            ulong hash = 14695981039346656037;
            for (int i = from; i < end; i++)
            {
                hash = (hash ^ _octets[i]) * 1099511628211;
            }

            return (long)hash;
        }
    }
}
