using System.CommandLine;
using System.IO;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.CommandLine;

/// <summary><c>run FILE|FOLDER...</c></summary>
internal static class RunCommand
{
    private const int DefaultSeed = 1;

    /// <summary>Builds the command.</summary>
    public static Command Build(TextWriter output, TextWriter errors)
    {
        Argument<string[]> paths = new("FILE|FOLDER")
        {
            Description = "Scenario files, or folders whose *.scn files are run in name order.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<bool> trace = new("--trace") { Description = "Print every AT line and event with its virtual time." };
        Option<int> seed = new("--seed")
        {
            Description = "Fixes whatever is random.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultSeed,
        };
        Command run = new("run", "Runs scenarios: exit code 0 when all passed, 1 when one failed, 2 when a file cannot be read or has a malformed line.")
        {
            paths,
            trace,
            seed,
        };
        run.SetAction(parsed =>
        {
            int chosen = parsed.GetValue(seed);
            ScenarioRunner runner = new(log => new OutsideWorld(new World(chosen, log)), parsed.GetValue(trace));
            return new ScenarioSuite(runner, output, errors).Run(parsed.GetRequiredValue(paths));
        });
        return run;
    }
}
