namespace iSocket.Core.Calls
{
    /// <summary>How a call that the device placed ended.</summary>
    public enum CallOutcome
    {
        /// <summary>Engaged without ringing, unreachable, or it could not be set up.</summary>
        Failed = 0,

        /// <summary>It rang as long as it was allowed to, and nobody reacted.</summary>
        NotAnswered = 1,

        /// <summary>It rang and its owner ended it (device.md L-4).</summary>
        Rejected = 2,

        /// <summary>It was answered, and is over now.</summary>
        Answered = 3,

        /// <summary>The device ended it for something more important.</summary>
        Preempted = 4,
    }
}
