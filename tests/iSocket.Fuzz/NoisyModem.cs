using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using iSocket.Core.Hal;
using iSocket.Simulator.Network.Sms;

namespace iSocket.Fuzz;

/// <summary>A modem on a good network that does its work, and as long as it is given noise spoils a part of it.</summary>
internal sealed class NoisyModem : ISerialLine
{
    private const int Slots = 20;

    private static readonly string[] News =
    [
        "RING", "+CRING: VOICE", "+CLIP: \"+4915112345678\",145,\"\",0,\"\",0", "+CLIP: \"\",128,\"\",0,\"\",0", "NO CARRIER", "BUSY", "NO ANSWER", "+CREG: 2", "+CREG: 1",
        "+CREG: 5,\"0F1A\",\"C4D2\"", "+CMTI: \"SM\",7", "+CMTI: \"SM\",0", "+CMTI: \"SM\",255", "+CMTI: \"ME\",x", "RDY", "+CFUN: 1", "+CPIN: SIM PIN", "+CPIN: NOT INSERTED",
        "+CPIN: READY", "NORMAL POWER DOWN", "UNDER-VOLTAGE POWER DOWN", "UNDER-VOLTAGE WARNNING", "+CUSD: 2", "+CUSD: 0, \"00410042\", 72", "+CUSD: 1, \"zz\", 15",
        "*PSUTTZ: 2099,12,31,23,59,59,\"+56\",0", "*PSUTTZ: 2024,2,30,1,1,1,\"+8\",0", "DST: 1", "+CLCC: 1,1,4,0,0,\"+4915112345678\",145,\"\"", "+CLCC: 1,0,0,0,0,\"112\",129,\"\"",
        "+CMGS: 7", "OK", "ERROR", "+CME ERROR: 10", "+CMS ERROR: 38", "> ", "Call Ready", "+CMT: ,24", "+CSQ: 99,99", "+CMGR: 0,\"\",3", "+CMGL: 2,0,\"\",300", "AT",
        "07919761989901F0240B915111325476F800004250100021008002CF27",
    ];

    private readonly Queue<byte> _out = new();
    private readonly StringBuilder _line = new();
    private readonly string?[] _store = new string?[Slots + 1];
    private bool _takesBody;
    private int _reference;
    private int _delivered;

    /// <summary>Where its faults come from; null while it is well.</summary>
    public FuzzInput? Noise { get; set; }

    /// <summary>Texts of the device, or parts of them, each behind the number that it went to and a blank.</summary>
    public List<string> Sent { get; } = [];

    public int BaudRate { get; set; } = 115200;

    public bool HasOutput => _out.Count > 0;

    public int Read(byte[] buffer)
    {
        int count = 0;
        while (count < buffer.Length && _out.TryDequeue(out byte value))
        {
            buffer[count++] = value;
        }

        return count;
    }

    public void Write(byte[] buffer, int offset, int count)
    {
        for (int i = offset; i < offset + count; i++)
        {
            Hear((char)buffer[i]);
        }
    }

    /// <summary>A message arrives; a full store refuses it.</summary>
    public void Deliver(string sender, string text)
    {
        int free = Array.FindIndex(_store, 1, pdu => pdu == null);
        if (free > 0)
        {
            _store[free] = Convert.ToHexString(TextMessages.Deliver(sender, text, ++_delivered));
            Say($"+CMTI: \"SM\",{free}");
        }
    }

    /// <summary>Anything at all, in the form of a line or not.</summary>
    public void SaySomething(FuzzInput input)
    {
        if (input.OneIn(3))
        {
            Put(Encoding.Latin1.GetString(input.Bytes(1 + input.Below(40))));
        }
        else
        {
            Say(input.Pick(News));
        }
    }

    /// <summary>Forgets what it was doing.</summary>
    public void Settle()
    {
        _takesBody = false;
        _line.Clear();
        Put("\r\n");
    }

    public void Say(string line) => Put($"\r\n{line}\r\n");

