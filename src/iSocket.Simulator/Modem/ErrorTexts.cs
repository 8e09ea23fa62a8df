using System.Collections.Generic;
using System.Globalization;

namespace iSocket.Simulator.Modem;

/// <summary>The words for error numbers (AT+CMEE=2; 3GPP TS 27.007 clause 9.2, TS 27.005 clause 3.2.5).</summary>
internal static class ErrorTexts
{
    public const int NotAllowed = 3;
    public const int NotInserted = 10;
    public const int PinRequired = 11;
    public const int PukRequired = 12;
    public const int SimFailure = 13;
    public const int SimBusy = 14;
    public const int WrongPassword = 16;
    public const int InvalidIndex = 21;
    public const int NotFound = 22;
    public const int NoNetwork = 30;
    public const int BadParameter = 50;
    public const int Unknown = 100;

    private static readonly Dictionary<int, string> CmeTexts = new()
    {
        [3] = "operation not allowed",
        [4] = "operation not supported",
        [10] = "SIM not inserted",
        [11] = "SIM PIN required",
        [12] = "SIM PUK required",
        [13] = "SIM failure",
        [14] = "SIM busy",
        [15] = "SIM wrong",
        [16] = "incorrect password",
        [20] = "memory full",
        [21] = "invalid index",
        [22] = "not found",
        [23] = "memory failure",
        [24] = "text string too long",
        [26] = "dial string too long",
        [30] = "no network service",
        [31] = "network timeout",
        [50] = "incorrect parameters",
        [100] = "unknown",
    };

    private static readonly Dictionary<int, string> CmsTexts = new()
    {
        [21] = "Short message transfer rejected",
        [28] = "Unidentified subscriber",
        [38] = "Network out of order",
        [41] = "Temporary failure",
        [42] = "Congestion",
        [47] = "Resources unavailable, unspecified",
        [50] = "Requested facility not subscribed",
        [69] = "Requested facility not implemented",
        [301] = "SMS service of ME reserved",
        [302] = "operation not allowed",
        [303] = "operation not supported",
        [304] = "invalid PDU mode",
        [305] = "invalid text mode",
        [310] = "SIM not inserted",
        [311] = "SIM pin necessary",
        [314] = "SIM busy",
        [316] = "SIM PUK required",
        [321] = "invalid memory index",
        [322] = "SIM memory full",
        [330] = "SMSC address unknown",
        [331] = "no network",
        [332] = "network timeout",
        [500] = "unknown",
        [512] = "SIM not ready",
        [513] = "message too long",
        [514] = "invalid input value",
        [515] = "ME storage not ready",
        [520] = "too many MO concatenated messages",
        [521] = "SMSAL not ready",
    };

    public static string Cme(int error, int form) => Say(CmeTexts, error, form);

    public static string Cms(int error, int form) => Say(CmsTexts, error, form);

    private static string Say(Dictionary<int, string> texts, int error, int form)
    {
        return form == 2 && texts.TryGetValue(error, out string? text) ? text : error.ToString(CultureInfo.InvariantCulture);
    }
}
