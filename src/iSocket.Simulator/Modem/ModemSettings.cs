using System.Collections.Generic;

namespace iSocket.Simulator.Modem;

/// <summary>
/// Everything that an AT command sets by number, with its factory value and the way in which it is kept
/// (AT manual V1.12, factory AT&amp;V of a SIM800L).
/// </summary>
internal sealed class ModemSettings
{
    /// <summary>Names of the character sets, in the order of <see cref="CharacterSet"/>.</summary>
    public static readonly string[] CharacterSets = ["IRA", "GSM", "UCS2", "HEX", "PCCP", "PCDN", "8859-1"];

    private readonly List<Setting> _all = [];
    private readonly Dictionary<string, Setting> _plain = new();

    public ModemSettings()
    {
        Echo = Add("E", Persistence.Saved, "(0,1)", 1);
        Quiet = Add("Q", Persistence.Saved, "(0,1)", 0);
        Verbose = Add("V", Persistence.Saved, "(0,1)", 1);
        ResultCodes = Add("X", Persistence.Saved, "(0-4)", 4);
        AutoAnswer = Add("S0", Persistence.Saved, "(0-255)", 0);
        DialTimeout = Add("S7", Persistence.Saved, "(1-255)", 60);
        Baud = Add("IPR", Persistence.Saved, "(0,1200,2400,4800,9600,19200,38400,57600,115200,230400,460800)", 0);
        CharacterSet = Add("CSCS", Persistence.Saved, "(0-6)", 0);
        Functionality = Add("CFUN", Persistence.Automatic, "(0,1,4)", 1);
        OperatorMode = Add("COPS", Persistence.Automatic, "(0-4)(0-2)", 0, 0);
        MicrophoneGain = Add("CMIC", Persistence.Automatic, "(0-15)(0-15)(0-15)(0-15)", 10, 11, 10, 10);
        ErrorForm = Plain("CMEE", Persistence.Saved, "(0-2)", 0);
        RegistrationUrc = Add("CREG", Persistence.Saved, "(0-2)", 0);
        PacketRegistrationUrc = Add("CGREG", Persistence.Never, "(0-2)", 0);
        NetworkTime = Plain("CLTS", Persistence.Saved, "(0,1)", 0);
        InitialUrc = Plain("CIURC", Persistence.Saved, "(0,1)", 1);
        MessageFormat = Add("CMGF", Persistence.Saved, "(0,1)", 0);
        NewMessage = Plain("CNMI", Persistence.Saved, "(0-3),(0-3),(0,2),(0,1),(0,1)", 2, 1, 0, 0, 0);
        FlashToStore = Plain("SCLASS0", Persistence.Never, "(0,1)", 0);
        ShowHeader = Plain("CSDH", Persistence.Never, "(0,1)", 0);
        TextParameters = AddFirst("CSMP", Persistence.Saved, "(0-255),(0-255),(0-255),(0-255)", 17, 167, 0, 0);
        CallList = Add("CLCC", Persistence.Automatic, "(0,1)", 0);
        CallerId = Add("CLIP", Persistence.Never, "(0,1)", 0);
        ConnectedLine = Add("COLP", Persistence.Never, "(0,1)", 0);
        ExtendedRing = Plain("CRC", Persistence.Never, "(0,1)", 0);
        CallWaiting = Add("CCWA", Persistence.Never, "(0,1)", 0);
        OutgoingProgress = Plain("MORING", Persistence.Saved, "(0,1)", 0);
        RejectAll = Plain("GSMBUSY", Persistence.Never, "(0,1)", 0);
        Muted = Add("CMUT", Persistence.Never, "(0,1)", 0);
        UssdUrc = Add("CUSD", Persistence.Never, "(0-2)", 0);
        SlowClock = Plain("CSCLK", Persistence.Saved, "(0-2)", 0);
        SupplyCheck = Plain("CBATCHK", Persistence.Never, "(0,1)", 1);
        SignalUrc = Add("EXUNSOL", Persistence.Saved, "(0,1)", 0);
        PhaseService = Add("CSMS", Persistence.Never, "(0,1)", 0);
        HideNumber = Add("CLIR", Persistence.Never, "(0-2)", 0);
        Band = Add("CBAND", Persistence.Automatic, "(0-6)", 5);
        ToneDetection = AddFirst("DDET", Persistence.Saved, "(0,1),(0-10000),(0,1),(0,1)", 0, 0, 0, 0);
        _plain.Add("DDET", ToneDetection);
        CauseForm = Add("CEER", Persistence.Never, "(0,1)", 0);
        AddRest();
    }

    public Setting Echo { get; }

    public Setting Quiet { get; }

    public Setting Verbose { get; }

    public Setting ResultCodes { get; }

    public Setting AutoAnswer { get; }

    public Setting DialTimeout { get; }

    public Setting Baud { get; }

    public Setting CharacterSet { get; }

    public Setting Functionality { get; }

    public Setting OperatorMode { get; }

    public Setting MicrophoneGain { get; }

