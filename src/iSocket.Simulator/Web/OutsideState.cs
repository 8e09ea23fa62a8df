using System.Collections.Generic;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Web;

/// <summary>How the things outside the device stand, as the last statement about each left them.</summary>
internal sealed class OutsideState
{
    /// <summary>The contact at the alarm input.</summary>
    public string Sensor { get; private set; } = "open";

    /// <summary>The plug of the alarm input.</summary>
    public string Jack { get; private set; } = "in";

    /// <summary>The card.</summary>
    public string Sim { get; private set; } = "ok";

    /// <summary>Coverage.</summary>
    public string Network { get; private set; } = "on";

    /// <summary>Whether the operator sends its time at registration.</summary>
    public string Nitz { get; private set; } = "off";

    /// <summary>What the thermometer suffers from.</summary>
    public string Thermometer { get; private set; } = "ok";

    /// <summary>What the modem suffers from, as far as it lasts.</summary>
    public string Modem { get; private set; } = "healthy";

    /// <summary>Whether the network takes messages.</summary>
    public string OperatorSms { get; private set; } = "works";

    /// <summary>The battery of a 707.</summary>
    public string Battery { get; private set; } = "full";

    /// <summary>What the operator answers to *100#.</summary>
    public string Credit { get; private set; } = string.Empty;

    /// <summary>Takes note of a statement that was carried out.</summary>
    public void Note(IReadOnlyList<Token> words)
    {
        string second = words.Count > 1 ? words[1].Value : string.Empty;
        switch (words[0].Value)
        {
            case "sensor":
                Sensor = second;
                break;
            case "jack":
                Jack = second;
                break;
            case "sim" when words.Count == 2 && second != "full":
                Sim = second;
                break;
            case "network":
                Network = second;
                break;
            case "nitz" when second != "send":
                Nitz = second;
                break;
            case "battery":
                Battery = second;
                break;
            case "temperature":
                Thermometer = second is "missing" or "bad-crc" ? second : "ok";
                break;
            case "modem":
                NoteModem(words, second);
                break;
            case "operator":
                NoteOperator(words, second);
                break;
        }
    }

    private void NoteModem(IReadOnlyList<Token> words, string second)
    {
        Modem = second switch
        {
            "mute" when words.Count == 2 => "mute",
            "hangs" => "hangs",
            "stuck" when words.Count == 2 => "stuck",
            "recover" or "healthy" or "reset" or "brownout" => "healthy",
            _ => Modem,
        };
    }

    private void NoteOperator(IReadOnlyList<Token> words, string second)
    {
        if (second == "sms" && words.Count > 2)
        {
            OperatorSms = words[2].Value;
        }
        else if (second == "ussd" && words.Count > 3 && words[2].Value == "*100#")
        {
            Credit = words[3].Kind == TokenKind.Text ? words[3].Value : string.Empty;
        }
    }
}
