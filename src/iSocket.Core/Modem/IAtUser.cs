namespace iSocket.Core.Modem
{
    /// <summary>Somebody who talks to the modem. All calls come from inside the loop's turn, one at a time.</summary>
    public interface IAtUser
    {
        /// <summary>Asked while the channel is free: start a command or decline.</summary>
        /// <returns>True when a command was started.</returns>
        bool TryStart(AtChannel channel, long nowMs);

        /// <summary>A line that belongs to the answer of the command.</summary>
        /// <param name="tag">The tag given when it was sent.</param>
        /// <param name="line">The line, its cursor behind the expected prefix; a body line stands at its start.</param>
        /// <param name="isBody">True for the line behind a header of <c>+CMGR:</c> or <c>+CMGL:</c>.</param>
        void OnAnswer(int tag, AtLine line, bool isBody);

        /// <summary>The command is over.</summary>
        /// <param name="tag">The tag given when it was sent.</param>
        /// <param name="result">How it ended.</param>
        /// <param name="nowMs">Uptime of this turn.</param>
        void OnFinished(int tag, AtResult result, long nowMs);
    }
}
