namespace iSocket.Core.Modem
{
    /// <summary>A store of messages, as +CMTI names it (3GPP TS 27.005, 3.2.3).</summary>
    public enum MessageStore
    {
        /// <summary>The one that commands use and new messages go to: <see cref="Sim800.Store"/>.</summary>
        Chosen = 0,

        /// <summary>The phone's own, <c>ME</c>, where that is not the chosen one.</summary>
        Phone = 1,

        /// <summary>The card's, <c>SM</c>, where that is not the chosen one.</summary>
        Sim = 2,
    }
}
