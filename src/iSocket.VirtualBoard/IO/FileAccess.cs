namespace System.IO;

/// <summary>Look-alike of nanoFramework's type of this name.</summary>
[Flags]
internal enum FileAccess
{
    /// <summary>Reading.</summary>
    Read = 1,

    /// <summary>Writing.</summary>
    Write = 2,

    /// <summary>Both.</summary>
    ReadWrite = 3,
}
