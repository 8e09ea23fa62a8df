using System;

namespace iSocket.Fuzz;

/// <summary>Looks for a shorter, simpler input that fails as well: pieces are cut out, bytes become zero.</summary>
internal static class Shrinker
{
    private const int MostAttempts = 3000;

    public static byte[] Shrink(FuzzTarget target, byte[] failing)
    {
        int attempts = 0;
        byte[] best = failing;
        for (int size = best.Length / 2; size > 0 && attempts < MostAttempts; size /= 2)
        {
            for (int at = 0; at + size <= best.Length && attempts < MostAttempts;)
            {
                byte[] shorter = [.. best[..at], .. best[(at + size)..]];
                attempts++;
                if (Fails(target, shorter))
                {
                    best = shorter;
                }
                else
                {
                    at += size;
                }
            }
        }

        for (int i = 0; i < best.Length && attempts < MostAttempts; i++)
        {
            byte[] simpler = (byte[])best.Clone();
            simpler[i] = 0;
            attempts++;
            best = best[i] != 0 && Fails(target, simpler) ? simpler : best;
        }

        return best;
    }

    private static bool Fails(FuzzTarget target, byte[] bytes)
    {
        try
        {
            target.Run(new FuzzInput(bytes));
            return false;
        }
        catch (Exception)
        {
            return true;
        }
    }
}
