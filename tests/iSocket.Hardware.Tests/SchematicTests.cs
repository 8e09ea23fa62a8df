using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace iSocket.Hardware.Tests;

/// <summary>The schematics of hardware/rev-a, read without KiCad: in order, in step with what is exported of them, wired as pins.csv says.</summary>
public sealed class SchematicTests
{
    /// <summary>Pins of the module by GPIO: ESP32-WROOM-32E data sheet, pin definitions.</summary>
    private static readonly Dictionary<int, int> ModulePins = Pins(
        "36:4 39:5 34:6 35:7 32:8 33:9 25:10 26:11 27:12 14:13 12:14 13:16 15:23 "
        + "2:24 0:25 4:26 16:27 17:28 5:29 18:30 19:31 21:33 3:34 1:35 22:36 23:37");

    /// <summary>ESP32-DevKitC V4, J2 (1 to 19) and J3 (20 to 38) from the end of the antenna: ESP-IDF Programming Guide, hardware reference.</summary>
    private static readonly Dictionary<int, int> BoardPins = Pins(
        "36:3 39:4 34:5 35:6 32:7 33:8 25:9 26:10 27:11 14:12 12:13 13:15 23:21 "
        + "22:22 1:23 3:24 21:25 19:27 18:28 5:29 17:30 16:31 4:32 0:33 2:34 15:35");

