namespace iSocket.Simulator.Conformance;

/// <summary>What the table of conformance says of a rule or decision of docs/device.md.</summary>
/// <param name="Number">Such as <c>S-4</c> or <c>D-12</c>.</param>
/// <param name="Chapter">The manual's chapters, numbered alike in both; empty where the manuals are silent.</param>
/// <param name="Verdict">How it stands.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Note">Where the manuals differ, or what is built otherwise; <c>{24}</c> is a link to decision 24. May be empty.</param>
internal sealed record RuleRow(string Number, string Chapter, Verdict Verdict, string Title, string Note = "");
