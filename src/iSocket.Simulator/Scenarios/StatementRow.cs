using System;

namespace iSocket.Simulator.Scenarios;

/// <summary>One row of the table of statements: the single source for parser, help, completion and documentation.</summary>
internal sealed class StatementRow
{
    /// <summary>Creates a row.</summary>
    /// <param name="pattern">Its form, see <see cref="StatementPattern"/>.</param>
    /// <param name="help">What it means, one line.</param>
    /// <param name="example">A line as it stands in a file.</param>
    /// <param name="run">Carries it out.</param>
    public StatementRow(string pattern, string help, string example, Func<ScenarioRun, StatementArguments, StatementOutcome> run)
    {
        Pattern = new StatementPattern(pattern);
        Help = help;
        Example = example;
        Run = run;
    }

    /// <summary>Its form.</summary>
    public StatementPattern Pattern { get; }

    /// <summary>What it means, one line.</summary>
    public string Help { get; }

    /// <summary>A line as it stands in a file.</summary>
    public string Example { get; }

    /// <summary>Carries it out.</summary>
    public Func<ScenarioRun, StatementArguments, StatementOutcome> Run { get; }

    /// <summary>True for a statement that stands before the first power-on only.</summary>
    public bool OnlyBeforePower { get; init; }

    /// <summary>True for the statement that brings the mains.</summary>
    public bool BringsPower { get; init; }

    /// <summary>True for a statement whose words are kept for later and which is always refused.</summary>
    public bool IsReserved { get; init; }
}
