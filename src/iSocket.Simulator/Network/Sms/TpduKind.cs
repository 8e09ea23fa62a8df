namespace iSocket.Simulator.Network.Sms;

/// <summary>Kinds of SMS TPDU that occur here (3GPP TS 23.040 clause 9.2.2).</summary>
public enum TpduKind
{
    /// <summary>From the service centre: a message.</summary>
    Deliver,

    /// <summary>To the service centre: a message.</summary>
    Submit,

    /// <summary>From the service centre: what became of a message.</summary>
    StatusReport,
}
