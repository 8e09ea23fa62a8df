namespace iSocket.Simulator.Modem.Faults;

/// <summary>What is wrong with the caller's number.</summary>
internal enum CallerIdFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>+CLIP is not printed; +CLCC still has the number.</summary>
    Missing,

    /// <summary>Neither +CLIP nor +CLCC has the number.</summary>
    Nowhere,

    /// <summary>In national form: the plus and two digits of the country become 0, the type is 161.</summary>
    Local,
}
