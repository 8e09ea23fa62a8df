using System.CommandLine;
using System.IO;
using System.Linq;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.CommandLine;

/// <summary><c>run FILE|FOLDER...</c></summary>
internal static class RunCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build(TextWriter output, TextWriter errors)
    {
        Argument<string[]> paths = new("FILE|FOLDER")
        {
            Description = "Scenario files, or folders whose *.scn files are run in name order.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(result =>
        {
            // What looks like an option and is none would otherwise be taken for a file.
            if (result.Tokens.FirstOrDefault(t => t.Value.StartsWith('-')) is { } option)
            {
                result.AddError($"run has no option {option.Value} (write ./{option.Value} for a file).");
            }
        });
        Option<bool> trace = new("--trace") { Description = "Print every AT line and event with its virtual time." };
        Option<int?> seed = IntegerOption.Seed();
        Command run = new("run", "Runs scenarios: exit code 0 when all passed, 1 when one failed, 2 when a file cannot be read or has a malformed line.")
        {
            paths,
            trace,
            seed,
        };
        run.SetAction(parsed =>
        {
            int chosen = parsed.GetValue(seed) ?? IntegerOption.DefaultSeed;
            ScenarioRunner runner = new(log => new OutsideWorld(new World(chosen, log)), parsed.GetValue(trace));
            return new ScenarioSuite(runner, output, errors).Run(parsed.GetRequiredValue(paths));
        });
        return run;
    }
}
