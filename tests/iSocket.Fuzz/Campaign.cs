using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace iSocket.Fuzz;

/// <summary>Runs inputs over one target, counts, and watches memory.</summary>
internal sealed class Campaign
{
    // Inputs before the heap is measured first: caches and tables of the runtime are filled by then.
    private const int WarmUp = 200;

    // What the heap may grow by between warm-up and end, whatever ran in between.
    private const long MostGrowth = 4 << 20;

    private readonly FuzzTarget _target;
    private readonly int _seed;
    private readonly TextWriter _output;

    public Campaign(FuzzTarget target, int seed, TextWriter output)
    {
        _target = target;
        _seed = seed;
        _output = output;
    }

    /// <summary>Inputs that ran.</summary>
    public long Inputs { get; private set; }

    /// <summary>Runs until the inputs or the time are over, or one fails.</summary>
    /// <param name="first">Number of the first input.</param>
    /// <param name="inputs">How many.</param>
    /// <param name="time">How long; checked between inputs.</param>
    /// <returns>False when an input failed.</returns>
    public bool Run(long first, long inputs, TimeSpan time)
    {
        InputSource source = new(_target, _seed);
        Stopwatch watch = Stopwatch.StartNew();
        long mostAllocated = 0;
        long allocated = 0;
        long heapBefore = 0;
        for (long i = 0; i < inputs && watch.Elapsed < time; i++)
        {
            byte[] bytes = source.Make(first + i);
            long before = GC.GetAllocatedBytesForCurrentThread();
            if (!TryRun(first + i, bytes))
            {
                return false;
            }

            long used = GC.GetAllocatedBytesForCurrentThread() - before;
            mostAllocated = Math.Max(mostAllocated, used);
            allocated += used;
            Inputs++;
            if (Inputs == WarmUp)
            {
                heapBefore = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        double seconds = watch.Elapsed.TotalSeconds;
        long growth = heapBefore == 0 ? 0 : GC.GetTotalMemory(forceFullCollection: true) - heapBefore;
        _output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_target.Name,-10} {Inputs,10} inputs {seconds,7:0.0} s {Inputs / seconds,9:0}/s  allocated {allocated / Math.Max(1, Inputs),8} on average, {mostAllocated,9} at most  heap {growth / 1024,5} KiB"));
        return Holds(mostAllocated <= _target.MostAllocated, $"an input allocated {mostAllocated} bytes, more than {_target.MostAllocated}")
            && Holds(growth <= MostGrowth, $"the heap grew by {growth} bytes");
    }

    private bool Holds(bool condition, string otherwise)
    {
        if (!condition)
        {
            _output.WriteLine($"FAILED {_target.Name}: {otherwise}");
        }

        return condition;
    }

    private bool TryRun(long number, byte[] bytes)
    {
        try
        {
            _target.Run(new FuzzInput(bytes));
            return true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            _output.WriteLine($"FAILED {_target.Name}, input {number} of seed {_seed}: {failure}");
            _output.WriteLine($"again:    dotnet run --project tests/iSocket.Fuzz -c Release -- --target {_target.Name} --seed {_seed} --first {number} --inputs 1");
            _output.WriteLine($"shortest: {Convert.ToHexString(Shrinker.Shrink(_target, bytes))}");
            return false;
        }
    }
}
