namespace iSocket.Core.Calls
{
    /// <summary>What to do with an incoming call.</summary>
    public enum CallDecision
    {
        /// <summary>Let it ring.</summary>
        Ignore = 0,

        /// <summary>End it.</summary>
        Reject = 1,

        /// <summary>Answer it.</summary>
        Answer = 2,
    }
}
