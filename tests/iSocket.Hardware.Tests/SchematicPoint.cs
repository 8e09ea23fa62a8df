namespace iSocket.Hardware.Tests;

/// <summary>A place on a sheet, in ten-thousandths of a millimetre, y downwards.</summary>
internal readonly record struct SchematicPoint(int X, int Y)
{
    public static SchematicPoint From(SchematicExpression at, int first = 1) => new(at.Position(first), at.Position(first + 1));

    /// <summary>Whether it lies on the line between two points, ends included; lines are horizontal or vertical.</summary>
    public bool IsOn(SchematicPoint a, SchematicPoint b) =>
        (X == a.X && X == b.X && Y >= int.Min(a.Y, b.Y) && Y <= int.Max(a.Y, b.Y))
        || (Y == a.Y && Y == b.Y && X >= int.Min(a.X, b.X) && X <= int.Max(a.X, b.X));
}
