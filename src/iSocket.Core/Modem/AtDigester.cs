namespace iSocket.Core.Modem
{
    /// <summary>
    /// Turns the modem's bytes into whole lines and prompts. Pure: no clock, no knowledge of commands, no allocation.
    /// A prompt is recognised only while one is awaited and only at the start of a line, so that a '&gt;' inside a text is
    /// just a character (SIM800 Series AT Command Manual V1.12, 4.2.5 AT+CMGS).
    /// </summary>
    public sealed class AtDigester
    {
        /// <summary>Longest line kept. The longest that matters is a PDU of 176 octets in hexadecimal, or a USSD answer of
        /// 182 characters in UCS-2.</summary>
        public const int LineCapacity = 760;

        private const byte LineFeed = 0x0A;
        private const byte CarriageReturn = 0x0D;
        private const byte Quote = 0x22;

        // An operator's text in plain characters may have lines of its own; a closing quote that is lost must not cost more.
        private const string TextPrefix = "+CUSD:";
        private const int MaxTextLines = 12;

        private bool _isLineTaken;
        private int _textLines;
        private bool _skipsSpace;

        /// <summary>The line of the last <see cref="AtToken.Line"/>; valid until the next byte is pushed.</summary>
        public AtLine Line { get; } = new AtLine(LineCapacity);

        /// <summary>True while the answer to the running command is a prompt.</summary>
        public bool AwaitsPrompt { get; set; }

        /// <summary>
        /// True for a modem that gives an operator's text as it is: what stands between its quotes is then no line of the modem's.
        /// One that gives hexadecimal has no line ends there; a quote that is not closed then tells of a restart.
        /// </summary>
        public bool JoinsTexts { get; set; }

        /// <summary>Lines that were longer than <see cref="LineCapacity"/>.</summary>
        public int TruncatedLines { get; private set; }

        /// <summary>Takes one byte.</summary>
        /// <returns>What it completed.</returns>
        public AtToken Push(byte value)
        {
            if (_isLineTaken)
            {
                _isLineTaken = false;
                Line.Clear();
            }

            if (value == CarriageReturn || value == LineFeed)
            {
                _skipsSpace = false;
                return EndLine();
            }

            if (_skipsSpace && value == ' ')
            {
                _skipsSpace = false;
                return AtToken.None;
            }

            _skipsSpace = false;
            if (AwaitsPrompt && value == '>' && Line.Length == 0)
            {
                _skipsSpace = true;
                return AtToken.Prompt;
            }

            // Line noise: a module sends 00 and FF while it starts (manual 1.4), control characters never belong to a line.
            if (value >= 0x20 && value != 0xFF)
            {
                Line.Append(value);
            }

            return AtToken.None;
        }

        /// <summary>Forgets an unfinished line, as after a change of speed.</summary>
        public void Reset()
        {
            Line.Clear();
            _isLineTaken = false;
            _skipsSpace = false;
            _textLines = 0;
        }

        // What stands between the quotes of an operator's text is never taken for a line of the modem's.
        private bool IsInsideText()
        {
            if (Line.IsTruncated || !Line.StartsWith(TextPrefix))
            {
                return false;
            }

            bool isInside = false;
            for (int i = TextPrefix.Length; i < Line.Length; i++)
            {
                isInside ^= Line.Buffer[i] == Quote;
            }

            return isInside;
        }

        private AtToken EndLine()
        {
            if (Line.Length == 0)
            {
                return AtToken.None;
            }

            if (JoinsTexts && _textLines < MaxTextLines && IsInsideText())
            {
                if (Line.Buffer[Line.Length - 1] != LineFeed)
                {
                    Line.Append(LineFeed);
                    _textLines++;
                }

                return AtToken.None;
            }

            _textLines = 0;
            if (Line.IsTruncated)
            {
                TruncatedLines++;
            }

            _isLineTaken = true;
            return AtToken.Line;
        }
    }
}
