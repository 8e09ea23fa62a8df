namespace iSocket.Core.Modem
{
    /// <summary>How a command ended.</summary>
    public enum AtResult
    {
        /// <summary>OK.</summary>
        Ok = 0,

        /// <summary>ERROR, +CME ERROR or +CMS ERROR, or for a call command NO CARRIER, BUSY, NO ANSWER, NO DIALTONE.</summary>
        Error = 1,

        /// <summary>No final result in time.</summary>
        Timeout = 2,

        /// <summary>The modem restarted, or the driver gave the command up.</summary>
        Aborted = 3,
    }
}
