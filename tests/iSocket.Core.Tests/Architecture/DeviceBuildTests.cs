extern alias device;

using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using iSocket.Core.Commands;
using iSocket.Core.Hal;
using iSocket.Core.Settings;
using iSocket.Core.Tests.Commands;
using iSocket.Core.Tests.Settings;
using Xunit;
using Device = device::iSocket.Core;

namespace iSocket.Core.Tests.Architecture;

/// <summary>Core as the device compiles it, without the symbol DOCS: the same tables, only without their documentation.</summary>
public sealed class DeviceBuildTests
{
    [Theory]
    [InlineData(DeviceModel.Gsm706)]
    [InlineData(DeviceModel.Gsm707)]
    [InlineData(DeviceModel.Gsm706Light)]
    [InlineData(DeviceModel.Gsm707Light)]
    public void Has_the_same_commands(DeviceModel model)
    {
        CommandTable host = new CommandBench(model).Table;
        Device.Commands.CommandTable built = BuildTable((Device.Hal.DeviceModel)(int)model);
        string[] expected = [.. Enumerable.Range(0, host.Count).Select(host.Row).Select(row =>
            $"{row.Name} {row.Form} {row.Kind} {row.Needs} {row.AlwaysAnswers} {row.IsSecret} {row.ShowsSignal} {row.Setting?.Name} {row.Handler.Method.Name}")];
        string[] actual = [.. Enumerable.Range(0, built.Count).Select(built.Row).Select(row =>
            $"{row.Name} {row.Form} {row.Kind} {row.Needs} {row.AlwaysAnswers} {row.IsSecret} {row.ShowsSignal} {row.Setting?.Name} {row.Handler.Method.Name}")];
        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Has_the_same_settings()
    {
        Setting[] host = new DeviceSettings(new FakeFlash(), DeviceModel.Gsm706, new SlotImages()).All;
        Device.Settings.Setting[] built = new Device.Settings.DeviceSettings(null, Device.Hal.DeviceModel.Gsm706, new Device.Settings.SlotImages()).All;
        Assert.Equal(host.Select(row => $"{row.Id} {row.Answer()}"), built.Select(row => $"{row.Id} {row.Answer()}"));
    }

    [Fact]
    public void Carries_no_documentation()
    {
        Device.Commands.CommandTable built = BuildTable(Device.Hal.DeviceModel.Gsm707);
        Assert.All(Enumerable.Range(0, built.Count).Select(built.Row), row => Assert.Null(row.Summary ?? row.Example ?? row.Reply ?? row.Argument ?? row.Chapter));

        HashSet<string> host = StringsOf(typeof(CommandTable).Assembly.Location);
        HashSet<string> device = StringsOf(typeof(Device.Commands.CommandTable).Assembly.Location);
        CommandTable table = new CommandBench().Table;

        // The summaries of plain commands are put together from those of their settings.
        string[] summaries = [.. Enumerable.Range(0, table.Count).Select(table.Row).Where(row => row.Setting is not { HasPlainCommands: true }).Select(row => row.Summary)];
        Assert.All(summaries, summary => Assert.Contains(summary, host));
        Assert.All(summaries, summary => Assert.DoesNotContain(summary, device));
    }

    private static Device.Commands.CommandTable BuildTable(Device.Hal.DeviceModel model)
    {
        return new Device.Commands.CommandTable(new Device.Commands.DeviceContext
        {
            Model = model,
            Settings = new Device.Settings.DeviceSettings(null, model, new Device.Settings.SlotImages()),
        });
    }

    private static HashSet<string> StringsOf(string assembly)
    {
        using FileStream file = File.OpenRead(assembly);
        using PEReader reader = new(file);
        MetadataReader metadata = reader.GetMetadataReader();
        HashSet<string> strings = [];
        UserStringHandle handle = MetadataTokens.UserStringHandle(0);
        while (!(handle = metadata.GetNextHandle(handle)).IsNil)
        {
            strings.Add(metadata.GetUserString(handle));
        }

        return strings;
    }
}
