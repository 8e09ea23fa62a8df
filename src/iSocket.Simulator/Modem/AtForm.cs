namespace iSocket.Simulator.Modem;

/// <summary>The four forms of a command (AT manual 1.4).</summary>
internal enum AtForm
{
    /// <summary><c>AT+X</c>.</summary>
    Execute,

    /// <summary><c>AT+X?</c>.</summary>
    Read,

    /// <summary><c>AT+X=?</c>.</summary>
    Test,

    /// <summary><c>AT+X=...</c>.</summary>
    Set,
}
