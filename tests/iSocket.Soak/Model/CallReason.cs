namespace iSocket.Soak.Model;

/// <summary>Why the device calls somebody.</summary>
internal enum CallReason
{
    /// <summary>An alarm (L-4).</summary>
    Alarm,

    /// <summary>What a call has done is confirmed by a call .</summary>
    Confirmation,

    /// <summary>CALLBACK (V-2).</summary>
    CallBack,

    /// <summary>None any more: the device has to hang up.</summary>
    Over,
}
