namespace iSocket.Core.Outputs
{
    /// <summary>The patterns as functions of the milliseconds since they began.</summary>
    public static class LedTiming
    {
        /// <summary>Length of <see cref="LedPattern.ThreeFlashes"/>.</summary>
        public const int ThreeFlashesMs = 1600;

        private const int LongPeriodMs = 3000;
        private const int FlashMs = 100;
        private const int BlinkingMs = 1000;
        private const int Hz1HalfMs = 500;
        private const int Hz2HalfMs = 250;
        private const int Hz4HalfMs = 125;
        private const int PowerOnHalfMs = 200;
        private const int PowerOnBlinkingMs = 1200;

        /// <summary>Whether the LED is lit.</summary>
        public static bool IsLit(LedPattern pattern, long elapsedMs)
        {
            switch (pattern)
            {
                case LedPattern.Steady:
                    return true;
                case LedPattern.Hz1:
                    return IsFirstHalf(elapsedMs, Hz1HalfMs);
                case LedPattern.Hz2:
                    return IsFirstHalf(elapsedMs, Hz2HalfMs);
                case LedPattern.Hz4:
                    return IsFirstHalf(elapsedMs, Hz4HalfMs);
                case LedPattern.FlashEvery3s:
                    return elapsedMs % LongPeriodMs < FlashMs;
                case LedPattern.SimProblem:
                    return elapsedMs % LongPeriodMs >= BlinkingMs || IsFirstHalf(elapsedMs % LongPeriodMs, Hz4HalfMs);
                case LedPattern.ThreeFlashes:
                    return elapsedMs < PowerOnBlinkingMs && IsFirstHalf(elapsedMs, PowerOnHalfMs);
                default:
                    return false;
            }
        }

        /// <summary>Milliseconds until the pattern may change; <see cref="long.MaxValue"/> when it never does again.</summary>
        public static long UntilChangeMs(LedPattern pattern, long elapsedMs)
        {
            switch (pattern)
            {
                case LedPattern.Hz1:
                    return Hz1HalfMs - elapsedMs % Hz1HalfMs;
                case LedPattern.Hz2:
                    return Hz2HalfMs - elapsedMs % Hz2HalfMs;
                case LedPattern.Hz4:
                    return Hz4HalfMs - elapsedMs % Hz4HalfMs;
                case LedPattern.FlashEvery3s:
                    return UntilFlashEdge(elapsedMs % LongPeriodMs);
                case LedPattern.SimProblem:
                    return UntilSimProblemEdge(elapsedMs % LongPeriodMs);
                case LedPattern.ThreeFlashes:
                    return UntilThreeFlashesEdge(elapsedMs);
                default:
                    return long.MaxValue;
            }
        }

        private static bool IsFirstHalf(long elapsedMs, int halfMs)
        {
            return elapsedMs / halfMs % 2 == 0;
        }

        private static long UntilFlashEdge(long phaseMs)
        {
            return phaseMs < FlashMs ? FlashMs - phaseMs : LongPeriodMs - phaseMs;
        }

        private static long UntilSimProblemEdge(long phaseMs)
        {
            return phaseMs < BlinkingMs ? Hz4HalfMs - phaseMs % Hz4HalfMs : LongPeriodMs - phaseMs;
        }

        private static long UntilThreeFlashesEdge(long elapsedMs)
        {
            if (elapsedMs < PowerOnBlinkingMs)
            {
                return PowerOnHalfMs - elapsedMs % PowerOnHalfMs;
            }

            return elapsedMs < ThreeFlashesMs ? ThreeFlashesMs - elapsedMs : long.MaxValue;
        }
    }
}
