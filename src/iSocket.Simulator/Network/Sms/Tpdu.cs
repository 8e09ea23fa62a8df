using System;
using System.Collections.Generic;

namespace iSocket.Simulator.Network.Sms;

/// <summary>A decoded SMS TPDU: DELIVER, SUBMIT or STATUS-REPORT (3GPP TS 23.040 clause 9.2.2).</summary>
public sealed class Tpdu
{
    private const byte HeaderBit = 0x40;

    private Tpdu(TpduKind kind, byte firstOctet, SmsAddress address)
    {
        Kind = kind;
        FirstOctet = firstOctet;
        Address = address;
    }

    /// <summary>What it is.</summary>
    public TpduKind Kind { get; }

    /// <summary>The first octet with its flags.</summary>
    public byte FirstOctet { get; }

    /// <summary>Originating, destination or recipient address.</summary>
    public SmsAddress Address { get; }

    /// <summary>Message reference of a SUBMIT or STATUS-REPORT.</summary>
    public byte Reference { get; private init; }

    /// <summary>Protocol identifier.</summary>
    public byte ProtocolId { get; private init; }

    /// <summary>The service centre time stamp as seven octets; empty in a SUBMIT.</summary>
    public byte[] Stamp { get; private init; } = [];

    /// <summary>Discharge time of a STATUS-REPORT.</summary>
    public byte[] Discharge { get; private init; } = [];

    /// <summary>Status of a STATUS-REPORT: 0 received.</summary>
    public byte Status { get; private init; }

    /// <summary>Text or data; empty in a STATUS-REPORT.</summary>
    public SmsUserData UserData { get; private init; } = SmsUserData.Create(default, []);

    /// <summary>Builds the octets of a DELIVER.</summary>
    public static byte[] BuildDeliver(SmsAddress from, SmsUserData data, DateTimeOffset stamp)
    {
        ArgumentNullException.ThrowIfNull(data);
        List<byte> octets = [(byte)(0x04 | (data.Header.Length > 0 ? HeaderBit : 0))];
        octets.AddRange(from.ToOctets());
        octets.Add(0x00);
        octets.Add(data.Coding.Octet);
        octets.AddRange(SmsTimestamp.ToOctets(stamp));
        octets.Add(data.Length);
        octets.AddRange(data.ToOctets());
        return octets.ToArray();
    }

    /// <summary>Builds the octets of a STATUS-REPORT "received by the phone".</summary>
    public static byte[] BuildStatusReport(SmsAddress recipient, byte reference, DateTimeOffset submitted, DateTimeOffset discharged)
    {
        List<byte> octets = [0x06, reference];
        octets.AddRange(recipient.ToOctets());
        octets.AddRange(SmsTimestamp.ToOctets(submitted));
        octets.AddRange(SmsTimestamp.ToOctets(discharged));
        octets.Add(0x00);
        return octets.ToArray();
    }

    /// <summary>Builds the octets of a SUBMIT with a relative validity period of the longest kind, unless the first octet asks for none.</summary>
    public static byte[] BuildSubmit(SmsAddress to, SmsUserData data, byte firstOctet, byte reference, byte protocolId, byte validity)
    {
        ArgumentNullException.ThrowIfNull(data);
        byte first = (byte)((firstOctet & ~HeaderBit & ~0x03) | 0x01 | (data.Header.Length > 0 ? HeaderBit : 0));
        List<byte> octets = [first, reference];
        octets.AddRange(to.ToOctets());
        octets.Add(protocolId);
        octets.Add(data.Coding.Octet);
        if ((first & 0x18) == 0x10)
        {
            octets.Add(validity);
        }

        octets.Add(data.Length);
        octets.AddRange(data.ToOctets());
        return octets.ToArray();
    }

    /// <summary>Reads a TPDU that travels to the phone; null when it is malformed.</summary>
    public static Tpdu? TryReadIncoming(ReadOnlySpan<byte> octets)
    {
        if (octets.Length < 2)
        {
            return null;
        }

        return (octets[0] & 3) switch
        {
            0 => ReadDeliver(octets),
            2 => ReadStatusReport(octets),
            _ => null,
        };
    }

    /// <summary>Reads a SUBMIT; null when it is malformed.</summary>
    public static Tpdu? TryReadSubmit(ReadOnlySpan<byte> octets)
    {
        if (octets.Length < 2 || (octets[0] & 3) != 1)
        {
            return null;
        }

        byte first = octets[0];
        int position = 2;
        SmsAddress? to = SmsAddress.TryRead(octets, ref position);
        int validity = ((first >> 3) & 3) switch
        {
            0 => 0,
            2 => 1,
            _ => 7,
        };
        int data = position + 2 + validity;
        if (to is null || data >= octets.Length)
        {
            return null;
        }

        SmsUserData? userData = SmsUserData.TryRead(
            new SmsCoding(octets[position + 1]), (first & HeaderBit) != 0, octets[data], octets[(data + 1)..]);
        return userData is null ? null : new Tpdu(TpduKind.Submit, first, to.Value)
        {
            Reference = octets[1],
            ProtocolId = octets[position],
            UserData = userData,
        };
    }

    private static Tpdu? ReadDeliver(ReadOnlySpan<byte> octets)
    {
        int position = 1;
        SmsAddress? from = SmsAddress.TryRead(octets, ref position);
        if (from is null || position + 10 > octets.Length)
        {
            return null;
        }

        SmsUserData? userData = SmsUserData.TryRead(
            new SmsCoding(octets[position + 1]), (octets[0] & HeaderBit) != 0, octets[position + 9], octets[(position + 10)..]);
        return userData is null ? null : new Tpdu(TpduKind.Deliver, octets[0], from.Value)
        {
            ProtocolId = octets[position],
            Stamp = octets.Slice(position + 2, 7).ToArray(),
            UserData = userData,
        };
    }

    private static Tpdu? ReadStatusReport(ReadOnlySpan<byte> octets)
    {
        int position = 2;
        SmsAddress? recipient = SmsAddress.TryRead(octets, ref position);
        if (recipient is null || position + 15 > octets.Length)
        {
            return null;
        }

        return new Tpdu(TpduKind.StatusReport, octets[0], recipient.Value)
        {
            Reference = octets[1],
            Stamp = octets.Slice(position, 7).ToArray(),
            Discharge = octets.Slice(position + 7, 7).ToArray(),
            Status = octets[position + 14],
        };
    }
}
