using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace iSocket.Build.Tests.StandIns;

/// <summary>Compiles the few small assemblies that stand in for packages which no test may download.</summary>
internal static class StandInCompiler
{
    /// <summary>As much of a core library as the compiler insists on.</summary>
    public const string CoreLibrary = """
        namespace System
        {
            public class Object { public virtual string ToString() { return null; } }
            public abstract class ValueType { }
            public abstract class Enum : ValueType { }
            public struct Void { }
            public struct Boolean { }
            public struct Char { }
            public struct Byte { }
            public struct Int16 { }
            public struct UInt16 { }
            public struct Int32 { }
            public struct UInt32 { }
            public struct Int64 { }
            public struct IntPtr { }
            public struct UIntPtr { }
            public sealed class String { }
            public abstract class Array { }
            public class Exception { }
            public abstract class Delegate { }
            public abstract class MulticastDelegate : Delegate { }
            public class Attribute { }
            public enum AttributeTargets { All = 32767 }
            public sealed class AttributeUsageAttribute : Attribute { public AttributeUsageAttribute(AttributeTargets on) { } public bool AllowMultiple { get; set; } public bool Inherited { get; set; } }
            public sealed class ParamArrayAttribute : Attribute { }
            public struct RuntimeTypeHandle { }
            public abstract class Type { }
        }
        namespace System.Reflection
        {
            public sealed class AssemblyVersionAttribute : Attribute { public AssemblyVersionAttribute(string version) { } }
            public sealed class DefaultMemberAttribute : Attribute { public DefaultMemberAttribute(string name) { } }
        }
        """;

    private static readonly Lazy<string> SdkFolder = new(FindSdk);

    /// <summary>Compiles against nothing but the given assemblies.</summary>
    public static byte[] Library(string name, string version, string source, params byte[][] references) =>
        Emit(name, [$"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]\n{source}"], references.Select(bytes => (MetadataReference)MetadataReference.CreateFromImage(bytes)));

    /// <summary>Compiles a task for the MSBuild of the SDK.</summary>
    public static byte[] Task(string name, params string[] sources)
    {
        IEnumerable<string> platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll");
        IEnumerable<string> msbuild = [Path.Combine(SdkFolder.Value, "Microsoft.Build.Framework.dll"), Path.Combine(SdkFolder.Value, "Microsoft.Build.Utilities.Core.dll")];
        return Emit(name, sources, platform.Concat(msbuild).Select(path => MetadataReference.CreateFromFile(path)));
    }

    private static byte[] Emit(string name, string[] sources, IEnumerable<MetadataReference> references)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(name, sources.Select(source => CSharpSyntaxTree.ParseText(source)), references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using MemoryStream stream = new();
        EmitResult result = compilation.Emit(stream, options: new EmitOptions(runtimeMetadataVersion: "v4.0.30319"));
        return result.Success ? stream.ToArray() : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    private static string FindSdk()
    {
        // "10.0.100 [/usr/share/dotnet/sdk]"; any of them will do, MSBuild's interface is the same in all.
        using Process process = Process.Start(new ProcessStartInfo("dotnet", "--list-sdks") { RedirectStandardOutput = true })!;
        string last = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim();
        int space = last.IndexOf(' ');
        return Path.Combine(last[(space + 1)..].Trim('[', ']'), last[..space]);
    }
}