    /// <summary>Version 20211123 is KiCad 6: what the oldest supported Debian opens.</summary>
    [Theory]
    [InlineData("desk")]
    [InlineData("socket")]
    public void TheSheetsAreThoseOfKiCad6AndHaveATitle(string name)
    {
        SchematicProject project = SchematicProject.Of(name);
        Assert.All(project.Sheets, sheet =>
        {
            Assert.Equal("20211123", sheet.Version);
            Assert.Equal("A", sheet.TitleBlock.One("rev").Atom(1));
            Assert.NotEqual(string.Empty, sheet.TitleBlock.One("title").Atom(1));
            Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", sheet.TitleBlock.One("date").Atom(1));
        });
        string[] files = [.. Directory.GetFiles(Path.GetDirectoryName(project.Root.Path)!, "*.kicad_sch").Order(StringComparer.Ordinal)];
        Assert.Equal(files, project.Sheets.Select(sheet => sheet.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("socket")]
    public void NoReferenceIsThereTwiceAndTheRootKnowsThemAll(string name)
    {
        SchematicProject project = SchematicProject.Of(name);
        string[] references = [.. project.Sheets.SelectMany(sheet => sheet.Symbols).Select(symbol => symbol.Reference)];
        Assert.Equal(references.Length, references.Distinct(StringComparer.Ordinal).Count());
        Assert.All(project.Parts, part => Assert.Matches("^[A-Z]+[0-9]+$", part.Reference));

        Dictionary<string, string> uuids = project.Root.Children.ToDictionary(child => child.File, child => "/" + child.Uuid, StringComparer.Ordinal);
        var expected = project.Sheets.SelectMany(sheet => sheet.Symbols.Select(symbol =>
            (uuids.GetValueOrDefault(Path.GetFileName(sheet.Path), string.Empty) + "/" + symbol.Uuid, symbol.Reference, symbol.Value, symbol.Footprint)));
        Assert.Equal(expected.Order(), project.Root.Instances.Order());
    }

    /// <summary>KiCad's own netlist is the witness that the nets found here are right, and that it is not of an older drawing.</summary>
    [Theory]
    [InlineData("desk")]
    [InlineData("socket")]
    public void TheNetlistIsThatOfTheSchematic(string name)
    {
        SchematicProject project = SchematicProject.Of(name);
        SchematicExpression netlist = SchematicExpression.Parse(File.ReadAllText(project.PathOf(name + ".net")));
        IEnumerable<string> nets = netlist.One("nets").All("net")
            .Select(net => string.Join(' ', net.All("node").Select(node => node.One("ref").Atom(1) + "." + node.One("pin").Atom(1)).Order(StringComparer.Ordinal)));
        Assert.Equal(project.Nets.Select(net => net.PinsOnBoard).Where(pins => pins.Length > 0).Order(StringComparer.Ordinal), nets.Order(StringComparer.Ordinal));

        IEnumerable<(string, string, string)> parts = netlist.One("components").All("comp").Select(part =>
            (part.One("ref").Atom(1), part.One("value").Atom(1), part.All("footprint").SingleOrDefault()?.Atom(1) ?? string.Empty));
        Assert.Equal(project.Parts.Where(part => part.OnBoard).Select(part => (part.Reference, part.Value, part.Footprint)).Order(), parts.Order());
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("socket")]
    public void EveryNetOfThePinTableIsAtItsPinOfTheProcessor(string name)
    {
        SchematicProject project = SchematicProject.Of(name);
        Dictionary<int, int> map = name == "socket" ? ModulePins : BoardPins;
        string[][] rows = [.. File.ReadAllLines(Path.Combine(SchematicProject.Folder, "pins.csv")).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','))];
        Assert.Equal(18, rows.Length);
        Assert.All(rows, row =>
        {
            int gpio = int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture);
            SchematicNet net = project.NetOf("U6." + map[gpio]);
            Assert.Contains(row[1], net.Names);
            Assert.True(net.Pins.Count > 1, row[1] + " leads nowhere");
            Assert.Single(project.Nets, other => other.Names.Contains(row[1]));
        });
    }

    /// <summary>The symbols' own names of the pins agree with the tables of this test: a swapped pin would show.</summary>
    [Theory]
    [InlineData("desk")]
    [InlineData("socket")]
    public void ThePinsOfTheProcessorAreNamedAfterTheirGpio(string name)
    {
        Dictionary<int, int> map = name == "socket" ? ModulePins : BoardPins;
        SchematicSymbol processor = SchematicProject.Of(name).Part("U6");
        Assert.All(map, pair =>
        {
            string pin = processor.Pins.Single(pin => pin.Number == pair.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)).Name;
            string uart = pair.Key switch { 1 => "|TXD0", 3 => "|RXD0", _ => string.Empty };
            Assert.Matches($"(^|/)(IO{pair.Key}{uart})($|/)", pin);
        });
    }

    /// <summary>Strapping pins and GPIO14 stay free; GPIO0 has its pull-up, the strap and the header alone.</summary>
    [Fact]
    public void NothingOnTheBoardChangesHowTheProcessorStarts()
    {
        SchematicProject desk = SchematicProject.Of("desk");
        SchematicProject socket = SchematicProject.Of("socket");
        Assert.All(new[] { 2, 5, 12, 14, 15 }, gpio => Assert.Single(socket.NetOf("U6." + ModulePins[gpio]).Pins));
        Assert.All(new[] { 0, 2, 5, 12, 14, 15 }, gpio => Assert.Single(desk.NetOf("U6." + BoardPins[gpio]).Pins));
        Assert.Equal("J4.6 JP2.2 R25.2 U6.25", socket.NetOf("U6.25").PinsOnBoard);
    }

    /// <summary>Between mains and the rest there are K1 and PS1 and nothing else.</summary>
    [Fact]
    public void OnlyTheRelayAndTheSupplyModuleBridgeTheInsulation()
    {
        SchematicProject project = SchematicProject.Of("socket");
        HashSet<SchematicNet> mains = [];
        Queue<SchematicNet> toDo = new([project.NetOf("X1.L"), project.NetOf("X1.N"), project.NetOf("X1.PE")]);
        while (toDo.TryDequeue(out SchematicNet? net))
        {
            if (mains.Add(net))
            {
                foreach (SchematicPin pin in net.Pins.SelectMany(pin => Through(pin)))
                {
                    toDo.Enqueue(project.NetOf(pin.ToString()));
                }
            }
        }

        string[] parts = [.. mains.SelectMany(net => net.Pins).Select(pin => pin.Symbol.Reference).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(["F1", "F2", "F3", "J1", "J2", "K1", "PS1", "RV1", "X1", "X2"], parts);
        Assert.Equal("X1.PE X2.PE", string.Join(' ', project.NetOf("X1.PE").Pins.Select(pin => pin.ToString()).Order(StringComparer.Ordinal)));
        Assert.DoesNotContain(mains, net => net.Names.Contains("GND") || net.Names.Contains("+12V"));

        // Through a part to its other pins; through K1 only by its contact, through PS1 not at all, from J1 or J2 to no other pole.
        static IEnumerable<SchematicPin> Through(SchematicPin pin) => pin.Symbol.Reference switch
        {
            "K1" => pin.Symbol.Pins.Where(other => other.Number is "11" or "14"),
            "PS1" or "J1" or "J2" or "X1" or "X2" => [],
            _ => pin.Symbol.Pins,
        };
    }

    /// <summary>4.7 kOhm at the gates of both relay drivers: the processor's own pull-up (45 kOhm) then stays below VGS(th).</summary>
    [Theory]
    [InlineData("desk", "Q1", "R2")]
    [InlineData("desk", "Q2", "R52")]
    [InlineData("socket", "Q1", "R2")]
    [InlineData("socket", "Q2", "R52")]
    public void TheRelayDriversAreHeldOff(string name, string transistor, string resistor)
    {
        SchematicProject project = SchematicProject.Of(name);
        Assert.Contains(project.NetOf(transistor + ".1").Pins, pin => pin.Symbol.Reference == resistor);
        Assert.Equal("4k7", project.Part(resistor).Value);
        Assert.Contains("GND", project.NetOf(resistor + ".2").Names);
        Assert.Contains("GND", project.NetOf(transistor + ".2").Names);
    }

    /// <summary>The report of KiCad's electrical rules is of these sheets and says nothing. How to repeat it: hardware/rev-a/README.md.</summary>
    [Theory]
    [InlineData("desk")]
    [InlineData("socket")]
    public void TheElectricalRulesAreKept(string name)
    {
        SchematicProject project = SchematicProject.Of(name);
        string report = File.ReadAllText(project.PathOf("erc.rpt"));
        Assert.Contains("** ERC messages: 0  Errors 0  Warnings 0", report, StringComparison.Ordinal);
        Assert.Equal(project.Sheets.Count, Regex.Matches(report, "^\\*\\*\\*\\*\\* Sheet /", RegexOptions.Multiline).Count);

        string settings = File.ReadAllText(project.PathOf(name + ".kicad_pro"));
        Assert.Contains("\"rule_severities\"", settings, StringComparison.Ordinal);
        Assert.DoesNotContain("\"ignore\"", settings, StringComparison.Ordinal);
        Assert.Contains("\"erc_exclusions\": []", settings, StringComparison.Ordinal);
    }

    /// <summary>Footprints and symbols of the project's own libraries exist.</summary>
    [Theory]
    [InlineData("desk")]
    [InlineData("socket")]
    public void TheProjectsOwnLibrariesHaveWhatIsUsed(string name)
    {
        SchematicProject project = SchematicProject.Of(name);
        string[] symbols = [.. SchematicExpression.Parse(File.ReadAllText(Path.Combine(SchematicProject.Folder, "symbols.kicad_sym"))).All("symbol").Select(symbol => symbol.Atom(1))];
        Assert.All(project.Sheets.SelectMany(sheet => sheet.Symbols).Select(symbol => symbol.LibraryId).Where(id => id.StartsWith("isocket:", StringComparison.Ordinal)),
            id => Assert.Contains(id["isocket:".Length..], symbols));
        Assert.All(project.Parts.Select(part => part.Footprint).Where(id => id.StartsWith("isocket:", StringComparison.Ordinal)).Distinct(),
            id => Assert.True(File.Exists(Path.Combine(SchematicProject.Folder, "footprints.pretty", id["isocket:".Length..] + ".kicad_mod")), id));
        Assert.All(Directory.GetFiles(Path.Combine(SchematicProject.Folder, "footprints.pretty")), file => Assert.Equal("footprint", SchematicExpression.Parse(File.ReadAllText(file)).Name));
    }

    // "GPIO:pin" pairs.
    private static Dictionary<int, int> Pins(string pairs) => pairs.Split(' ').Select(pair => pair.Split(':'))
        .ToDictionary(pair => int.Parse(pair[0], CultureInfo.InvariantCulture), pair => int.Parse(pair[1], CultureInfo.InvariantCulture));
}
