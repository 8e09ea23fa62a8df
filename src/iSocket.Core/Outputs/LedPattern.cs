namespace iSocket.Core.Outputs
{
    /// <summary>What a LED shows.</summary>
    public enum LedPattern
    {
        /// <summary>Dark.</summary>
        Off,

        /// <summary>Lit.</summary>
        Steady,

        /// <summary>Half a second lit, half a second dark (D-32).</summary>
        Hz1,

        /// <summary>A quarter of a second lit, a quarter dark.</summary>
        Hz2,

        /// <summary>An eighth of a second lit, an eighth dark (D-32).</summary>
        Hz4,

        /// <summary>Lit for 100 ms every 3 s (D-32).</summary>
        FlashEvery3s,

        /// <summary>Four blinks in a second, then 2 s lit.</summary>
        SimProblem,

        /// <summary>Three times 200 ms lit and 200 ms dark, then 400 ms dark, and over.</summary>
        ThreeFlashes,
    }
}
