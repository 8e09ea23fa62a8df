using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace iSocket.Hardware.Tests;

/// <summary>One .kicad_sch: its symbols and which points its wires, labels and sheet symbols join.</summary>
internal sealed class SchematicSheet
{
    private readonly SchematicExpression _file;

    public SchematicSheet(string path)
    {
        Path = path;
        _file = SchematicExpression.Parse(File.ReadAllText(path));
        Dictionary<string, SchematicExpression> library = _file.One("lib_symbols").All("symbol").ToDictionary(symbol => symbol.Atom(1), StringComparer.Ordinal);
        Symbols = [.. _file.All("symbol").Select(symbol => new SchematicSymbol(symbol, library[symbol.One("lib_id").Atom(1)]))];
        Wires = [.. _file.All("wire").Select(wire => wire.One("pts")).Select(points => (SchematicPoint.From(points.Items[1]), SchematicPoint.From(points.Items[2])))];
        Junctions = [.. _file.All("junction").Select(junction => SchematicPoint.From(junction.One("at")))];
    }

    public string Path { get; }

    /// <summary>Version of the file format, a date.</summary>
    public string Version => _file.One("version").Atom(1);

    public SchematicExpression TitleBlock => _file.One("title_block");

    public IReadOnlyList<SchematicSymbol> Symbols { get; }

    public IReadOnlyList<(SchematicPoint From, SchematicPoint To)> Wires { get; }

    public IReadOnlyList<SchematicPoint> Junctions { get; }

    public IEnumerable<(string Name, SchematicPoint At)> Labels => Named("label");

    public IEnumerable<(string Name, SchematicPoint At)> HierarchicalLabels => Named("hierarchical_label");

    /// <summary>The symbols of sheets below: file name, identity, pins.</summary>
    public IEnumerable<(string File, string Uuid, IReadOnlyList<(string Name, SchematicPoint At)> Pins)> Children =>
        _file.All("sheet").Select(sheet => (
            sheet.All("property").Single(property => property.Atom(1) == "Sheet file").Atom(2),
            sheet.One("uuid").Atom(1),
            (IReadOnlyList<(string, SchematicPoint)>)[.. sheet.All("pin").Select(pin => (pin.Atom(1), SchematicPoint.From(pin.One("at"))))]));

    /// <summary>What the root says of each symbol of the project: path, reference, value, footprint.</summary>
    public IEnumerable<(string Path, string Reference, string Value, string Footprint)> Instances =>
        _file.All("symbol_instances").SelectMany(list => list.All("path"))
            .Select(path => (path.Atom(1), path.One("reference").Atom(1), path.One("value").Atom(1), path.One("footprint").Atom(1)));

    private IEnumerable<(string Name, SchematicPoint At)> Named(string kind) =>
        _file.All(kind).Select(label => (label.Atom(1), SchematicPoint.From(label.One("at"))));
}
