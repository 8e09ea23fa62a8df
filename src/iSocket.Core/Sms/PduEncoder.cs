using iSocket.Core.Text;

namespace iSocket.Core.Sms
{
    /// <summary>
    /// Writes texts to be sent as SMS-SUBMIT for <c>AT+CMGS</c> in PDU mode (3GPP TS 23.040 clause 9.2.2.2): in the default
    /// alphabet when it has every character, in UCS-2 otherwise; a text too long for one message as the parts of one text.
    /// </summary>
    /// <remarks>
    /// Service centre: the SIM's. Validity: 24 hours, as long as the device itself keeps an alert. No status report. Message
    /// reference 0: the modem puts its own. The only allocation is the text's array of characters, let go at the end of the call.
    /// </remarks>
    public sealed class PduEncoder
    {
        /// <summary>The longest result in digits: service centre 1 octet, header 18, user data 140.</summary>
        public const int MaxHexLength = 2 * (1 + 18 + 140);

        private const int MaxParts = 255;
        private const byte SubmitWithRelativeValidity = 0x11;
        private const byte WithHeader = 0x40;
        private const byte SchemeGsm7 = 0x00;
        private const byte SchemeUcs2 = 0x08;

        // TS 23.040 clause 9.2.3.12.1: 144..167 are 12 hours and (value - 143) half hours.
        private const byte ValidFor24Hours = 167;

        private const int SeptetsAlone = 160;
        private const int SeptetsPerPart = 153;
        private const int UnitsAlone = 70;
        private const int UnitsPerPart = 67;

        // The header of a part, its length included; in septets it takes one fill bit more.
        private const int HeaderOctets = 6;
        private const int HeaderSeptets = 7;
        private const int HeaderFillBits = 1;

        private char[] _units;
        private bool _isGsm7;
        private int _capacity;
        private int _start;
        private int _end;
        private int _cost;

        private byte[] _hex;
        private int _at;

        /// <summary>How many messages a text takes.</summary>
        /// <param name="text">The text.</param>
        /// <returns>1 for an empty one. Above 255 it cannot be sent.</returns>
        public int CountParts(string text)
        {
            Load(text);
            int parts = Split(0);
            _units = null;
            return parts;
        }

        /// <summary>Writes one message.</summary>
        /// <param name="to">The destination: 1..20 of 0..9, * and #; a leading '+' makes it international, any other number goes out as dialled.</param>
        /// <param name="text">The whole text.</param>
        /// <param name="part">Which part of it, 0..<see cref="CountParts"/> - 1.</param>
        /// <param name="reference">What the parts of one text have in common and the next text has not; the lower 8 bits go out.</param>
        /// <param name="hexAscii">Receives capital hexadecimal digits; room for <see cref="MaxHexLength"/> is always enough and is required.</param>
        /// <param name="tpduLength">The length for <c>AT+CMGS=</c>: octets without the service centre's.</param>
        /// <returns>How many digits were written; 0 when number, part or buffer do not fit.</returns>
        public int EncodePart(string to, string text, int part, int reference, byte[] hexAscii, out int tpduLength)
        {
            tpduLength = 0;
            if (!IsNumber(to) || part < 0 || hexAscii.Length < MaxHexLength)
            {
                return 0;
            }

            Load(text);
            int parts = Split(part);
            if (part < parts && parts <= MaxParts)
            {
                _hex = hexAscii;
                _at = 0;
                Write(to, part, parts, (byte)reference);
                _hex = null;
                tpduLength = (_at / 2) - 1;
            }

            _units = null;
            return tpduLength == 0 ? 0 : _at;
        }

        private static bool IsNumber(string to)
        {
            int start = Ascii.StartsWith(to, "+", 0) ? 1 : 0;
            if (to.Length == start || to.Length - start > PduAddress.MaxDigits)
            {
                return false;
            }

            for (int i = start; i < to.Length; i++)
            {
                char c = to[i];
                if (!Ascii.IsDigit(c) && c != '*' && c != '#')
                {
                    return false;
                }
            }

            return true;
        }

