namespace iSocket.Simulator.Modem.Faults;

/// <summary>What goes wrong with incoming calls.</summary>
internal sealed class CallFaults
{
    private int _goneAtAnswer;

    /// <summary>What is wrong with the caller's number.</summary>
    public CallerIdFault CallerId { get; set; }

    /// <summary>How much later than its RING +CLIP comes, in milliseconds.</summary>
    public long CallerIdLateMs { get; set; }

    /// <summary>RING is printed as +CRING: VOICE whatever AT+CRC says.</summary>
    public bool RingsExtended { get; set; }

    /// <summary>The next caller that is answered has just gone.</summary>
    public void CallerGoesAtAnswer() => _goneAtAnswer++;

    /// <summary>True when the caller has gone at this ATA.</summary>
    public bool TakeGoneAtAnswer()
    {
        if (_goneAtAnswer == 0)
        {
            return false;
        }

        _goneAtAnswer--;
        return true;
    }

    /// <summary>All is well again.</summary>
    public void Clear()
    {
        _goneAtAnswer = 0;
        CallerId = CallerIdFault.None;
        CallerIdLateMs = 0;
        RingsExtended = false;
    }
}
