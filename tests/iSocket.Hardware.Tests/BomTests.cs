using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace iSocket.Hardware.Tests;

/// <summary>bom.csv is what the schematic says. <c>BOM=write dotnet test tests/iSocket.Hardware.Tests --filter Bom</c> writes it anew.</summary>
public sealed class BomTests
{
    [Theory]
    [InlineData("desk")]
    [InlineData("socket")]
    public void TheBillOfMaterialsIsThatOfTheSchematic(string name)
    {
        SchematicProject project = SchematicProject.Of(name);
        string expected = Bom.Of(project);
        if (Environment.GetEnvironmentVariable("BOM") == "write")
        {
            File.WriteAllText(project.PathOf("bom.csv"), expected);
        }

        Assert.Equal(expected, File.ReadAllText(project.PathOf("bom.csv")).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("socket")]
    public void EveryPartThatIsFittedCanBeBought(string name)
    {
        SchematicSymbol[] parts = [.. SchematicProject.Of(name).Parts.Where(part => part.InBom)];
        Assert.True(parts.Length > 50);
        Assert.All(parts, part => Assert.Contains(part.Field("Fitted"), new[] { "all", "full", "707", "none" }));
        Assert.All(parts.Where(part => part.Field("Fitted") != "none"), part =>
        {
            Assert.NotEqual(string.Empty, part.Field("Manufacturer"));
            Assert.NotEqual(string.Empty, part.Field("MPN"));
            Assert.NotEqual(string.Empty, part.Field("Description"));
            Assert.True(part.Footprint.Length > 0 || !part.OnBoard, part.Reference + " has no footprint");
        });
    }

    /// <summary>Everything around the cell is for models with battery, and nothing else on the full socket is.</summary>
    [Fact]
    public void TheBatterySheetIsForTheModelsWithBattery()
    {
        SchematicProject project = SchematicProject.Of("socket");
        foreach (SchematicSheet sheet in project.Sheets)
        {
            bool isBattery = sheet.Path.EndsWith("battery.kicad_sch", StringComparison.Ordinal);
            Assert.All(sheet.Symbols.Where(symbol => symbol.InBom), symbol => Assert.Equal(isBattery, symbol.Field("Fitted") == "707"));
        }
    }

    /// <summary>What was not checked against a source says so; nothing else may look like a guess.</summary>
    [Theory]
    [InlineData("desk")]
    [InlineData("socket")]
    public void AnOrderCodeHasNoPlaceholders(string name) =>
        Assert.All(SchematicProject.Of(name).Parts.Where(part => part.InBom), part => Assert.DoesNotMatch(new Regex("xxx|TBD|\\?\\?"), part.Field("MPN")));
}
