using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace iSocket.Build.Tests.StandIns;

/// <summary>A folder of packages, laid out inside as nanoFramework's are.</summary>
internal sealed class StandInFeed
{
    private readonly string _folder;

    public StandInFeed(string folder)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
    }

    public string Folder => _folder;

    /// <summary>Adds a library: <c>lib/Name.dll</c>, <c>.pe</c>, <c>.pdbx</c>.</summary>
    public void AddLibrary(string id, string version, string assembly, byte[] dll, byte[]? pe)
    {
        Dictionary<string, byte[]> files = new() { [$"lib/{assembly}.dll"] = dll, [$"lib/{assembly}.pdbx"] = Encoding.UTF8.GetBytes("<PdbxFile/>") };
        if (pe is not null)
        {
            files[$"lib/{assembly}.pe"] = pe;
        }

        Add(id, version, files);
    }

    /// <summary>Adds the stand-in for the metadata processor.</summary>
    public void AddMetadataProcessor(string version, string folder = "lib/net6.0") =>
        Add(StandInMetadataProcessor.Id, version, new() { [$"{folder}/{StandInMetadataProcessor.Id}.dll"] = StandInMetadataProcessor.Assembly });

    /// <summary>Takes a package away again.</summary>
    public void Remove(string id, string version) => File.Delete(PathOf(id, version));

    private string PathOf(string id, string version) => Path.Combine(_folder, $"{id}.{version}.nupkg");

    private void Add(string id, string version, Dictionary<string, byte[]> files)
    {
        using ZipArchive archive = ZipFile.Open(PathOf(id, version), ZipArchiveMode.Create);
        Write(archive, id + ".nuspec", Encoding.UTF8.GetBytes(
            $"<package xmlns=\"http://schemas.microsoft.com/packaging/2012/06/nuspec.xsd\"><metadata><id>{id}</id><version>{version}</version><authors>tests</authors><description>Stand-in.</description></metadata></package>"));
        foreach (KeyValuePair<string, byte[]> file in files)
        {
            Write(archive, file.Key, file.Value);
        }
    }

    private static void Write(ZipArchive archive, string name, byte[] bytes)
    {
        using Stream entry = archive.CreateEntry(name).Open();
        entry.Write(bytes);
    }
}
