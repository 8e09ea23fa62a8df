using System;
using System.Text;

namespace iSocket.Simulator.Network.Sms;

/// <summary>The user data of one SMS: an optional header and the text or data after it (3GPP TS 23.040 clauses 9.2.3.16 and 9.2.3.24).</summary>
public sealed class SmsUserData
{
    /// <summary>Octets of user data that one SMS can carry.</summary>
    public const int MaxOctets = 140;

    private SmsUserData(SmsCoding coding, byte[] header, byte[] units)
    {
        Coding = coding;
        Header = header;
        Units = units;
        ReadConcatenation();
    }

    /// <summary>How it is coded.</summary>
    public SmsCoding Coding { get; }

    /// <summary>The header's information elements without the length octet; empty for none.</summary>
    public byte[] Header { get; }

    /// <summary>What follows the header: one septet per byte, or octets.</summary>
    public byte[] Units { get; }

    /// <summary>Reference of a concatenated message; -1 when it stands alone.</summary>
    public int Reference { get; private set; } = -1;

    /// <summary>Parts of the message.</summary>
    public int Total { get; private set; } = 1;

    /// <summary>Which part this is, from 1.</summary>
    public int Sequence { get; private set; } = 1;

    /// <summary>The port that it is addressed to; -1 for none.</summary>
    public int DestinationPort { get; private set; } = -1;

    /// <summary>The readable text; 8-bit data as Latin-1.</summary>
    public string Text => Coding.Alphabet switch
    {
        SmsAlphabet.Gsm7 => Gsm7.Decode(Units),
        SmsAlphabet.Ucs2 => Encoding.BigEndianUnicode.GetString(Units),
        _ => Encoding.Latin1.GetString(Units),
    };

    /// <summary>The user data length field: septets or octets, header included.</summary>
    public byte Length
    {
        get
        {
            int header = HeaderOctets;
            return (byte)(Coding.Alphabet == SmsAlphabet.Gsm7 ? (((header * 8) + 6) / 7) + Units.Length : header + Units.Length);
        }
    }

    private int HeaderOctets => Header.Length == 0 ? 0 : Header.Length + 1;

    /// <summary>Makes user data of units (septets one per byte, or octets).</summary>
    public static SmsUserData Create(SmsCoding coding, byte[] units, byte[]? header = null) => new(coding, header ?? [], units);

    /// <summary>Reads user data; null when it is longer than its octets, longer than one SMS, or its header is malformed.</summary>
    public static SmsUserData? TryRead(SmsCoding coding, bool hasHeader, byte length, ReadOnlySpan<byte> octets)
    {
        bool septets = coding.Alphabet == SmsAlphabet.Gsm7 && !coding.IsCompressed;
        int needed = septets ? ((length * 7) + 7) / 8 : length;
        if (needed != octets.Length || needed > MaxOctets)
        {
            return null;
        }

        int header = 0;
        if (hasHeader)
        {
            if (octets.Length == 0 || octets[0] + 1 > octets.Length)
            {
                return null;
            }

            header = octets[0] + 1;
        }

        byte[] elements = header > 1 ? octets[1..header].ToArray() : [];
        if (!septets)
        {
            return new SmsUserData(coding, elements, octets[header..].ToArray());
        }

        int headerSeptets = ((header * 8) + 6) / 7;
        int fill = (headerSeptets * 7) - (header * 8);
        byte[] units = Gsm7.Unpack(octets[header..], Math.Max(0, length - headerSeptets), fill);
        return new SmsUserData(coding, elements, units);
    }

    /// <summary>The octets after the user data length field.</summary>
    public byte[] ToOctets()
    {
        int header = HeaderOctets;
        byte[] body = Units;
        if (Coding.Alphabet == SmsAlphabet.Gsm7)
        {
            int fill = ((((header * 8) + 6) / 7) * 7) - (header * 8);
            body = Gsm7.Pack(Units, fill);
        }

        byte[] octets = new byte[header + body.Length];
        if (header > 0)
        {
            octets[0] = (byte)Header.Length;
            Header.CopyTo(octets, 1);
        }

        body.CopyTo(octets, header);
        return octets;
    }

    private void ReadConcatenation()
    {
        int i = 0;
        while (i + 2 <= Header.Length)
        {
            int id = Header[i];
            int length = Header[i + 1];
            int value = i + 2;
            i = value + length;
            if (i > Header.Length)
            {
                return;
            }

            if (id == 0x00 && length == 3)
            {
                SetConcatenation(Header[value], Header[value + 1], Header[value + 2]);
            }
            else if (id == 0x08 && length == 4)
            {
                SetConcatenation((Header[value] << 8) | Header[value + 1], Header[value + 2], Header[value + 3]);
            }
            else if (id == 0x05 && length == 4)
            {
                DestinationPort = (Header[value] << 8) | Header[value + 1];
            }
        }
    }

    private void SetConcatenation(int reference, int total, int sequence)
    {
        // A part 0 or beyond the total is to be shown as a message of its own (clause 9.2.3.24.1).
        if (sequence == 0 || sequence > total)
        {
            return;
        }

        Reference = reference;
        Total = total;
        Sequence = sequence;
    }
}
