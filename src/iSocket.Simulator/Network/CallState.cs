namespace iSocket.Simulator.Network;

/// <summary>The life of one call, in the order of 3GPP TS 27.007 +CLCC as far as it matters here.</summary>
public enum CallState
{
    /// <summary>Set up, nothing rings yet.</summary>
    Dialling,

    /// <summary>The called side rings.</summary>
    Alerting,

    /// <summary>Answered.</summary>
    Active,

    /// <summary>Over.</summary>
    Ended,
}
