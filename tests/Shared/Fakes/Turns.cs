namespace iSocket.Tests.Shared
{
    /// <summary>The turns that a part asks for.</summary>
    public static class Turns
    {
        /// <summary>The next turn; a part that asks for it at the moment of this one would never let a script end, and throws.</summary>
        public static long Next(long turnMs, long dueMs)
        {
            if (dueMs <= turnMs)
            {
                throw new System.InvalidOperationException();
            }

            return dueMs;
        }
    }
}
