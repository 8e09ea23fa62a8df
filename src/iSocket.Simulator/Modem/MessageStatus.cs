namespace iSocket.Simulator.Modem;

/// <summary>Message status, with the numbers of PDU mode (3GPP TS 27.005 clause 3.1).</summary>
internal enum MessageStatus
{
    /// <summary>"REC UNREAD".</summary>
    ReceivedUnread,

    /// <summary>"REC READ".</summary>
    ReceivedRead,

    /// <summary>"STO UNSENT".</summary>
    StoredUnsent,

    /// <summary>"STO SENT".</summary>
    StoredSent,
}
