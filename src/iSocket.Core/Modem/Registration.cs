namespace iSocket.Core.Modem
{
    /// <summary>Network registration, with the numbers of AT+CREG (3GPP TS 27.007, 7.2).</summary>
    public enum Registration
    {
        /// <summary>Not registered, not searching.</summary>
        Idle = 0,

        /// <summary>Home network.</summary>
        Home = 1,

        /// <summary>Searching.</summary>
        Searching = 2,

        /// <summary>Refused.</summary>
        Denied = 3,

        /// <summary>Unknown.</summary>
        Unknown = 4,

        /// <summary>Roaming.</summary>
        Roaming = 5,
    }
}
