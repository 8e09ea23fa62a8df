namespace iSocket.Simulator.Modem.Faults;

/// <summary>
/// What a program that used the modem before leaves behind: set now, and kept over a restart where the modem keeps it
/// (AT manual V1.12, AT&amp;W and automatic saving).
/// </summary>
internal sealed class Leftovers
{
    private const int Hex = 3;
    private const int Ucs2 = 2;

    private readonly ModemParts _parts;

    public Leftovers(ModemParts parts) => _parts = parts;

    private ModemSettings Settings => _parts.Settings;

    /// <summary>AT+CSCS is HEX or UCS2.</summary>
    public void CharacterSet(bool isHex) => Leave(Settings.CharacterSet, isHex ? Hex : Ucs2);

    /// <summary>AT+CMGF=1.</summary>
    public void TextMode() => Leave(Settings.MessageFormat, 1);

    /// <summary>Echo on.</summary>
    public void Echo() => Leave(Settings.Echo, 1);

    /// <summary>No result codes (ATQ1).</summary>
    public void Quiet() => Leave(Settings.Quiet, 1);

    /// <summary>Errors in words (AT+CMEE=2).</summary>
    public void ErrorWords() => Leave(Settings.ErrorForm, 2);

    /// <summary>+CRING instead of RING, until the next restart (AT+CRC=1).</summary>
    public void ExtendedRing() => Leave(Settings.ExtendedRing, 1);

    /// <summary>News of every call's state (AT+CLCC=1).</summary>
    public void CallList() => Leave(Settings.CallList, 1);

    /// <summary>It answers every call at the first ring (ATS0=1).</summary>
    public void AutoAnswer() => Leave(Settings.AutoAnswer, 1);

    /// <summary>No news of messages (AT+CNMI=0,0).</summary>
    public void NoNotifications()
    {
        Settings.NewMessage.Set(0, 0);
        Settings.NewMessage.Set(1, 0);
        Settings.NewMessage.Store();
    }

    /// <summary>New messages go to the phone's own store, until the next restart (AT+CPMS).</summary>
    public void PhoneStore() => _parts.Memories.Choose(new AtCommand("+CPMS", AtForm.Set, "\"ME\",\"ME\",\"ME\""));

    /// <summary>A list of one number whose calls are let through (AT+CWHITELIST).</summary>
    public void WhiteList()
    {
        _parts.WhiteList.Mode = 1;
        _parts.WhiteList[1] = "+99970000003";
    }

    private static void Leave(Setting setting, int value)
    {
        setting.Set(value);
        setting.Store();
    }
}
