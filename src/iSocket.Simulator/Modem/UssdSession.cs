using System.Text;
using iSocket.Simulator.Network;
using iSocket.Simulator.Network.Sms;

namespace iSocket.Simulator.Modem;

/// <summary>USSD (AT+CUSD): the request is acknowledged at once, the answer is news that comes later.</summary>
internal sealed class UssdSession
{
    private readonly GsmNetwork _network;
    private readonly ModemSettings _settings;
    private readonly ModemOutput _output;
    private bool _isWaiting;

    public UssdSession(GsmNetwork network, ModemSettings settings, ModemOutput output)
    {
        _network = network;
        _settings = settings;
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

    public void Take(string? text, bool wantsReply)
    {
        if (!_isWaiting)
        {
            return;
        }

        _isWaiting = wantsReply;
        if (_settings.UssdUrc.Value == 0)
        {
            return;
        }

        if (text is null)
        {
            _output.Urc("+CUSD: 4");
            return;
        }

        bool isGsm = Gsm7.TryEncode(text) is not null;
        string shown = isGsm
            ? Charset.Encode(text, _settings.CharacterSetName)
            : Charset.Hex(Encoding.BigEndianUnicode.GetBytes(text));

        // The blanks after the commas are this module's own.
        _output.Urc("+CUSD: " + (wantsReply ? 1 : 0) + ", \"" + shown + "\", " + (isGsm ? 15 : 72));
    }
}
