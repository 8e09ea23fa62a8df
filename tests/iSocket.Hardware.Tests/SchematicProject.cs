using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace iSocket.Hardware.Tests;

/// <summary>
/// A KiCad project of hardware/rev-a read without KiCad: all sheets, parts and nets. A sheet is used once in these projects, which
/// <see cref="Sheets"/> relies on.
/// </summary>
internal sealed class SchematicProject
{
    public static readonly string Folder = RepositoryFiles.PathOf("hardware", "rev-a");

    private static readonly ConcurrentDictionary<string, Lazy<SchematicProject>> Read = new(StringComparer.Ordinal);

    private readonly Dictionary<object, object> _parent = [];

    private SchematicProject(string name)
    {
        Name = name;
        Root = new SchematicSheet(PathOf(name + ".kicad_sch"));
        List<SchematicSheet> sheets = [Root];
        foreach ((string file, _, _) in Root.Children)
        {
            sheets.Add(new SchematicSheet(PathOf(file)));
        }

        Sheets = sheets;
        Connect();
        Nets = Collect();
    }

    public string Name { get; }

    public SchematicSheet Root { get; }

    public IReadOnlyList<SchematicSheet> Sheets { get; }

    public IReadOnlyList<SchematicNet> Nets { get; }

    /// <summary>Everything with a reference that is a part or a test pad.</summary>
    public IEnumerable<SchematicSymbol> Parts => Sheets.SelectMany(sheet => sheet.Symbols).Where(symbol => !symbol.IsPower);

    public SchematicSymbol Part(string reference) => Parts.Single(part => part.Reference == reference);

    /// <summary>A project, read once for all tests.</summary>
    public static SchematicProject Of(string name) => Read.GetOrAdd(name, key => new Lazy<SchematicProject>(() => new SchematicProject(key))).Value;

    public SchematicNet NetOf(string pin) => Nets.Single(net => net.Pins.Any(p => p.ToString() == pin));

    public string PathOf(string file) => Path.Combine(Folder, Name, file);

    private void Connect()
    {
        foreach (SchematicSheet sheet in Sheets)
        {
            foreach ((SchematicPoint from, SchematicPoint to) in sheet.Wires)
            {
                Join((sheet, from), (sheet, to));
            }

            foreach (SchematicPoint junction in sheet.Junctions)
            {
                JoinWiresAt(sheet, junction, (sheet, junction));
            }

            foreach ((string name, SchematicPoint at) in sheet.Labels.Concat(sheet.HierarchicalLabels))
            {
                JoinWiresAt(sheet, at, (sheet, at));
                Join((sheet, at), (sheet, name));
            }

            foreach (SchematicSymbol symbol in sheet.Symbols)
            {
                foreach (SchematicPin pin in symbol.Pins)
                {
                    Join(pin, (sheet, pin.At));
                    if (symbol.IsPower && !symbol.LibraryId.EndsWith("PWR_FLAG", StringComparison.Ordinal))
                    {
                        Join(pin, symbol.Value);
                    }
                }
            }
        }

        foreach ((SchematicSheet child, (_, _, IReadOnlyList<(string Name, SchematicPoint At)> pins)) in Sheets.Skip(1).Zip(Root.Children))
        {
            foreach ((string name, SchematicPoint at) in pins)
            {
                Join((Root, at), (child, name));
            }
        }
    }

    private void JoinWiresAt(SchematicSheet sheet, SchematicPoint point, object node)
    {
        foreach ((SchematicPoint from, SchematicPoint to) in sheet.Wires.Where(wire => point.IsOn(wire.From, wire.To)))
        {
            Join((sheet, from), node);
        }
    }

    private IReadOnlyList<SchematicNet> Collect()
    {
        var pins = Sheets.SelectMany(sheet => sheet.Symbols).SelectMany(symbol => symbol.Pins).ToLookup(pin => Find(pin));
        var names = _parent.Keys.Select(node => (Node: node, Name: node as string ?? ((node as ITuple)?[1] as string))).Where(node => node.Name is not null)
            .ToLookup(node => Find(node.Node), node => node.Name!);
        return [.. pins.Select(group => new SchematicNet(names[group.Key].ToHashSet(StringComparer.Ordinal), [.. group.Where(pin => !pin.Symbol.IsPower)]))];
    }

    private void Join(object a, object b)
    {
        object ra = Find(a);
        object rb = Find(b);
        if (!ra.Equals(rb))
        {
            _parent[ra] = rb;
        }
    }

    private object Find(object node)
    {
        _parent.TryAdd(node, node);
        while (!_parent[node].Equals(node))
        {
            node = _parent[node] = _parent[_parent[node]];
        }

        return node;
    }
}
