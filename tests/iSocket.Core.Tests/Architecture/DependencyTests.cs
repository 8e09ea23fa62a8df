using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using iSocket.Core.App;
using iSocket.Core.Control;
using iSocket.Core.Hal;
using Xunit;

namespace iSocket.Core.Tests.Architecture;

/// <summary>One direction: a group of Core uses itself and the groups of the columns to its left.</summary>
public sealed partial class DependencyTests
{
    private static readonly string[] Columns = ["Text Time Hal", "Modem Settings Outputs Inputs", "Sms Calls Control", "Notify", "Commands", "App"];

    private static readonly Assembly Core = typeof(Application).Assembly;

    [Fact]
    public void Every_group_has_its_column_and_every_type_its_group()
    {
        IEnumerable<string> folders = CoreSources.Files.Select(file => CoreSources.Name(file).Split('/')[0]).Distinct();
        Assert.All(folders, folder => Assert.True(Column(folder) >= 0, folder));
        Assert.All(Core.GetTypes(), type => Assert.True(Column(Group(type)) >= 0 || IsCompilers(type), type.FullName));
        Assert.All(CoreSources.Files, file =>
        {
            string[] path = CoreSources.Name(file).Split('/');
            Assert.Equal(2, path.Length);
            Assert.Contains($"namespace iSocket.Core.{path[0]}\n", CoreSources.CodeOf(file));
        });
    }

    [Fact]
    public void Compiled_code_uses_only_what_stands_to_its_left()
    {
        CompiledUse[] uses = [.. CompiledUse.In(Core).Where(use => !IsCompilers(use.User))];
        Assert.True(uses.Length > 3000, "The analysis sees next to nothing.");
        Assert.Empty(uses.Where(use => use.Types.Any(type => type.Assembly == Core && !MayUse(Group(use.User), Group(type)))).Select(use => use.ToString()).Distinct());
    }

    [Fact]
    public void Sources_name_only_what_stands_to_their_left()
    {
        // Constants leave no trace in compiled code, so the text is looked at as well.
        List<string> wrong = [];
        foreach (string file in CoreSources.Files)
        {
            string group = CoreSources.Name(file).Split('/')[0];
            foreach (Match match in QualifiedGroup().Matches(CoreSources.CodeOf(file)))
            {
                string used = match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;
                if (Column(used) >= 0 && !MayUse(group, used))
                {
                    wrong.Add($"{CoreSources.Name(file)}: {match.Value.Trim()}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("App", "Commands", true)]
    [InlineData("Commands", "App", false)]
    [InlineData("Control", "Hal", true)]
    [InlineData("Control", "Sms", false)]
    [InlineData("Time", "Hal", false)]
    [InlineData("Inputs", "Outputs", false)]
    [InlineData("Hal", "Hal", true)]
    public void The_rule_itself(string user, string used, bool may)
    {
        Assert.Equal(may, MayUse(user, used));
    }

    [Fact]
    public void The_relay_has_one_writer()
    {
        MethodInfo relay = typeof(BoardPorts).GetProperty(nameof(BoardPorts.SocketRelay))!.GetMethod!;
        CompiledUse[] uses = [.. CompiledUse.In(Core).Where(use => use.Used == relay && use.Member != relay.Name)];
        CompiledUse only = Assert.Single(uses);
        Assert.Equal(typeof(Application), only.User);

        // What the constructor reads from that property goes straight into the constructor of the one writer.
        CompiledUse[] body = [.. CompiledUse.InBody(typeof(Application).GetConstructors().Single())];
        int at = Array.FindIndex(body, use => use.Used == relay);
        Assert.Equal(typeof(SocketControl).GetConstructors().Single(), body[at + 1].Used);
        Assert.Single(CompiledUse.In(Core), use => use.Used == body[at + 1].Used && use.Member != ".ctor" | use.User != typeof(SocketControl));
    }

    [Fact]
    public void A_pin_of_the_board_is_handed_to_one_user()
    {
        foreach (PropertyInfo property in typeof(BoardPorts).GetProperties().Where(property => property.PropertyType == typeof(IOutputPin)))
        {
            Assert.Single(CompiledUse.In(Core), use => use.Used == property.GetMethod && use.Member != property.GetMethod!.Name);
        }
    }

    private static bool IsCompilers(Type type) => Group(type).Length == 0;

    private static string Group(Type type)
    {
        string[] names = (type.Namespace ?? string.Empty).Split('.');
        return names is ["iSocket", "Core", _] ? names[2] : string.Empty;
    }

    private static int Column(string group) => Array.FindIndex(Columns, column => column.Split(' ').Contains(group));

    private static bool MayUse(string user, string used) => user == used || Column(used) < Column(user);

    // "using iSocket.Core.Time;", "Core.Text.Texts", "Text.Ascii", but not "row.Text.Length" and not "System.Text".
    [GeneratedRegex(@"(?:\bCore\.(\w+)\b)|(?:(?<![\w.])([A-Z]\w*)\.[A-Z]\w*)")]
    private static partial Regex QualifiedGroup();
}