    private void Put(string bytes)
    {
        foreach (char c in bytes)
        {
            _out.Enqueue((byte)c);
        }
    }

    private void Hear(char c)
    {
        if (c == '\u001B')
        {
            _takesBody = false;
            _line.Clear();
        }
        else if (c == (_takesBody ? '\u001A' : '\r'))
        {
            string line = _line.ToString();
            _line.Clear();
            bool isBody = _takesBody;
            _takesBody = false;
            Answer(line, isBody);
        }
        else if (c >= ' ')
        {
            _line.Append(c);
        }
    }

    private void Answer(string line, bool isBody)
    {
        int fault = Noise == null ? 0 : Noise.Below(32);
        if (fault == 31)
        {
            return;
        }

        string answer = isBody ? Send(line) : line.StartsWith("AT+CMGS=", StringComparison.Ordinal) ? Prompt() : Lines(line) + "\r\nOK\r\n";
        Put(fault switch
        {
            30 => "\r\nERROR\r\n",
            29 => $"\r\n+CMS ERROR: {Noise!.Below(600)}\r\n",
            28 => $"\r\n+CME ERROR: {Noise!.Below(200)}\r\n",
            27 => answer[..Noise!.Below(answer.Length)],
            26 => line + "\r" + answer,
            25 => answer + answer,
            24 => answer.Remove(Noise!.Below(answer.Length), 1),
            23 => answer.Insert(Noise!.Below(answer.Length), ((char)Noise.Byte()).ToString()),
            22 => $"\r\n{Noise!.Pick(News)}\r\n{answer}",
            21 => $"{answer}\r\n{Noise!.Pick(News)}\r\n",
            20 => $"\r\n{Noise!.Pick(News)}\r\n",
            _ => answer,
        });
    }

    private string Prompt()
    {
        _takesBody = true;
        return "\r\n> ";
    }

    private string Send(string body)
    {
        byte[] octets;
        try
        {
            octets = Convert.FromHexString(body);
        }
        catch (FormatException)
        {
            return "\r\n+CMS ERROR: 304\r\n";
        }

        if (Tpdu.TryReadSubmit(octets.AsSpan(1)) is not { } message)
        {
            return "\r\n+CMS ERROR: 304\r\n";
        }

        Sent.Add($"{message.Address.Text} {message.UserData.Text}");
        return $"\r\n+CMGS: {++_reference & 0xFF}\r\n\r\nOK\r\n";
    }

    private string Lines(string command)
    {
        int equals = command.IndexOf('=');
        string number = command[(equals + 1)..].Split(',')[0];
        int index = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value is >= 1 and <= Slots ? value : 0;
        switch (equals < 0 ? command : command[..equals])
        {
            case "AT+CMGL":
                return string.Concat(Enumerable.Range(1, Slots).Where(i => _store[i] != null).Select(i => $"\r\n+CMGL: {i},0,\"\",{(_store[i]!.Length / 2) - 1}\r\n{_store[i]}\r\n"));
            case "AT+CMGR":
                return _store[index] is { } pdu ? $"\r\n+CMGR: 0,\"\",{(pdu.Length / 2) - 1}\r\n{pdu}\r\n" : string.Empty;
            case "AT+CMGD":
                _store[index] = null;
                return string.Empty;
            default:
                return Fact(command) is { } fact ? $"\r\n{fact}\r\n" : string.Empty;
        }
    }

    private static string? Fact(string command) => command switch
    {
        "AT+CPIN?" => "+CPIN: READY",
        "AT+CREG?" => "+CREG: 1,1",
        "AT+CSQ" => "+CSQ: 23,0",
        "AT+IPR?" => "+IPR: 115200",
        "AT+CLTS?" => "+CLTS: 1",
        "AT+CGSN" => "868693012345678",
        "AT+CCLK?" => "+CCLK: \"04/01/01,00:00:00+00\"",
        "AT+CFUN?" => "+CFUN: 1",
        _ => null,
    };
}
