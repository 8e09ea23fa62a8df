using System;
using System.IO;

namespace iSocket.Build.Tests.StandIns;

/// <summary>
/// The source of a task with the name, the folder and the parameters of the real one. Its .pe file says what it was told: the assembly,
/// its version, and the libraries in the order of their names.
/// </summary>
internal static class StandInMetadataProcessor
{
    public const string Id = "nanoFramework.Tools.MetadataProcessor.MsBuildTask";

    /// <summary>Begins every .pe file's content.</summary>
    public const string Signature = "stand-in .pe of ";

    private const string Source = """
        using System;
        using System.IO;
        using System.Linq;
        using Microsoft.Build.Framework;
        using Microsoft.Build.Utilities;

        namespace nanoFramework.Tools.MetadataProcessor.MsBuildTask
        {
            public class MetaDataProcessorTask : Task
            {
                public ITaskItem[] LoadHints { get; set; }
                public string Parse { get; set; }
                public string Compile { get; set; }

                public override bool Execute()
                {
                    var name = System.Reflection.AssemblyName.GetAssemblyName(Parse);
                    var hints = string.Join(" ", LoadHints.Select(hint => Path.GetFileNameWithoutExtension(hint.GetMetadata("FullPath"))).Distinct().OrderBy(hint => hint, StringComparer.Ordinal));
                    var code = string.Concat(File.ReadAllBytes(Parse).Select(value => value >= 32 && value < 127 ? (char)value : '.'));
                    var model = code.Contains("M.7.0.7") ? " as 707" : code.Contains("M.7.0.6") ? " as 706" : "";
                    File.WriteAllBytes(Compile, iSocket.Build.Tests.StandIns.StandInPe.Make("stand-in .pe of " + name.Name + model + " with " + hints, name.Version.ToString()));
                    File.WriteAllText(Path.ChangeExtension(Compile, "pdbx"), "<PdbxFile/>");
                    return true;
                }
            }
        }
        """;

    // The maker of files is compiled into the task as well.
    private static readonly Lazy<byte[]> Compiled = new(() => StandInCompiler.Task(
        Id,
        Source,
        File.ReadAllText(Path.Combine(RepositoryFolder.Path, "tests", "iSocket.Build.Tests", "StandIns", "StandInPe.cs"))));

    /// <summary>The compiled task.</summary>
    public static byte[] Assembly => Compiled.Value;
}
