using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace iSocket.Hardware.Tests;

/// <summary>What follows from the tables of <c>hardware/rev-a</c>, by the name under which a document quotes it.</summary>
internal static class CalculatedFigures
{
    private static readonly string[] HeatModes = ["typical", "worst"];

    /// <summary>All of them: mA, hours, watts, kelvins, volts.</summary>
    public static IReadOnlyDictionary<string, double> All()
    {
        Dictionary<string, double> figures = new(StringComparer.Ordinal);
        foreach (BudgetRow row in BudgetRow.All().Where(row => row.Kind is "sum" or "margin" or "limit"))
        {
            for (int mode = 0; mode < row.Currents.Length; mode++)
            {
                figures[$"budget.{row.Rail}.{row.Kind}.{BudgetRow.Modes[mode]}"] = row.Currents[mode];
            }
        }

        AddBattery(figures);
        AddHeat(figures);
        return figures;
    }

    /// <summary>A value of assumptions.csv.</summary>
    public static double Assumption(string name) =>
        Number(CsvTable.Read("hardware", "rev-a", "assumptions.csv").Single(row => row["name"] == name)["value"]);

    /// <summary>A value of heat.csv: 0 typical, 1 worst.</summary>
    public static double HeatItem(string item, int mode) =>
        Number(CsvTable.Read("hardware", "rev-a", "heat.csv").Single(row => row["item"] == item)[HeatModes[mode]]);

    /// <summary>On battery both relays and POWER and OUT LED are off: VSYS without the two LEDs of the typical column.</summary>
    private static void AddBattery(Dictionary<string, double> figures)
    {
        IReadOnlyList<BudgetRow> rows = BudgetRow.All();
        double charge = Assumption("cell_capacity") * Assumption("cell_usable");
        BudgetRow modem = rows.Single(row => row.Item == "U8 SIM800C");
        double idle = figures["budget.VSYS.sum.typical"] - rows.Single(row => row.Item == "D6 to D9 LEDs").Currents[0];
        double talking = idle - modem.Currents[0] + modem.Currents[1];
        figures["battery.charge"] = charge;
        figures["battery.idle_ma"] = idle;
        figures["battery.idle_h"] = charge / idle;
        figures["battery.talking_ma"] = talking;
        figures["battery.talking_h"] = charge / talking;
    }

    private static void AddHeat(Dictionary<string, double> figures)
    {
        double transfer = Assumption("box_surface") * Assumption("box_transfer");
        foreach (string load in new[] { "full", "reduced" })
        {
            double amperes = Assumption("load_" + load);
            for (int mode = 0; mode < HeatModes.Length; mode++)
            {
                double watts = CsvTable.Read("hardware", "rev-a", "heat.csv").Sum(row =>
                    row["unit"] == "W" ? Number(row[HeatModes[mode]]) : Number(row[HeatModes[mode]]) / 1000 * amperes * amperes);
                figures[$"heat.{load}.{HeatModes[mode]}.watts"] = watts;
                figures[$"heat.{load}.{HeatModes[mode]}.rise"] = watts / transfer;
            }

            for (int mode = 0; mode < HeatModes.Length; mode++)
            {
                double milliohms = HeatItem("K1 contact", mode);
                figures[$"contact.{load}.{HeatModes[mode]}.watts"] = milliohms / 1000 * amperes * amperes;
                figures[$"contact.{load}.{HeatModes[mode]}.volts"] = milliohms / 1000 * amperes;
            }
        }

        figures["contact.datasheet.watts"] = 0.1 * Assumption("load_full") * Assumption("load_full");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
