using iSocket.Simulator.Network.Sms;

namespace iSocket.Simulator.Modem;

/// <summary>A message as +CMGR, +CMGL, +CMT and +CDS show it, in PDU and in text mode (3GPP TS 27.005 clauses 3.4 and 4).</summary>
internal sealed class MessagePrinter
{
    private static readonly string[] StatusWords = ["\"REC UNREAD\"", "\"REC READ\"", "\"STO UNSENT\"", "\"STO SENT\""];

    private readonly ModemSettings _settings;

    public MessagePrinter(ModemSettings settings) => _settings = settings;

    public static string Pdu(StoredMessage message) => Charset.Hex(message.ServiceCentre) + Charset.Hex(message.Tpdu);

    /// <summary>Header and body of +CMGR.</summary>
    public (string Header, string Body) Read(StoredMessage message)
    {
        if (!_settings.IsTextMode || message.Decode() is not { } tpdu)
        {
            return ("+CMGR: " + (int)message.Status + ",\"\"," + message.Tpdu.Length, Pdu(message));
        }

        string header = "+CMGR: " + StatusWords[(int)message.Status] + "," + Origin(tpdu);
        if (_settings.ShowHeader.Value == 1 && tpdu.Kind != TpduKind.StatusReport)
        {
            header += "," + tpdu.Address.Type + "," + Details(message, tpdu);
        }

        return (header, Body(tpdu));
    }

    /// <summary>Header and body of +CMGL.</summary>
    public (string Header, string Body) List(int index, StoredMessage message)
    {
        if (!_settings.IsTextMode || message.Decode() is not { } tpdu)
        {
            return ("+CMGL: " + index + "," + (int)message.Status + ",\"\"," + message.Tpdu.Length, Pdu(message));
        }

        string header = "+CMGL: " + index + "," + StatusWords[(int)message.Status] + "," + Origin(tpdu);
        if (_settings.ShowHeader.Value == 1 && tpdu.Kind != TpduKind.StatusReport)
        {
            header += "," + tpdu.Address.Type + "," + BodyLength(tpdu);
        }

        return (header, Body(tpdu));
    }

    /// <summary>The two lines of +CMT or +CDS.</summary>
    public string Direct(StoredMessage message, Tpdu tpdu)
    {
        bool isReport = tpdu.Kind == TpduKind.StatusReport;
        if (!_settings.IsTextMode)
        {
            return (isReport ? "+CDS: " : "+CMT: \"\",") + message.Tpdu.Length + "\r\n" + Pdu(message);
        }

        if (isReport)
        {
            return "+CDS: " + Origin(tpdu);
        }

        string header = "+CMT: " + Origin(tpdu);
        if (_settings.ShowHeader.Value == 1)
        {
            header += "," + tpdu.Address.Type + "," + Details(message, tpdu);
        }

        return header + "\r\n" + Body(tpdu);
    }

    private static int BodyLength(Tpdu tpdu) => tpdu.UserData.Units.Length;

    private static string Details(StoredMessage message, Tpdu tpdu)
    {
        int position = 0;
        SmsAddress centre = SmsAddress.TryReadServiceCentre(message.ServiceCentre, ref position) ?? default;
        return tpdu.FirstOctet + "," + tpdu.ProtocolId + "," + tpdu.UserData.Coding.Octet
            + ",\"" + centre.Text + "\"," + centre.Type + "," + BodyLength(tpdu);
    }

    // Sender, empty name and time stamp; a report has its own fields.
    private string Origin(Tpdu tpdu)
    {
        string address = "\"" + Address(tpdu) + "\"";
        return tpdu.Kind switch
        {
            TpduKind.Submit => address + ",\"\"",
            TpduKind.StatusReport => tpdu.FirstOctet + "," + tpdu.Reference + "," + address + "," + tpdu.Address.Type
                + ",\"" + SmsTimestamp.ToText(tpdu.Stamp) + "\",\"" + SmsTimestamp.ToText(tpdu.Discharge) + "\"," + tpdu.Status,
            _ => address + ",\"\",\"" + SmsTimestamp.ToText(tpdu.Stamp) + "\"",
        };
    }

    private string Address(Tpdu tpdu)
    {
        string charset = _settings.CharacterSetName;
        return tpdu.Address.IsAlphanumeric || charset == "UCS2" ? Charset.Encode(tpdu.Address.Text, charset) : tpdu.Address.Text;
    }

    // What is not GSM-7 comes as hex digits, without any mark (AT manual chapter 4).
    private string Body(Tpdu tpdu)
    {
        SmsUserData data = tpdu.UserData;
        return data.Coding.Alphabet switch
        {
            SmsAlphabet.Gsm7 => Charset.Encode(data.Text, _settings.CharacterSetName),
            SmsAlphabet.Ucs2 when _settings.CharacterSetName == "UCS2" => Charset.Encode(data.Text, "UCS2"),
            _ => Charset.Hex(data.Units),
        };
    }
}
