using System.Collections.Generic;
using System.Linq;
using iSocket.Core.Commands;
using iSocket.Core.Hal;
using iSocket.Core.Settings;

namespace iSocket.Simulator.Documentation;

/// <summary>The tables of the firmware as the pages show them: every command of every model, every setting at its default.</summary>
public static class DocumentationTables
{
    // No model has more commands than one with all features.
    private const DeviceModel Largest = DeviceModel.Gsm707;

    private static readonly (DeviceModel Model, string Name)[] Models =
    [
        (DeviceModel.Gsm706, "706"), (DeviceModel.Gsm707, "707"), (DeviceModel.Gsm706Light, "706 Light"), (DeviceModel.Gsm707Light, "707 Light"),
    ];

    /// <summary>The rows of the table of commands, in its order.</summary>
    public static IReadOnlyList<CommandRow> Commands()
    {
        CommandTable table = new(new DeviceContext { Model = Largest, Settings = new DeviceSettings(null, Largest, new SlotImages()) });
        return [.. Enumerable.Range(0, table.Count).Select(table.Row)];
    }

    /// <summary>The rows of the table of settings, in the order of their ids.</summary>
    public static IReadOnlyList<Setting> Settings() => [.. new DeviceSettings(null, Largest, new SlotImages()).All.OrderBy(row => row.Id)];

    /// <summary>The models that have all of these features (<see cref="Features"/>): "all", or their names.</summary>
    public static string ModelsWith(int needs)
    {
        string[] names = [.. Models.Where(model => (Features.Of(model.Model) & needs) == needs).Select(model => model.Name)];
        return names.Length == Models.Length ? "all" : string.Join(", ", names);
    }
}
