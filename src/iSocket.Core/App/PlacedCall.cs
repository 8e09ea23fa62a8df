namespace iSocket.Core.App
{
    /// <summary>Why the device calls somebody.</summary>
    public enum PlacedCall
    {
        /// <summary>It does not.</summary>
        None = 0,

        /// <summary>Confirmation of what a call did .</summary>
        Confirmation = 1,

        /// <summary>CALLBACK (V-2).</summary>
        CallBack = 2,

        /// <summary>The notification cycle of an alarm (L-4).</summary>
        Alarm = 3,
    }
}
