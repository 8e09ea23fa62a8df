namespace iSocket.Core.Modem
{
    /// <summary>Hears what a script finds out.</summary>
    public interface IScriptOwner
    {
        /// <summary>An answer line of a step with a tag.</summary>
        void OnScriptAnswer(int tag, AtLine line, long nowMs);

        /// <summary>A step with a tag ended with an error and no answer.</summary>
        void OnScriptRefusal(int tag, int error, long nowMs);

        /// <summary>The script is over.</summary>
        /// <param name="isOk">False when a required step failed.</param>
        /// <param name="nowMs">Uptime of this turn.</param>
        void OnScriptEnd(bool isOk, long nowMs);
    }
}