    public Setting ErrorForm { get; }

    public Setting RegistrationUrc { get; }

    public Setting PacketRegistrationUrc { get; }

    public Setting NetworkTime { get; }

    public Setting InitialUrc { get; }

    public Setting MessageFormat { get; }

    public Setting NewMessage { get; }

    public Setting FlashToStore { get; }

    public Setting ShowHeader { get; }

    public Setting TextParameters { get; }

    public Setting CallList { get; }

    public Setting CallerId { get; }

    public Setting ConnectedLine { get; }

    public Setting ExtendedRing { get; }

    public Setting CallWaiting { get; }

    public Setting OutgoingProgress { get; }

    public Setting RejectAll { get; }

    public Setting Muted { get; }

    public Setting UssdUrc { get; }

    public Setting SlowClock { get; }

    public Setting SupplyCheck { get; }

    public Setting SignalUrc { get; }

    public Setting PhaseService { get; }

    public Setting HideNumber { get; }

    public Setting Band { get; }

    public Setting ToneDetection { get; }

    public Setting CauseForm { get; }

    /// <summary>All, in the order of AT&amp;V.</summary>
    public IReadOnlyList<Setting> All => _all;

    /// <summary>Settings whose command does nothing but read and write them.</summary>
    public IReadOnlyDictionary<string, Setting> PlainCommands => _plain;

    public bool IsTextMode => MessageFormat.Value == 1;

    public string CharacterSetName => CharacterSets[CharacterSet.Value];

    public void Store()
    {
        foreach (Setting setting in _all)
        {
            setting.Store();
        }
    }

    public void Load()
    {
        foreach (Setting setting in _all)
        {
            setting.Load();
        }
    }

    public void LoadFactory()
    {
        foreach (Setting setting in _all)
        {
            setting.LoadFactory();
        }
    }

    private void AddRest()
    {
        Plain("CFGRI", Persistence.Saved, "(0-2)", 0);
        Plain("IFC", Persistence.Saved, "(0-2),(0-2)", 0, 0);
        Plain("ICF", Persistence.Saved, "(1-6),(0-3)", 3, 3);
        Plain("CSMINS", Persistence.Saved, "(0,1)", 0);
        Plain("CNETLIGHT", Persistence.Saved, "(0,1)", 1);
        Plain("SLEDS", Persistence.Saved, "(1-3),(0-65535),(0-65535)", 1, 64, 800);
        Plain("CLVL", Persistence.Automatic, "(0-100)", 60);
        Plain("CRSL", Persistence.Automatic, "(0-100)", 60);
        Plain("CALM", Persistence.Automatic, "(0,1)", 0);
        Plain("SIDET", Persistence.Automatic, "(0-1),(0-16)", 0, 16);
        Plain("ECHO", Persistence.Automatic, "(0-1),(0-65535),(0-65535),(0-65535),(0-1)", 0, 96, 253, 16388, 1);
        Plain("ECHARGE", Persistence.Never, "(0,1)", 0);
        Plain("CHFA", Persistence.Never, "(0-4)", 0);
        Plain("CMGHEX", Persistence.Never, "(0,1)", 0);
        Plain("SRSPT", Persistence.Never, "(0,1)", 0);
        Plain("CR", Persistence.Never, "(0,1)", 0);
        Plain("CSTA", Persistence.Never, "(129,145,161,177)", 129);
        Plain("CMOD", Persistence.Never, "(0)", 0);
        Plain("CREC", Persistence.Never, "(0-10)", 0);
        Plain("VTD", Persistence.Never, "(1-255)", 1);
        Plain("CEXTERNTONE", Persistence.Never, "(0,1)", 0);
        Plain("CSNS", Persistence.Never, "(0,4)", 0);
        Plain("CSSN", Persistence.Never, "(0,1),(0,1)", 0, 0);
        Plain("CMTE", Persistence.Never, "(0,1)", 0);
        Plain("CROAMING", Persistence.Never, "(0-2)", 0);
        Plain("CTZU", Persistence.Saved, "(0,1)", 0);
        Plain("CTZR", Persistence.Saved, "(0,1)", 0);
        Plain("FCLASS", Persistence.Never, "(0,1,2,8)", 0);
        Plain("CBST", Persistence.Never, "(0-134),(0-1),(0-3)", 7, 0, 1);
        Plain("SVR", Persistence.Automatic, "(0-32)", 16);
    }

    private Setting Add(string name, Persistence persistence, string test, params int[] factory)
    {
        Setting setting = new(name, persistence, test, factory);
        _all.Add(setting);
        return setting;
    }

    private Setting Plain(string name, Persistence persistence, string test, params int[] factory)
    {
        Setting setting = Add(name, persistence, test, factory);
        _plain.Add(name, setting);
        return setting;
    }

    private Setting AddFirst(string name, Persistence persistence, string test, params int[] factory)
    {
        Setting setting = Setting.FirstStored(name, persistence, test, factory);
        _all.Add(setting);
        return setting;
    }
}
