using System;
using System.Collections.Generic;
using System.Text;

namespace iSocket.Simulator.Network.Sms;

/// <summary>Cuts a text into the parts of a concatenated message (3GPP TS 23.040 clause 9.2.3.24.1).</summary>
public static class SmsSplitter
{
    private const int SeptetsAlone = 160;
    private const int SeptetsPerPart = 153;
    private const int Ucs2OctetsPerPart = 134;

    /// <summary>The parts: GSM-7 when the text allows, else UCS-2.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="reference">Reference number when it takes more than one part.</param>
    /// <param name="messageClass">0 for flash; -1 for no class.</param>
    public static IReadOnlyList<SmsUserData> Split(string text, byte reference, int messageClass = -1)
    {
        byte classBits = (byte)(messageClass < 0 ? 0 : 0x10 | messageClass);
        byte[]? septets = Gsm7.TryEncode(text);
        return septets is not null
            ? Cut(new SmsCoding(classBits), septets, SeptetsAlone, SeptetsPerPart, reference)
            : Cut(new SmsCoding((byte)(0x08 | classBits)), Encoding.BigEndianUnicode.GetBytes(text), SmsUserData.MaxOctets, Ucs2OctetsPerPart, reference);
    }

    private static List<SmsUserData> Cut(SmsCoding coding, byte[] units, int alone, int perPart, byte reference)
    {
        if (units.Length <= alone)
        {
            return [SmsUserData.Create(coding, units)];
        }

        List<byte[]> pieces = [];
        int start = 0;
        while (start < units.Length)
        {
            int end = Math.Min(start + perPart, units.Length);
            if (end < units.Length && SplitsCharacter(coding, units, end))
            {
                end -= coding.Alphabet == SmsAlphabet.Gsm7 ? 1 : 2;
            }

            pieces.Add(units[start..end]);
            start = end;
        }

        List<SmsUserData> parts = [];
        for (int i = 0; i < pieces.Count; i++)
        {
            byte[] header = [0x00, 0x03, reference, (byte)pieces.Count, (byte)(i + 1)];
            parts.Add(SmsUserData.Create(coding, pieces[i], header));
        }

        return parts;
    }

    private static bool SplitsCharacter(SmsCoding coding, byte[] units, int end)
    {
        return coding.Alphabet == SmsAlphabet.Gsm7
            ? units[end - 1] == 0x1B
            : (units[end - 2] & 0xFC) == 0xD8;
    }
}
