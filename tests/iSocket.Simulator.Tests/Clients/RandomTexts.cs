using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace iSocket.Simulator.Tests.Clients;

/// <summary>Texts of fixed seeds, many of them as long as makes a difference to how they are cut.</summary>
internal static class RandomTexts
{
    private const int Count = 150;

    private const string Gsm7 =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà\f^{}\\[~]|€";

    private static readonly Dictionary<string, string[]> Alphabets = new()
    {
        ["gsm7"] = Characters(Gsm7),
        ["escaped"] = Characters("abc ^{}\\[~]|€€€€"),
        ["cyrillic"] = Characters("абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВЯ 0123456789,.№"),
        ["romanian"] = Characters("ăâîșțĂÂÎȘȚ aeiost0123456789,."),
        ["emoji"] = [.. Characters("🔌💡🌡😀𝄞"), .. Characters("aș ")],
    };

    private static readonly int[] Lengths = [69, 70, 71, 133, 134, 135, 152, 153, 154, 159, 160, 161, 200, 201, 202, 305, 306, 307, 308];

    public static IEnumerable<string> Names => Alphabets.Keys;

    /// <summary>Texts of one alphabet, never empty: 1 to 20 characters or about a limit.</summary>
    public static IEnumerable<string> Make(string alphabet, int seed)
    {
        Random random = new(seed);
        string[] characters = Alphabets[alphabet];
        for (int i = 0; i < Count; i++)
        {
            int units = random.Next(3) == 0 ? random.Next(1, 20) : Lengths[random.Next(Lengths.Length)] / (alphabet == "escaped" ? 2 : 1);
            StringBuilder text = new(alphabet is "gsm7" or "escaped" ? string.Empty : "\u0219");
            while (text.Length < units)
            {
                text.Append(characters[random.Next(characters.Length)]);
            }

            yield return text.ToString();
        }
    }

    private static string[] Characters(string text) => text.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
}
