using System;
using System.CommandLine;
using System.Linq;
using iSocket.Core.Hal;

namespace iSocket.Soak;

/// <summary>The long lane: virtual years of a device in a cottage.</summary>
internal static class Program
{
    private const int Failed = 1;

    private static int Main(string[] arguments)
    {
        Option<int> years = new("--years") { Description = "How many virtual years of 365 days.", DefaultValueFactory = _ => 10 };
        Option<int> days = new("--days") { Description = "How many virtual days instead of years." };
        Option<int> seed = new("--seed") { Description = "Fixes whatever is random; the first of several.", DefaultValueFactory = _ => 1 };
        Option<int> seeds = new("--seeds") { Description = "How many seeds, one device each.", DefaultValueFactory = _ => 1 };
        Option<string[]> models = new("--model") { Description = "Which models; with several seeds they take turns. All without it.", AllowMultipleArgumentsPerToken = true };
        models.AcceptOnlyFromAmong([.. Enum.GetValues<DeviceModel>().Select(Years.Name)]);
        Option<bool> trace = new("--trace") { Description = "Prints every line and event of the last two days." };
        RootCommand root = new("Lets devices live through virtual years with owners, strangers, weather and faults, and checks all that they do against a model.")
        {
            years, days, seed, seeds, models, trace,
        };
        root.SetAction(parsed =>
        {
            DeviceModel[] wanted = [.. (parsed.GetValue(models) ?? []).Select(Years.Parse)];
            wanted = wanted.Length == 0 ? Enum.GetValues<DeviceModel>() : wanted;
            Years lane = new(Console.Out, parsed.GetValue(trace));
            int length = parsed.GetValue(days) > 0 ? parsed.GetValue(days) : parsed.GetValue(years) * 365;
            bool holds = true;
            for (int i = 0; i < parsed.GetValue(seeds); i++)
            {
                holds &= lane.Run(parsed.GetValue(seed) + i, wanted[i % wanted.Length], length);
            }

            return holds ? 0 : Failed;
        });
        return root.Parse(arguments).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }
}
