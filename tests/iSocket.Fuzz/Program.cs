using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace iSocket.Fuzz;

/// <summary>The long lane: inputs without end over every part that takes something from outside.</summary>
internal static class Program
{
    private const int Failed = 1;
    private const double NoLimit = 1e6;

    private static int Main(string[] arguments)
    {
        Option<double> seconds = new("--seconds") { Description = "How long to run, over all targets.", DefaultValueFactory = _ => NoLimit };
        Option<long> inputs = new("--inputs") { Description = "How many inputs for each target.", DefaultValueFactory = _ => long.MaxValue };
        Option<int> seed = new("--seed") { Description = "Fixes every input.", DefaultValueFactory = _ => 1 };
        Option<long> first = new("--first") { Description = "Number of the first input." };
        Option<string[]> names = new("--target") { Description = "Which targets, one or more; all without it.", AllowMultipleArgumentsPerToken = true };
        names.AcceptOnlyFromAmong([.. FuzzTargets.All.Select(target => target.Name)]);
        Option<string?> hex = new("--hex") { Description = "Runs this one input, in hexadecimal." };
        Option<bool> afl = new("--afl") { Description = "Takes its inputs from AFL; one target." };
        RootCommand root = new("Feeds every part of device and simulator that takes something from outside with random inputs.")
        {
            seconds, inputs, seed, first, names, hex, afl,
        };
        root.SetAction(parsed =>
        {
            string[] wanted = parsed.GetValue(names) ?? [];
            List<FuzzTarget> targets = [.. FuzzTargets.All.Where(target => wanted.Length == 0 || wanted.Contains(target.Name))];
            if (parsed.GetValue(hex) is { } digits)
            {
                targets.ForEach(target => target.Run(new FuzzInput(Convert.FromHexString(digits))));
                return 0;
            }

            if (parsed.GetValue(afl))
            {
                SharpFuzz.Fuzzer.OutOfProcess.Run(stream => targets[0].Run(new FuzzInput(ReadAll(stream))));
                return 0;
            }

            bool hasLimit = parsed.GetValue(seconds) < NoLimit || parsed.GetValue(inputs) < long.MaxValue;
            TimeSpan share = TimeSpan.FromSeconds((hasLimit ? parsed.GetValue(seconds) : 60) / targets.Count);
            bool holds = true;
            foreach (FuzzTarget target in targets)
            {
                holds &= new Campaign(target, parsed.GetValue(seed), Console.Out).Run(parsed.GetValue(first), parsed.GetValue(inputs), share);
            }

            return holds ? 0 : Failed;
        });
        return root.Parse(arguments).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static byte[] ReadAll(Stream stream)
    {
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
