namespace System.IO.Ports;

/// <summary>Look-alike of nanoFramework's type of this name.</summary>
public enum StopBits
{
    /// <summary>One stop bit.</summary>
    One = 1,

    /// <summary>Two stop bits.</summary>
    Two = 2,

    /// <summary>One and a half stop bits.</summary>
    OnePointFive = 3,
}
