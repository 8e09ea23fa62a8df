namespace iSocket.Simulator.Scenarios;

/// <summary>A line that cannot be read, or a file (line 0).</summary>
/// <param name="Line">Line number from 1; 0 for the file as a whole.</param>
/// <param name="Why">What is wrong.</param>
internal sealed record ScenarioError(int Line, string Why)
{
    /// <summary>As it is printed.</summary>
    public string For(string file) => Line == 0 ? $"{file}: {Why}" : $"{file}:{Line}: {Why}";
}
