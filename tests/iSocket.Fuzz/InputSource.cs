namespace iSocket.Fuzz;

/// <summary>Makes the n-th input of a seed. An input depends on nothing else, so that any one can be made again alone.</summary>
internal sealed class InputSource
{
    private readonly ulong _seed;
    private readonly int _mostBytes;

    public InputSource(FuzzTarget target, int seed)
    {
        _mostBytes = target.MostBytes;
        ulong hash = 14695981039346656037;
        foreach (char c in target.Name)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        _seed = hash ^ ((ulong)(uint)seed << 32);
    }

    /// <summary>Short inputs are as frequent as long ones: each length has half the bytes of the next.</summary>
    public byte[] Make(long number)
    {
        ulong state = Mix(_seed + (ulong)number);
        int most = _mostBytes >> (int)(Next(ref state) % 5);
        byte[] bytes = new byte[1 + (int)(Next(ref state) % (ulong)most)];

        // Some inputs are made of few different bytes: repetition finds what variety does not.
        bool isPoor = Next(ref state) % 8 == 0;
        ulong word = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            word = i % 8 == 0 ? Next(ref state) : word >> 8;
            bytes[i] = (byte)(isPoor ? word & 0x83 : word);
        }

        return bytes;
    }

    // SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        return Mix(state);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
