using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using iSocket.Core.Hal;
using iSocket.Core.Tests.Commands;

namespace iSocket.Core.Tests.App;

/// <summary>A modem that is always well: answers at once, has a SIM and a network, keeps messages and sends them.</summary>
internal sealed class ScriptedModem : ISerialLine
{
    private readonly Queue<byte> _out = new();
    private readonly StringBuilder _line = new();
    private readonly SortedDictionary<int, string> _store = [];
    private bool _takesBody;
    private bool _isRegistered = true;
    private int _reference;
    private int _delivered;

    public ScriptedModem()
    {
        Calls = new ScriptedCalls(Say);
    }

    /// <summary>Its calls.</summary>
    public ScriptedCalls Calls { get; }

    /// <summary>Texts sent, each behind the number that it went to.</summary>
    public List<string> SentTo { get; } = [];

    /// <summary>Whether it is on a network; a change is told.</summary>
    public bool IsRegistered
    {
        get => _isRegistered;
        set
        {
            _isRegistered = value;
            Say(value ? "+CREG: 1" : "+CREG: 2");
        }
    }

    /// <summary>Operator's answers by service code; null is a refusal. A code without one is never answered.</summary>
    public Dictionary<string, string?> Operator { get; } = [];

    public int BaudRate { get; set; } = 115200;

    /// <summary>Texts sent by the device.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>Every command line received.</summary>
    public List<string> Commands { get; } = [];

    /// <summary>How many messages are on the SIM.</summary>
    public int Stored => _store.Count;

    /// <summary>True once its messages have been listed.</summary>
    public bool WasListed => Commands.Exists(command => command.StartsWith("AT+CMGL", StringComparison.Ordinal));

    /// <summary>A modem that says nothing at all.</summary>
    public bool IsSilent { get; set; }

    /// <summary>The network refuses what is sent; told with the number each time.</summary>
    public Action<string>? Refuses { get; set; }

    /// <summary>Deleting fails.</summary>
    public bool RefusesDelete { get; set; }

    /// <summary>A message arrives; unless told otherwise with a time stamp of its own, one second later than the one before.</summary>
    public void Deliver(string text, string sender = TestSms.Owner, string? stamp = null, int zoneQuarters = 8)
    {
        stamp ??= new DateTime(2024, 1, 1).AddSeconds(++_delivered).ToString("yyMMddHHmmss", CultureInfo.InvariantCulture);
        int index = Enumerable.Range(1, 50).First(number => !_store.ContainsKey(number));
        _store[index] = TestSms.Pdu(sender, text, stamp, zoneQuarters);
        Say($"+CMTI: \"SM\",{index}");
    }

    public int Read(byte[] buffer)
    {
        int count = 0;
        while (count < buffer.Length && _out.Count > 0)
        {
            buffer[count++] = _out.Dequeue();
        }

        return count;
    }

    public void Write(byte[] buffer, int offset, int count)
    {
        for (int i = offset; i < offset + count && !IsSilent; i++)
        {
            Take((char)buffer[i]);
        }
    }

    /// <summary>An unsolicited line.</summary>
    public void Say(string line)
    {
        foreach (char c in "\r\n" + line + "\r\n")
        {
            _out.Enqueue((byte)c);
        }
    }

    private void Take(char c)
    {
        if (_takesBody && c == '\x1A')
        {
            _takesBody = false;
            if (Refuses != null)
            {
                Refuses(NumberOf(_line.ToString()));
                _line.Clear();
                Say("+CMS ERROR: 500");
                return;
            }

            Sent.Add(TextOf(_line.ToString()));
            SentTo.Add($"{NumberOf(_line.ToString())} {Sent[^1]}");
            _line.Clear();
            Say($"+CMGS: {++_reference}");
            Say("OK");
        }
        else if (!_takesBody && c == '\r')
        {
            string command = _line.ToString();
            _line.Clear();
            Commands.Add(command);
            Answer(command);
        }
        else if (c >= ' ')
        {
            _line.Append(c);
        }
    }

