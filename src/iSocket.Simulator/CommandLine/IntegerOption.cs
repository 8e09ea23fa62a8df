using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace iSocket.Simulator.CommandLine;

/// <summary>Options that take a whole number, with a plain word for what does not fit.</summary>
internal static class IntegerOption
{
    /// <summary>The seed when none is given.</summary>
    public const int DefaultSeed = 1;

    /// <summary>The option that fixes whatever is random.</summary>
    public static Option<int?> Seed() => Create("--seed", "N", "Fixes whatever is random.", int.MinValue, int.MaxValue, DefaultSeed);

    /// <summary>Makes an option.</summary>
    public static Option<int?> Create(string name, string helpName, string help, int min, int max, int? otherwise)
    {
        Option<int?> option = new(name)
        {
            Description = help,
            HelpName = helpName,
            CustomParser = result => Read(result, name, min, max),
        };
        if (otherwise is not null)
        {
            option.DefaultValueFactory = _ => otherwise;
        }

        return option;
    }

    private static int? Read(ArgumentResult result, string name, int min, int max)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= min && value <= max)
        {
            return value;
        }

        string range = min == int.MinValue ? string.Empty : $" from {min} to {max}";
        result.AddError($"{name} takes a whole number{range}, not '{text}'.");
        return null;
    }
}
