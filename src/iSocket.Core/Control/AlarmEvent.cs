namespace iSocket.Core.Control
{
    /// <summary>What the alarm function wants told.</summary>
    public enum AlarmEvent
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>An activation: begin a notification cycle.</summary>
        Activated = 1,

        /// <summary>The input is idle again, in SMSCHANGE mode.</summary>
        Idle = 2,
    }
}
