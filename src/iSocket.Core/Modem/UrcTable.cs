namespace iSocket.Core.Modem
{
    /// <summary>
    /// The unsolicited result codes of the SIM800 (AT Command Manual V1.12, ch. 18.3, and the network time codes of 6.2.12).
    /// A row is a prefix; codes that are a whole word are compared whole.
    /// </summary>
    public sealed class UrcTable
    {
        private const int MaxRows = 44;

        // The place at which prefixes differ most; all are longer.
        private const int KeyAt = 2;

        private readonly string[] _prefixes;
        private readonly Urc[] _codes;

        // Looking into a text is a call of the platform: the rows are sifted by bytes first.
        private readonly byte[] _keys = new byte[MaxRows];
        private int _count;

        /// <summary>Builds the table.</summary>
        public UrcTable()
        {
            _prefixes = new string[MaxRows];
            _codes = new Urc[MaxRows];
            Add("RDY", Urc.Started);
            Add("+CFUN: 1", Urc.Started);
            Add("+CFUN:1", Urc.Started);
            Add("+CPIN:", Urc.Sim);
            Add("Call Ready", Urc.Ready);
            Add("SMS Ready", Urc.Ready);
            Add("+CREG:", Urc.Registration);
            Add("+CMTI:", Urc.MessageStored);
            Add("+CMGS:", Urc.MessageSent);
            Add("*PSUTTZ:", Urc.NetworkTime);
            Add("NORMAL POWER DOWN", Urc.PowerDown);
            Add("UNDER-VOLTAGE POWER DOWN", Urc.PowerDown);
            Add("OVER-VOLTAGE POWER DOWN", Urc.PowerDown);
            Add("UNDER-VOLTAGE", Urc.Voltage);
            Add("OVER-VOLTAGE", Urc.Voltage);
            Add("RING", Urc.Ring);
            Add("+CRING:", Urc.Ring);
            Add("+CLIP:", Urc.CallerId);
            Add("+CLCC:", Urc.CallState);
            Add("NO CARRIER", Urc.CallEnded);
            Add("BUSY", Urc.CallEnded);
            Add("NO ANSWER", Urc.CallEnded);
            Add("NO DIALTONE", Urc.CallEnded);
            Add("NO DIAL TONE", Urc.CallEnded);
            Add("+CUSD:", Urc.Ussd);
            Add("+CMT:", Urc.DirectMessage);
            Add("+CDS:", Urc.DirectMessage);
            Add("+CBM:", Urc.DirectMessage);
            Add("+CTZV:", Urc.Ignored);
            Add("*PSNWID:", Urc.Ignored);
            Add("DST:", Urc.Ignored);
            Add("+CIEV:", Urc.Ignored);
            Add("+CGREG:", Urc.Ignored);
            Add("+CSQN:", Urc.Ignored);
            Add("+CCWA:", Urc.Ignored);
            Add("+DTMF:", Urc.Ignored);
            Add("VOICE CALL:", Urc.Ignored);
            Add("MO RING", Urc.CallProgress);
            Add("MO CONNECTED", Urc.CallProgress);
        }

        /// <summary>Looks a line up; on a match the line's fields begin behind the prefix.</summary>
        public Urc Find(AtLine line)
        {
            if (line.Length <= KeyAt)
            {
                return Urc.None;
            }

            byte[] keys = _keys;
            byte key = line.Buffer[KeyAt];
            for (int i = 0; i < _count; i++)
            {
                if (keys[i] != key)
                {
                    continue;
                }

                string prefix = _prefixes[i];
                if (!line.StartsWith(prefix))
                {
                    continue;
                }

                // A code ends with a colon and has fields, or is the whole line; the voltage warnings come in two spellings.
                if (prefix[prefix.Length - 1] == ':' || line.Length == prefix.Length || _codes[i] == Urc.Voltage)
                {
                    return _codes[i];
                }
            }

            return Urc.None;
        }

        private void Add(string prefix, Urc code)
        {
            _prefixes[_count] = prefix;
            _codes[_count] = code;
            _keys[_count] = (byte)prefix[KeyAt];
            _count++;
        }
    }
}
