namespace iSocket.Core.Modem
{
    /// <summary>Tells the lines that end a command with an error, and keeps the error's number.</summary>
    internal sealed class AtErrors
    {
        /// <summary>The number of the last +CME ERROR or +CMS ERROR, also of one in words; -1 when there was none.</summary>
        internal int LastError { get; private set; }

        /// <summary>True when it was a +CMS ERROR: both count from 0, and mean something else.</summary>
        internal bool IsMessageError { get; private set; }

        /// <summary>A command begins.</summary>
        internal void Clear()
        {
            LastError = -1;
            IsMessageError = false;
        }

        /// <summary>
        /// True for a line that is an error. By the first byte first: each mention of a text makes an object on the device, and
        /// most lines are none of these.
        /// </summary>
        internal bool TryRead(AtLine line, AtCommandKind kind)
        {
            byte first = line.Buffer[0];
            bool mayBeNumbered = first == '+' && line.Length > 2 && line.Buffer[2] == 'M';
            bool isMessageError = mayBeNumbered && line.StartsWith("+CMS ERROR:");
            if (isMessageError || (mayBeNumbered && line.StartsWith("+CME ERROR:")))
            {
                IsMessageError = isMessageError;
                LastError = ErrorTexts.NumberOf(line, isMessageError);
                return true;
            }

            if (first == 'E' && line.Is("ERROR"))
            {
                return true;
            }

            return kind == AtCommandKind.Call && (first == 'N' || first == 'B')
                && (line.Is("NO CARRIER") || line.Is("BUSY") || line.Is("NO ANSWER") || line.Is("NO DIALTONE") || line.Is("NO DIAL TONE"));
        }
    }
}
