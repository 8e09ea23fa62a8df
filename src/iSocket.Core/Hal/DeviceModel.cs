namespace iSocket.Core.Hal
{
    /// <summary>The four models whose behaviour the firmware follows.</summary>
    public enum DeviceModel
    {
        /// <summary>GSM 706: no battery.</summary>
        Gsm706 = 0,

        /// <summary>GSM 707: with battery.</summary>
        Gsm707 = 1,

        /// <summary>GSM 706 Light: socket, button, security and calls only.</summary>
        Gsm706Light = 2,

        /// <summary>GSM 707 Light: like 706 Light, with battery.</summary>
        Gsm707Light = 3,
    }
}
