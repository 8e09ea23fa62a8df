namespace iSocket.Hardware.Tests;

/// <summary>A pin of a symbol where it stands on its sheet.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Number">Its number, that of the pad.</param>
/// <param name="Name">Its name in the library.</param>
/// <param name="At">Where wires meet it.</param>
internal sealed record SchematicPin(SchematicSymbol Symbol, string Number, string Name, SchematicPoint At)
{
    public override string ToString() => Symbol.Reference + "." + Number;
}
