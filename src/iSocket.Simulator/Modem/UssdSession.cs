using System.Text;
using iSocket.Simulator.Network;
using iSocket.Simulator.Network.Sms;

namespace iSocket.Simulator.Modem;

/// <summary>USSD (AT+CUSD): the request is acknowledged at once, the answer is news that comes later.</summary>
internal sealed class UssdSession
{
    private const int GsmCoding = 15;
    private const int LanguageCoding = 17;
    private const int DataCoding = 68;
    private const int Ucs2Coding = 72;
    private const string Language = "ro";

    private readonly GsmNetwork _network;
    private readonly ModemSettings _settings;
    private readonly ModemQuirks _quirks;
    private readonly ModemOutput _output;
    private bool _isWaiting;

    public UssdSession(GsmNetwork network, ModemSettings settings, ModemQuirks quirks, ModemOutput output)
    {
        _network = network;
        _settings = settings;
        _quirks = quirks;
        _output = output;
    }

    public void Request(string code)
    {
        _isWaiting = true;
        _network.RequestUssd(code);
    }

    public void Cancel()
    {
        _isWaiting = false;
        _network.CancelUssd();
    }

    public void Reset() => _isWaiting = false;

    public void Take(UssdAnswer answer)
    {
        if (!_isWaiting)
        {
            return;
        }

        _isWaiting = answer.State == UssdAnswer.WantsReply;
        if (_settings.UssdUrc.Value == 0)
        {
            return;
        }

        if (answer.Text is not { } text)
        {
            _output.Urc("+CUSD: " + answer.State);
            return;
        }

        int coding = answer.Coding >= 0 ? answer.Coding : Gsm7.TryEncode(text) is not null ? GsmCoding : Ucs2Coding;

        // The blanks after the commas are this module's own.
        string comma = _quirks.SpacesInUssd ? ", " : ",";
        _output.Urc("+CUSD: " + answer.State + comma + "\"" + Shown(text, coding) + "\"" + comma + coding);
    }

    private string Shown(string text, int coding) => coding switch
    {
        Ucs2Coding => Charset.Hex(Encoding.BigEndianUnicode.GetBytes(text)),

        // Two letters of a language in GSM-7, packed into two octets, stand before the text (3GPP TS 23.038 chapter 5).
        LanguageCoding => Charset.Hex(Gsm7.Pack(Charset.Septets(Language), 0)) + Charset.Hex(Encoding.BigEndianUnicode.GetBytes(text)),
        DataCoding when _settings.CharacterSetName is "UCS2" or "HEX" => Charset.Hex(Encoding.Latin1.GetBytes(text)),
        DataCoding => text,
        _ => Charset.Encode(text, _settings.CharacterSetName),
    };
}
