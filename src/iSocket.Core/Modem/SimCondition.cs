namespace iSocket.Core.Modem
{
    /// <summary>What AT+CPIN? says of the card (manual 3.2.28).</summary>
    public enum SimCondition
    {
        /// <summary>Not asked yet, or the card is busy.</summary>
        Unknown = 0,

        /// <summary>READY.</summary>
        Ready = 1,

        /// <summary>No card, or it cannot be read.</summary>
        Missing = 2,

        /// <summary>Wants a PIN or PUK; the firmware never enters one.</summary>
        Locked = 3,
    }
}
