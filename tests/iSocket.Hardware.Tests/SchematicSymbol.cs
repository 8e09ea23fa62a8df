using System;
using System.Collections.Generic;
using System.Linq;

namespace iSocket.Hardware.Tests;

/// <summary>A symbol on a sheet with its fields and pins.</summary>
internal sealed class SchematicSymbol
{
    private readonly Dictionary<string, string> _fields;

    public SchematicSymbol(SchematicExpression symbol, SchematicExpression library)
    {
        _fields = symbol.All("property").ToDictionary(property => property.Atom(1), property => property.Atom(2), StringComparer.Ordinal);
        LibraryId = symbol.One("lib_id").Atom(1);
        Uuid = symbol.One("uuid").Atom(1);
        IsPower = library.All("power").Any();
        InBom = symbol.One("in_bom").Atom(1) == "yes" && !IsPower;
        OnBoard = symbol.One("on_board").Atom(1) == "yes";
        Pins = [.. PinsOf(symbol, library)];
    }

    public string LibraryId { get; }

    public string Uuid { get; }

    public string Reference => _fields["Reference"];

    public string Value => _fields["Value"];

    public string Footprint => _fields["Footprint"];

    /// <summary>A power symbol names its net and is no part.</summary>
    public bool IsPower { get; }

    public bool InBom { get; }

    /// <summary>False for what belongs to the case: KiCad leaves it out of the netlist.</summary>
    public bool OnBoard { get; }

    public IReadOnlyList<SchematicPin> Pins { get; }

    /// <summary>A field, empty where the symbol has none of that name.</summary>
    public string Field(string name) => _fields.GetValueOrDefault(name, string.Empty);

    /// <summary>The library's y runs upwards, the sheet's downwards; KiCad turns first and mirrors then.</summary>
    private IEnumerable<SchematicPin> PinsOf(SchematicExpression symbol, SchematicExpression library)
    {
        SchematicExpression at = symbol.One("at");
        SchematicPoint origin = SchematicPoint.From(at);
        int turns = at.Position(3) / 900_000;
        string mirror = symbol.All("mirror").SingleOrDefault()?.Atom(1) ?? string.Empty;
        foreach (SchematicExpression pin in library.All("symbol").SelectMany(unit => unit.All("pin")))
        {
            (int x, int up) = (pin.One("at").Position(1), pin.One("at").Position(2));
            for (int turn = 0; turn < turns; turn++)
            {
                (x, up) = (-up, x);
            }

            x = mirror == "y" ? -x : x;
            up = mirror == "x" ? -up : up;
            yield return new SchematicPin(this, pin.One("number").Atom(1), pin.One("name").Atom(1), new SchematicPoint(origin.X + x, origin.Y - up));
        }
    }
}
