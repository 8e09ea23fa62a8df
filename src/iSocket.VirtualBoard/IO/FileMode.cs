namespace System.IO;

/// <summary>Look-alike of nanoFramework's type of this name.</summary>
internal enum FileMode
{
    /// <summary>A new file; an existing one is refused.</summary>
    CreateNew = 1,

    /// <summary>A new file or an existing one, emptied.</summary>
    Create = 2,

    /// <summary>An existing file.</summary>
    Open = 3,

    /// <summary>An existing file or a new one.</summary>
    OpenOrCreate = 4,

    /// <summary>An existing file, emptied.</summary>
    Truncate = 5,

    /// <summary>An existing file or a new one, from its end on.</summary>
    Append = 6,
}
