using iSocket.VirtualBoard;

namespace System.IO;

/// <summary>Look-alike of nanoFramework's type of this name, hiding the runtime's own in this assembly.</summary>
internal static class File
{
    /// <summary>True when there is such a file.</summary>
    public static bool Exists(string path)
    {
        IBoardHardware board = BoardContext.Current;
        board.Spend(Busy.FileReadUs);
        return board.FileRead(path) != null;
    }

    /// <summary>Removes a file; no effect when there is none.</summary>
    /// <exception cref="ArgumentException">No path.</exception>
    public static void Delete(string path)
    {
        ThrowWhenEmpty(path);
        IBoardHardware board = BoardContext.Current;
        board.Spend(Busy.FileReadUs);
        board.FileDelete(path);
    }

    /// <summary>Renames a file; unlike the file system below it refuses an existing target.</summary>
    /// <exception cref="ArgumentException">No path.</exception>
    /// <exception cref="IOException">There is no such file, or the target exists.</exception>
    public static void Move(string sourceFileName, string destFileName)
    {
        ThrowWhenEmpty(sourceFileName);
        ThrowWhenEmpty(destFileName);
        if (!Exists(sourceFileName) || Exists(destFileName))
        {
            throw new IOException();
        }

        BoardContext.Current.FileRename(sourceFileName, destFileName);
    }

    private static void ThrowWhenEmpty(string path)
    {
        if (string.IsNullOrEmpty(path))
        {
            throw new ArgumentException("path");
        }
    }
}
