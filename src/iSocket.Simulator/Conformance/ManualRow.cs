namespace iSocket.Simulator.Conformance;

/// <summary>Something in which the two manuals differ from each other, from themselves, or from what is built.</summary>
/// <param name="Chapter">The manual's chapter.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Romanian">What the Romanian manual has.</param>
/// <param name="Russian">What the Russian manual has.</param>
/// <param name="Here">What is built.</param>
/// <param name="Rule">The rule or the paragraph of docs/device.md that settles it; empty for none.</param>
internal sealed record ManualRow(string Chapter, string Subject, string Romanian, string Russian, string Here, string Rule);