    private void Answer(string command)
    {
        if (Calls.Answer(command) is { } result)
        {
            Say(result);
            return;
        }

        string number = command[(command.IndexOf('=') + 1)..].Split(',')[0];
        switch (command.Split('=')[0])
        {
            case "AT+CMGL":
                foreach ((int index, string pdu) in _store)
                {
                    Say($"+CMGL: {index},0,\"\",{(pdu.Length / 2) - 1}\r\n{pdu}");
                }

                break;
            case "AT+CMGR" when _store.TryGetValue(int.Parse(number, CultureInfo.InvariantCulture), out string? stored):
                Say($"+CMGR: 0,\"\",{(stored.Length / 2) - 1}\r\n{stored}");
                break;
            case "AT+CMGD" when RefusesDelete:
                Say("+CMS ERROR: 500");
                return;
            case "AT+CMGD":
                _store.Remove(int.Parse(number, CultureInfo.InvariantCulture));
                break;
            case "AT+CPMS" when number == "\"ME\"" && !command.Contains(',', StringComparison.Ordinal):
                // It has the card's store alone.
                Say("+CME ERROR: 3");
                return;
            case "AT+CMGS":
                _takesBody = true;
                _out.Enqueue((byte)'\r');
                _out.Enqueue((byte)'\n');
                _out.Enqueue((byte)'>');
                _out.Enqueue((byte)' ');
                return;
            default:
                AnswerQuestion(command);
                break;
        }

        Say("OK");
        if (command.StartsWith("AT+CUSD=1,", StringComparison.Ordinal))
        {
            AskOperator(Encoding.BigEndianUnicode.GetString(Convert.FromHexString(command.Split('"')[1])));
        }
    }

    private void AskOperator(string code)
    {
        if (Operator.TryGetValue(code, out string? answer))
        {
            Say(answer == null ? "+CUSD: 4" : $"+CUSD: 0, \"{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(answer))}\", 72");
        }
    }

    private void AnswerQuestion(string command)
    {
        string? answer = command switch
        {
            "AT+CPIN?" => "+CPIN: READY",
            "AT+CREG?" => IsRegistered ? "+CREG: 1,1" : "+CREG: 1,2",
            "AT+CSQ" => "+CSQ: 23,0",
            "AT+IPR?" => "+IPR: 115200",
            "AT+CLTS?" => "+CLTS: 1",
            "AT+CGSN" => "868693012345678",
            "AT+CCLK?" => "+CCLK: \"04/01/01,00:00:00+00\"",
            "AT+CFUN?" => "+CFUN: 1",
            _ => null,
        };
        if (answer != null)
        {
            Say(answer);
        }
    }

    private static string NumberOf(string pdu)
    {
        byte[] octets = Convert.FromHexString(pdu);
        StringBuilder number = new(octets[4] == 0x91 ? "+" : string.Empty);
        for (int i = 0; i < octets[3]; i++)
        {
            number.Append((octets[5 + (i / 2)] >> (4 * (i % 2))) & 0xF);
        }

        return number.ToString();
    }

    // SMS-SUBMIT in seven bits, a part of a longer text without its header; letters, digits and signs of ours have their ASCII codes there.
    private static string TextOf(string pdu)
    {
        byte[] octets = Convert.FromHexString(pdu);
        int numberOctets = (octets[3] + 1) / 2;
        int at = 5 + numberOctets;
        bool isUcs2 = octets[at + 1] == 0x08;
        int length = octets[at + 3];
        byte[] data = octets[(at + 4)..];
        if (isUcs2)
        {
            return Encoding.BigEndianUnicode.GetString(data);
        }

        int header = (octets[1] & 0x40) == 0 ? 0 : (((data[0] + 1) * 8) + 6) / 7;
        char[] text = new char[length - header];
        for (int i = 0; i < text.Length; i++)
        {
            int bit = (i + header) * 7;
            int pair = data[bit / 8] | ((bit / 8) + 1 < data.Length ? data[(bit / 8) + 1] << 8 : 0);
            text[i] = (char)((pair >> (bit % 8)) & 0x7F);
        }

        return new string(text);
    }
}
