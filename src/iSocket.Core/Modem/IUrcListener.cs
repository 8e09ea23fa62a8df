namespace iSocket.Core.Modem
{
    /// <summary>Hears what the modem says unasked.</summary>
    public interface IUrcListener
    {
        /// <summary>An unsolicited code; the line's fields begin behind its prefix.</summary>
        void OnUnsolicited(Urc code, AtLine line, long nowMs);

        /// <summary>The modem repeats our commands, so it has lost its settings: it restarted unnoticed.</summary>
        void OnEcho(long nowMs);
    }
}
