using System;
using System.Diagnostics.CodeAnalysis;

namespace iSocket.Fuzz;

/// <summary>Something that must hold for every input does not hold for this one.</summary>
internal sealed class FuzzFailure : Exception
{
    public FuzzFailure(string what)
        : base(what)
    {
    }

    public static void Unless([DoesNotReturnIf(false)] bool holds, string what)
    {
        if (!holds)
        {
            throw new FuzzFailure(what);
        }
    }

    public static void UnlessEqual<T>(T expected, T seen, string what)
    {
        if (!Equals(expected, seen))
        {
            throw new FuzzFailure($"{what}: expected <{expected}>, seen <{seen}>");
        }
    }
}
