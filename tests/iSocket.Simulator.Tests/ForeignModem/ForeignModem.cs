using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using iSocket.Simulator.Board;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Network.Sms;

namespace iSocket.Simulator.Tests.ForeignModem;

/// <summary>
/// A modem that was written without a look at the simulator's own: no SIM800, no power lines, a handful of commands, and the
/// network inside. What it does not know it refuses. It is what a stranger's simulator may be like.
/// </summary>
internal sealed class ForeignModem : IModemPort
{
    private const long ByteUs = 87;
    private const int AnswerMs = 15;
    private const int RingMs = 3000;
    private const int SendMs = 1500;

    private readonly VirtualTime _time;
    private readonly ForeignTraits _traits;
    private readonly Dictionary<string, SortedDictionary<int, string>> _stores = [];
    private readonly StringBuilder _input = new();
    private string _readStore;
    private string _receiveStore;
    private bool _isOn;
    private bool _echoes = true;
    private bool _usesHex;
    private bool _takesBody;
    private bool _notifies;
    private int _life;
    private int _reference;
    private long _lineFreeUs;

    public ForeignModem(VirtualTime time, ForeignTraits traits)
    {
        _time = time;
        _traits = traits;
        _readStore = _receiveStore = traits.Stores[0];
        foreach (string store in traits.Stores)
        {
            _stores[store] = [];
        }
    }

    public event Action<byte, int>? ByteSent;

    /// <summary>Hears and says nothing.</summary>
    public bool IsMute { get; set; }

    /// <summary>Texts that went out, part by part.</summary>
    public List<(string To, string Text)> Sent { get; } = [];

    /// <summary>Numbers that were dialled.</summary>
    public List<string> Dialled { get; } = [];

    /// <summary>Command lines with their time.</summary>
    public List<(long AtMs, string Line)> Commands { get; } = [];

    /// <summary>The call: "" for none, "ringing", "alerting" or "active".</summary>
    public string Call { get; private set; } = "";

    /// <summary>How the last call ended.</summary>
    public string LastCallEnd { get; private set; } = "";

    /// <summary>The called phone answers after that time; negative for never.</summary>
    public int AnswersAfterMs { get; set; } = -1;

    /// <summary>The operator's texts by code.</summary>
    public Dictionary<string, string> Ussd { get; } = [];

    /// <summary>Messages that are stored anywhere.</summary>
    public int StoredCount => _stores.Values.Sum(store => store.Count);

    public void SetSupply(bool on)
    {
        _life++;
        _isOn = false;
        if (on)
        {
            Later(_traits.BootMs, () =>
            {
                _isOn = true;
                _echoes = true;
                _readStore = _receiveStore = _traits.Stores[0];
                foreach (string line in _traits.BootLines)
                {
                    Say(line);
                }
            });
        }
    }

    public void SetPowerKey(bool pressed)
    {
    }

    public void SetReset(bool asserted)
    {
    }

    public void Receive(byte value, int baudRate)
    {
        if (!_isOn || IsMute)
        {
            return;
        }

        if (_takesBody)
        {
            TakeBody(value);
        }
        else if (value == 13)
        {
            string line = _input.ToString();
            _input.Clear();
            if (line.Length > 0)
            {
                Run(line);
            }
        }
        else if (value >= 32)
        {
            _input.Append((char)value);
        }
    }

    /// <summary>A message comes in.</summary>
    public void Deliver(string from, string text, DateTimeOffset stamp, string? into = null, bool silently = false)
    {
        string name = into ?? (_traits.ReceivesInto.Length > 0 ? _traits.ReceivesInto : _receiveStore);
        SortedDictionary<int, string> store = _stores[name];
        int index = Enumerable.Range(1, 99).First(place => !store.ContainsKey(place));
        store[index] = Pdu(from, text, stamp);
        if (!silently && _notifies && _traits.Notifies)
        {
            Say($"+CMTI: \"{name}\",{index}");
        }
    }

    /// <summary>Somebody calls.</summary>
    public void Ring(string from)
    {
        Call = "ringing";
        RingOnce(from);
    }

    /// <summary>The other side ends the call.</summary>
    public void RemoteHangUp() => End("NO CARRIER", "remote");

