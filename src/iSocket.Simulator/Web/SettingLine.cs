namespace iSocket.Simulator.Web;

/// <summary>One setting as it is stored.</summary>
/// <param name="Name">Its name in commands.</param>
/// <param name="Value">As a confirmation shows it; a password as stars.</param>
/// <param name="IsChanged">True when it is not the factory default.</param>
internal sealed record SettingLine(string Name, string Value, bool IsChanged);
