namespace iSocket.Simulator.Conformance;

/// <summary>Something that the original never had.</summary>
/// <param name="Name">Its name.</param>
/// <param name="What">What it does, and whether an owner sees it without asking for it.</param>
/// <param name="Decision">The number of the decision.</param>
/// <param name="ShownBy">Scenarios and tests, from the folder <c>tests</c>; <c>*</c> as in a shell.</param>
internal sealed record ExtensionRow(string Name, string What, int Decision, params string[] ShownBy);
