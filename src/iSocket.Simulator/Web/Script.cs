using System.Collections.Generic;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Web;

/// <summary>A scenario on the page: what it says, and how far it has come.</summary>
internal sealed class Script(string name, ScenarioFile file)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its statements.</summary>
    public IReadOnlyList<Statement> Statements => file.Statements;

    /// <summary>How many statements are done.</summary>
    public int Done { get; private set; }

    /// <summary>True while it goes on by itself.</summary>
    public bool IsPlaying { get; set; }

    /// <summary>What did not hold; null while all is well.</summary>
    public string? Failure { get; private set; }

    /// <summary>True when nothing is left to do.</summary>
    public bool IsOver => Failure is not null || Done >= Statements.Count;

    /// <summary>Carries out the next statement; the scenario stops where one does not hold.</summary>
    /// <returns>Null: what was wrong is said in <see cref="Failure"/>.</returns>
    public string? PlayNext(LiveWorld world)
    {
        Statement statement = Statements[Done];
        StatementOutcome outcome = world.Execute(statement);
        Done++;
        if (outcome.Kind != OutcomeKind.Passed)
        {
            Failure = $"line {statement.Line}: {outcome.Text}";
        }

        IsPlaying &= !IsOver;
        return null;
    }
}