        // By array, not by index into the string: the device's strings give a pair's first half for its second as well.
        private void Load(string text)
        {
            _units = text.ToCharArray();
            _isGsm7 = true;
            int septets = 0;
            for (int i = 0; i < _units.Length && _isGsm7; i++)
            {
                int code = Gsm7Alphabet.Encode(_units[i]);
                _isGsm7 = code >= 0;
                septets += code > 0x7F ? 2 : 1;
            }

            if (_isGsm7)
            {
                _capacity = septets <= SeptetsAlone ? SeptetsAlone : SeptetsPerPart;
            }
            else
            {
                _capacity = _units.Length <= UnitsAlone ? UnitsAlone : UnitsPerPart;
            }
        }

        // Marks one part's characters and their cost in septets or UCS-2 units, and counts the parts.
        private int Split(int wanted)
        {
            _start = 0;
            _end = _units.Length;
            _cost = 0;
            int part = 0;
            int used = 0;
            int width;
            for (int i = 0; i < _units.Length; i += width)
            {
                width = IsPair(i) ? 2 : 1;
                int cost = _isGsm7 && Gsm7Alphabet.Encode(_units[i]) > 0x7F ? 2 : width;
                if (used + cost > _capacity)
                {
                    _end = part == wanted ? i : _end;
                    part++;
                    _start = part == wanted ? i : _start;
                    used = 0;
                }

                used += cost;
                _cost = part == wanted ? used : _cost;
            }

            return part + 1;
        }

        private bool IsPair(int i)
        {
            return !_isGsm7 && i + 1 < _units.Length && PduUcs2.IsHigh(_units[i]) && PduUcs2.IsLow(_units[i + 1]);
        }

        private void Write(string to, int part, int parts, byte reference)
        {
            bool hasHeader = parts > 1;
            Put(0);
            Put(hasHeader ? SubmitWithRelativeValidity | WithHeader : SubmitWithRelativeValidity);
            Put(0);
            PutAddress(to);
            Put(0);
            Put(_isGsm7 ? SchemeGsm7 : SchemeUcs2);
            Put(ValidFor24Hours);
            if (_isGsm7)
            {
                Put(hasHeader ? _cost + HeaderSeptets : _cost);
            }
            else
            {
                Put((_cost * 2) + (hasHeader ? HeaderOctets : 0));
            }

            if (hasHeader)
            {
                PutHeader(part, parts, reference);
            }

            if (_isGsm7)
            {
                PutSeptets(hasHeader ? HeaderFillBits : 0);
            }
            else
            {
                PutUnits();
            }
        }

        private void PutAddress(string to)
        {
            int start = to[0] == '+' ? 1 : 0;
            int digits = to.Length - start;
            Put(digits);
            Put(start == 1 ? PduAddress.International : PduAddress.Unknown);
            for (int i = start; i < to.Length; i += 2)
            {
                int high = i + 1 < to.Length ? PduAddress.Encode(to[i + 1]) : PduAddress.Filler;
                Put((high << 4) | PduAddress.Encode(to[i]));
            }
        }

        // TS 23.040 clause 9.2.3.24.1: concatenated short messages, 8-bit reference number.
        private void PutHeader(int part, int parts, byte reference)
        {
            Put(HeaderOctets - 1);
            Put(0);
            Put(3);
            Put(reference);
            Put(parts);
            Put(part + 1);
        }

        private void PutSeptets(int fillBits)
        {
            int bits = 0;
            int bitCount = fillBits;
            for (int i = _start; i < _end; i++)
            {
                int code = Gsm7Alphabet.Encode(_units[i]);
                if (code > 0x7F)
                {
                    // Two septets at once, the escape first.
                    bits |= (Gsm7Alphabet.Escape | ((code & 0x7F) << 7)) << bitCount;
                    bitCount += 14;
                }
                else
                {
                    bits |= code << bitCount;
                    bitCount += 7;
                }

                for (; bitCount >= 8; bitCount -= 8)
                {
                    Put(bits & 0xFF);
                    bits >>= 8;
                }
            }

            if (bitCount > 0 && _end > _start)
            {
                Put(bits);
            }
        }

        private void PutUnits()
        {
            for (int i = _start; i < _end; i++)
            {
                Put(_units[i] >> 8);
                Put(_units[i] & 0xFF);
            }
        }

        private void Put(int octet)
        {
            Hex.WriteByte(_hex, _at, (byte)octet);
            _at += 2;
        }
    }
}