    /// <summary>Says a line unasked.</summary>
    public void Say(string line) => Write(_traits.LineBegin + _traits.Shape(line) + _traits.LineEnd);

    private static string Pdu(string from, string text, DateTimeOffset stamp)
    {
        string digits = from.TrimStart('+');
        string padded = digits.Length % 2 == 0 ? digits : digits + "F";
        string userData = string.Concat(text.Select(letter => ((int)letter).ToString("X4", CultureInfo.InvariantCulture)));
        string zone = ((int)(stamp.Offset.TotalMinutes / 15)).ToString("D2", CultureInfo.InvariantCulture);
        string when = Swap(stamp.ToString("yyMMddHHmmss", CultureInfo.InvariantCulture) + zone);
        return $"0004{digits.Length:X2}{(from[0] == '+' ? "91" : "81")}{Swap(padded)}0008{when}{userData.Length / 2:X2}{userData}";
    }

    private static string Swap(string digits) => string.Concat(digits.Chunk(2).Select(pair => $"{pair[1]}{pair[0]}"));

    private static bool Begins(IReadOnlyList<string> beginnings, string command) =>
        beginnings.Any(beginning => command.StartsWith(beginning, StringComparison.Ordinal));

    private void Run(string line)
    {
        if (_echoes)
        {
            Write(line + "\r");
        }

        Commands.Add((_time.NowMs, line));
        if (!line.StartsWith("AT", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        string command = line[2..];
        Later(AnswerMs, () =>
        {
            if (Begins(_traits.Unanswered, command))
            {
                return;
            }

            if (_traits.Chatter.Length > 0)
            {
                Say(_traits.Chatter);
            }

            if (Begins(_traits.Hollow, command))
            {
                Say("OK");
            }
            else if (Begins(_traits.Refused, command) || !Obey(command))
            {
                Say(_traits.AgreesToAll && !Begins(_traits.Refused, command) ? "OK" : _traits.Refusal);
            }
        });
    }

    // False for what is not known.
    private bool Obey(string command)
    {
        string name = command.Split('=', '?')[0];
        string value = command.Contains('=', StringComparison.Ordinal) ? command[(command.IndexOf('=', StringComparison.Ordinal) + 1)..] : "";
        switch (name)
        {
            case "":
            case "+CMGF" when value == "0":
            case "+CREG" when value is "0" or "1":
            case "+CMEE" when value is "0" or "1":
            case "+CLIP" when value is "0" or "1":
                return Ok();
            case "E0":
                _echoes = _traits.EchoStays;
                return Ok();
            case "+CPIN" when value.Length == 0:
                return Ok(_traits.Card);
            case "+CREG":
                return Ok(_traits.Registration);
            case "+CSQ":
                return Ok(_traits.Signal);
            case "+CNMI":
                _notifies = value.Split(',').Length <= _traits.NewMessageValues && value[0] is '1' or '2';
                return _notifies && Ok();
            case "+CPMS" when value.Length > 0:
                return ChooseStores(value.Replace("\"", "", StringComparison.Ordinal).Split(','));
            case "+CMGL":
                return (_traits.ReadsWithoutMarking || value == "4") && List();
            case "+CMGR":
                return (_traits.ReadsWithoutMarking || !value.Contains(',', StringComparison.Ordinal)) && Read(Number(value));
            case "+CMGD":
                _stores[_readStore].Remove(Number(value));
                return Ok();
            case "+CMGS":
                _takesBody = true;
                Write(_traits.Prompt);
                return true;
            case "+CSCS" when _traits.KnowsCharacterSets:
                _usesHex = value == "\"UCS2\"";
                return Ok();
            case "+CUSD" when value.StartsWith("1,", StringComparison.Ordinal):
                return Ask(value.Split('"')[1]);
            default:
                return Converse(command);
        }
    }

    private bool Converse(string command)
    {
        switch (command)
        {
            case "A" when Call == "ringing":
                Call = "active";
                return Ok();
            case "H" or "+CHUP":
                Say("OK");
                End("", "local");
                return true;
            case "+CLCC":
                if (Call.Length > 0)
                {
                    Say($"+CLCC: 1,{(Dialled.Count > 0 ? 0 : 1)},{Call switch { "active" => 0, "alerting" => 3, _ => 4 }},0,0");
                }

                return Ok();
            default:
                return command.StartsWith('D') && Dial(command[1..].TrimEnd(';'));
        }
    }

    private bool Ok(string line = "")
    {
        if (line.Length > 0)
        {
            Say(line);
        }

        Say("OK");
        return true;
    }

    private static int Number(string value) => int.Parse(value.Split(',')[0], CultureInfo.InvariantCulture);

    private bool ChooseStores(string[] names)
    {
        if (names.Length > _traits.StoreNames || names.Any(name => !_stores.ContainsKey(name)))
        {
            return false;
        }

        _readStore = names[0];
        _receiveStore = names.Length > 2 ? names[2] : _receiveStore;
        return Ok($"+CPMS: {_stores[_readStore].Count},50");
    }

    private bool List()
    {
        foreach ((int index, string pdu) in _stores[_readStore])
        {
            Message($"+CMGL: {index},", pdu);
        }

        return Ok();
    }

    private bool Read(int index)
    {
        if (_stores[_readStore].TryGetValue(index, out string? pdu))
        {
            Message("+CMGR: ", pdu);
        }

        return Ok();
    }

    private void Message(string start, string pdu)
    {
        Say(start + _traits.Header.Replace("#", ((pdu.Length / 2) - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        if (_traits.ChatterInside.Length > 0)
        {
            Say(_traits.ChatterInside);
        }

        Write(_traits.ShapeBody(_traits.SmallHexDigits ? pdu.ToLowerInvariant() : pdu) + _traits.LineEnd);
    }

    private void TakeBody(byte value)
    {
        if (value is not (26 or 27))
        {
            _input.Append((char)value);
            return;
        }

        string body = _input.ToString();
        _input.Clear();
        _takesBody = false;
        if (value == 27)
        {
            Say("OK");
            return;
        }

        if (_echoes)
        {
            Write(body);
        }

        Later(SendMs, () =>
        {
            Tpdu? sent = Tpdu.TryReadSubmit(Convert.FromHexString(body)[1..]);
            if (sent is null)
            {
                Say("+CMS ERROR: 304");
                return;
            }

            Sent.Add((sent.Address.Text, sent.UserData.Text));
            if (_traits.Confirmation.Length > 0)
            {
                Say(_traits.Confirmation.Replace("#", (_reference++).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            }

            if (!_traits.ForgetsFinalOk)
            {
                Say("OK");
            }
        });
    }

    private bool Ask(string code)
    {
        string plain = _usesHex ? Encoding.BigEndianUnicode.GetString(Convert.FromHexString(code)) : code;
        string text = Ussd.GetValueOrDefault(plain, "unknown code " + plain);
        string shown = _usesHex ? Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) : text;
        Later(2000, () => Say(_traits.UssdAnswer.Replace("#", shown, StringComparison.Ordinal)));
        return Ok();
    }

    private bool Dial(string number)
    {
        Dialled.Add(number);
        Call = "alerting";
        if (AnswersAfterMs >= 0)
        {
            Later(AnswersAfterMs, () => Call = Call == "alerting" ? "active" : Call);
        }

        return Ok();
    }

    private void RingOnce(string from)
    {
        if (Call != "ringing")
        {
            return;
        }

        foreach (string line in _traits.Ringing)
        {
            Say(line.Replace("#", from, StringComparison.Ordinal));
        }

        Later(RingMs, () => RingOnce(from));
    }

    private void End(string word, string how)
    {
        if (Call.Length > 0)
        {
            LastCallEnd = $"{Call}, {how}";
            Call = "";
            if (word.Length > 0)
            {
                Say(word);
            }
        }
    }

    private void Later(int ms, Action action)
    {
        int life = _life;
        _time.AfterMs(ms, () =>
        {
            if (life == _life)
            {
                action();
            }
        });
    }

    private void Write(string text)
    {
        if (!_isOn || IsMute)
        {
            return;
        }

        foreach (char letter in text)
        {
            _lineFreeUs = Math.Max(_lineFreeUs, _time.NowUs) + ByteUs;
            _time.At(_lineFreeUs, () => ByteSent?.Invoke((byte)letter, 115200));
        }
    }
}
