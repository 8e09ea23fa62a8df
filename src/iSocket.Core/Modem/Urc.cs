namespace iSocket.Core.Modem
{
    /// <summary>What the modem says unasked.</summary>
    public enum Urc
    {
        /// <summary>Not an unsolicited code.</summary>
        None = 0,

        /// <summary>The modem has started: <c>RDY</c>, or <c>+CFUN: 1</c> behind it.</summary>
        Started = 1,

        /// <summary>State of the SIM: <c>+CPIN:</c>.</summary>
        Sim = 2,

        /// <summary><c>Call Ready</c> or <c>SMS Ready</c>.</summary>
        Ready = 3,

        /// <summary>Registration: <c>+CREG:</c>.</summary>
        Registration = 4,

        /// <summary>A message was stored: <c>+CMTI:</c>.</summary>
        MessageStored = 5,

        /// <summary>Network time: <c>*PSUTTZ:</c>.</summary>
        NetworkTime = 6,

        /// <summary>The modem switches itself off: <c>NORMAL POWER DOWN</c>, <c>UNDER-VOLTAGE POWER DOWN</c>.</summary>
        PowerDown = 7,

        /// <summary>Voltage warnings.</summary>
        Voltage = 8,

        /// <summary>An incoming call: <c>RING</c> or <c>+CRING:</c>.</summary>
        Ring = 9,

        /// <summary>The caller's number: <c>+CLIP:</c>.</summary>
        CallerId = 10,

        /// <summary>State of a call: <c>+CLCC:</c>.</summary>
        CallState = 11,

        /// <summary>A call has ended or failed: <c>NO CARRIER</c>, <c>BUSY</c>, <c>NO ANSWER</c>, <c>NO DIALTONE</c>.</summary>
        CallEnded = 12,

        /// <summary>A USSD text: <c>+CUSD:</c>.</summary>
        Ussd = 13,

        /// <summary>A message or report that is delivered directly, its content on the next line.</summary>
        DirectMessage = 14,

        /// <summary>Known and of no interest.</summary>
        Ignored = 15,

        /// <summary>A message was sent, by a command that nobody waits for any more: <c>+CMGS:</c>.</summary>
        MessageSent = 16,

        /// <summary>A call that we placed rings or is answered: <c>MO RING</c>, <c>MO CONNECTED</c> (AT+MORING).</summary>
        CallProgress = 17,
    }
}
