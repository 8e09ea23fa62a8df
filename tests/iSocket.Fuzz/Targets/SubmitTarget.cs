using System;
using System.Linq;
using System.Text;
using iSocket.Core.Sms;
using iSocket.Simulator.Network.Sms;

namespace iSocket.Fuzz.Targets;

/// <summary>Any text to any number goes out as messages that the simulator's decoder puts together to the same text and number.</summary>
internal static class SubmitTarget
{
    private const int Guard = 3;
    private const int EscapeCode = 0x1B;

    private static readonly string[] Pools =
    [
        Gsm7.Decode([.. Enumerable.Range(0, 128).Where(code => code != EscapeCode).Select(code => (byte)code)]),
        "ABC abc 0189 ?=,\n", "\u20AC[]{}~^\\|\fab", "@\u00A3$\u00A5\u00E8\u00C5_\u0394\u00C6\u00BF", "\u0411\u0430\u043B\u0430\u043D\u0441 5\u0103\u0219\u021B", "\uD83D\uDE00A\u4E2D",
    ];

    public static void Run(FuzzInput input)
    {
        string text = Text(input);
        string number = (input.OneIn(2) ? "+" : string.Empty) + input.Text(input.OneIn(8) ? "0123456789*#" : "0123456789", 22);
        PduEncoder encoder = new();
        int parts = encoder.CountParts(text);
        FuzzFailure.Unless(parts is >= 1 and <= 255, "parts");
        StringBuilder joined = new();
        for (int part = 0; part < parts; part++)
        {
            if (Encoded(encoder, number, text, part) is not { } message)
            {
                FuzzFailure.Unless(!IsNumber(number), "a good number was refused");
                return;
            }

            FuzzFailure.Unless(IsNumber(number), "a bad number was taken");
            FuzzFailure.UnlessEqual(number, message.Address.Text, "number");
            FuzzFailure.UnlessEqual(parts, message.UserData.Total, "parts");
            FuzzFailure.UnlessEqual(part + 1, message.UserData.Sequence, "place");
            joined.Append(message.UserData.Text);
        }

        FuzzFailure.UnlessEqual(text, joined.ToString(), "text");
        FuzzFailure.Unless(Encoded(encoder, number, text, parts) == null, "a part too many");
    }

    private static string Text(FuzzInput input)
    {
        StringBuilder text = new();
        int pieces = input.Below(6);
        string pool = input.Pick(Pools);
        for (int i = 0; i < pieces; i++)
        {
            pool = input.OneIn(3) ? input.Pick(Pools) : pool;
            text.Append(input.Text(pool, 90));
        }

        // A pair is one character for the owner: halves cannot be asked for.
        StringBuilder whole = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                whole.Append(text[i]).Append(text[++i]);
            }
            else if (!char.IsSurrogate(text[i]))
            {
                whole.Append(text[i]);
            }
        }

        return whole.ToString();
    }

    private static bool IsNumber(string number)
    {
        string digits = number.StartsWith('+') ? number[1..] : number;
        return digits.Length is >= 1 and <= 20;
    }

    private static Tpdu? Encoded(PduEncoder encoder, string number, string text, int part)
    {
        byte[] hex = new byte[PduEncoder.MaxHexLength + Guard];
        int count = encoder.EncodePart(number, text, part, 77, hex, out int length);
        FuzzFailure.Unless(count <= PduEncoder.MaxHexLength && hex[count] == 0, "digits behind the end");
        if (count == 0)
        {
            FuzzFailure.UnlessEqual(0, length, "length of nothing");
            return null;
        }

        byte[] octets = Convert.FromHexString(Encoding.ASCII.GetString(hex, 0, count));
        FuzzFailure.UnlessEqual(octets.Length - 1, length, "length");
        Tpdu? message = Tpdu.TryReadSubmit(octets.AsSpan(1));
        FuzzFailure.Unless(message != null, "the simulator does not read it");
        return message;
    }
}
