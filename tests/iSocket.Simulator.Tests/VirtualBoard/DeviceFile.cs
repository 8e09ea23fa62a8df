using System;
using System.IO;
using System.Reflection;
using iSocket.VirtualBoard;

namespace iSocket.Simulator.Tests.VirtualBoard;

/// <summary>
/// Reaches the look-alikes of System.IO, which are internal to the virtual board because they bear the names of the
/// runtime's own types.
/// </summary>
internal static class DeviceFile
{
    public const int CreateNew = 1;
    public const int Create = 2;
    public const int OpenExisting = 3;

    private static readonly Assembly Board = typeof(BoardContext).Assembly;

    public static Stream Open(string path, int mode)
    {
        Type type = Board.GetType("System.IO.FileStream", true)!;
        object fileMode = Enum.ToObject(Board.GetType("System.IO.FileMode", true)!, mode);
        return (Stream)Unwrapped(() => Activator.CreateInstance(type, path, fileMode))!;
    }

    public static bool Exists(string path) => (bool)Call("Exists", path)!;

    public static void Delete(string path) => Call("Delete", path);

    public static void Move(string source, string target) => Call("Move", source, target);

    private static object? Call(string method, params object[] arguments) =>
        Unwrapped(() => Board.GetType("System.IO.File", true)!.GetMethod(method)!.Invoke(null, arguments));

    private static object? Unwrapped(Func<object?> call)
    {
        try
        {
            return call();
        }
        catch (TargetInvocationException wrapper) when (wrapper.InnerException is { } inner)
        {
            throw inner;
        }
    }
}
