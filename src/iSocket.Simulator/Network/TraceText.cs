using System.Globalization;
using System.Text;

namespace iSocket.Simulator.Network;

/// <summary>Text for the trace.</summary>
internal static class TraceText
{
    /// <summary>Makes control characters and bytes above 0x7E visible, so that any dialogue fits one line.</summary>
    public static string Escape(string text)
    {
        StringBuilder line = new(text.Length + 8);
        foreach (char c in text)
        {
            switch (c)
            {
                case '\r':
                    line.Append("\\r");
                    break;
                case '\n':
                    line.Append("\\n");
                    break;
                case '\\':
                    line.Append("\\\\");
                    break;
                default:
                    Append(line, c);
                    break;
            }
        }

        return line.ToString();
    }

    private static void Append(StringBuilder line, char c)
    {
        if (c is >= ' ' and <= '~' || c > 0xFF)
        {
            line.Append(c);
        }
        else
        {
            line.Append("\\x").Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
        }
    }
}
