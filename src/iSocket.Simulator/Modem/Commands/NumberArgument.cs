namespace iSocket.Simulator.Modem.Commands;

/// <summary>A phone number as a host types it: with AT+CSCS="UCS2" in hex like any text, though plain digits are taken too.</summary>
internal static class NumberArgument
{
    public static string? Decode(string text, string charset)
    {
        bool isHex = charset == "UCS2" && text.Length % 4 == 0 && text.StartsWith("00", System.StringComparison.Ordinal);
        return isHex ? Charset.Decode(text, charset) : text;
    }
}
