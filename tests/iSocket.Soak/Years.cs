using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using iSocket.Core.Hal;
using iSocket.Simulator.Scenarios;
using iSocket.Soak.Model;

namespace iSocket.Soak;

/// <summary>Lets a device live through days and years, and reports.</summary>
internal sealed class Years
{
    private const int DaysAYear = 365;
    private const long MostHeapGrowth = 8 << 20;
    private const int DaysToWarmUp = 20;

    private readonly TextWriter _output;
    private readonly bool _trace;

    public Years(TextWriter output, bool trace)
    {
        _output = output;
        _trace = trace;
    }

    /// <summary>Runs one device.</summary>
    /// <param name="seed">Decides everything.</param>
    /// <param name="model">The model.</param>
    /// <param name="days">How long, in virtual days.</param>
    /// <param name="begun">Called once the device has come home, for tests of the soak itself.</param>
    /// <returns>False when something did not hold.</returns>
    public bool Run(int seed, DeviceModel model, int days, Action<SoakRun>? begun = null)
    {
        SoakRun run = new(seed, model, _trace ? _output : null);
        Episodes episodes = new(run, new Random(seed));
        Stopwatch watch = Stopwatch.StartNew();
        long heap = 0;
        int day = 0;
        try
        {
            episodes.Begin();
            begun?.Invoke(run);
            DayBudget budget = new(run);
            for (; day < days; day++)
            {
                run.TraceFrom(day >= days - 2);
                episodes.Day();
                budget.End();
                if (day == DaysToWarmUp)
                {
                    heap = GC.GetTotalMemory(forceFullCollection: true);
                }

                if ((day + 1) % DaysAYear == 0)
                {
                    Report(run, day + 1, watch, heap, budget);
                    if (GC.GetTotalMemory(forceFullCollection: true) - heap > MostHeapGrowth)
                    {
                        throw new SoakFailure("the heap grows");
                    }
                }
            }

            Report(run, day, watch, heap, budget);
            return true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            _output.WriteLine(string.Join('\n', run.Journal));
            _output.WriteLine($"FAILED seed {seed}, {Name(model)}, day {day + 1}, {TraceLog.Stamp(run.NowUs)}: {(failure is SoakFailure ? failure.Message : failure)}");
            _output.WriteLine($"again:    dotnet run --project tests/iSocket.Soak -c Release -- --seed {seed} --model {Name(model)} --days {day + 1} --trace");
            return false;
        }
    }

    public static string Name(DeviceModel model) => model.ToString()[3..].ToLowerInvariant();

    public static DeviceModel Parse(string name) => Enum.GetValues<DeviceModel>().First(model => Name(model) == name);

    private void Report(SoakRun run, int days, Stopwatch watch, long heap, DayBudget budget)
    {
        long grown = heap == 0 ? 0 : GC.GetTotalMemory(forceFullCollection: true) - heap;
        _output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"seed {run.Seed} {Name(run.World.Board.Model)}: {days} days in {watch.Elapsed.TotalSeconds:0.0} s, {watch.Elapsed.TotalSeconds / days:0.00} s a day; {run.Counters}; {run.World.Board.FlashWrites / days} flash writes a day, {budget.FlashWrites} at most; {budget.AllocatedBytes / 1024} KiB at most allocated by the turns of a day, {budget.LeastHeldBytes} to {budget.HeldBytes} bytes in {budget.LeastObjects} to {budget.Objects} objects held at rest, heap of it all {grown / 1024:+0;-0;0} KiB; {run.State.Widest} possibilities at most"));
    }
}
