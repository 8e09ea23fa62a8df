namespace iSocket.Core.Calls
{
    /// <summary>The life of a call as the device sees it.</summary>
    public enum CallPhase
    {
        /// <summary>No call.</summary>
        None = 0,

        /// <summary>Somebody calls; nothing is decided, or it is left to ring.</summary>
        Ringing = 1,

        /// <summary>It is being answered.</summary>
        Answering = 2,

        /// <summary>The device dials; nothing rings yet.</summary>
        Dialling = 3,

        /// <summary>The called phone rings.</summary>
        Alerting = 4,

        /// <summary>Answered: the microphone is live.</summary>
        Active = 5,

        /// <summary>It is being ended.</summary>
        Ending = 6,
    }
}
