using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using iSocket.Core.Hal;
using iSocket.Firmware.Boards;
using Xunit;

namespace iSocket.Hardware.Tests;

/// <summary>hardware/rev-a/pins.csv, the pin map of the board, is that of the firmware, and fits an ESP32.</summary>
public sealed class PinMapTests
{
    /// <summary>Net of the board for each pin that the firmware knows.</summary>
    private static readonly Dictionary<string, string> Nets = new(StringComparer.Ordinal)
    {
        [nameof(BoardDescription.SocketRelayPin)] = "SOCKET_RELAY",
        [nameof(BoardDescription.MicroRelayPin)] = "MICRO_RELAY",
        [nameof(BoardDescription.PowerLedPin)] = "LED_POWER",
        [nameof(BoardDescription.GsmLedPin)] = "LED_GSM",
        [nameof(BoardDescription.MicrophoneLedPin)] = "LED_MICROPHONE",
        [nameof(BoardDescription.OutLedPin)] = "LED_OUT",
        [nameof(BoardDescription.ButtonPin)] = "BUTTON",
        [nameof(BoardDescription.SensorPin)] = "ALARM_IN",
        [nameof(BoardDescription.JackPin)] = "JACK_DETECT",
        [nameof(BoardDescription.MainsPin)] = "MAINS_SENSE",
        [nameof(BoardDescription.ModemTxPin)] = "MODEM_TX",
        [nameof(BoardDescription.ModemRxPin)] = "MODEM_RX",
        [nameof(BoardDescription.ModemPowerKeyPin)] = "MODEM_PWRKEY",
        [nameof(BoardDescription.ModemResetPin)] = "MODEM_RESET",
        [nameof(BoardDescription.ModemSupplyCutPin)] = "MODEM_SUPPLY_CUT",
        [nameof(BoardDescription.OneWireTxPin)] = "ONEWIRE_TX",
        [nameof(BoardDescription.OneWireRxPin)] = "ONEWIRE_RX",
        [nameof(BoardDescription.WatchdogPin)] = "WATCHDOG_KICK",
    };

    [Fact]
    public void TheTableIsTheFirmwaresPinMap()
    {
        Esp32DevBoard board = new(DeviceModel.Gsm707);
        PropertyInfo[] properties = [.. typeof(BoardDescription).GetProperties().Where(property => property.PropertyType == typeof(int))];
        Assert.All(properties, property => Assert.True(Nets.ContainsKey(property.Name), property.Name + " has no net here"));
        Assert.Equal(
            properties.Select(property => (Nets[property.Name], (int)property.GetValue(board)!)).Order(),
            Pin.All().Select(pin => (pin.Net, pin.Gpio)).Order());
    }

    [Fact]
    public void NoPinAndNoNetIsThereTwice()
    {
        IReadOnlyList<Pin> pins = Pin.All();
        Assert.Equal(pins.Count, pins.Select(pin => pin.Gpio).Distinct().Count());
        Assert.Equal(pins.Count, pins.Select(pin => pin.Net).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>Strapping (0, 2, 5, 12, 15), flash (6 to 11), UART0 (1, 3); 20, 24 and 28 to 31 do not exist, 37 and 38 are not led out.</summary>
    [Fact]
    public void NoPinIsUsedThatTheProcessorNeedsOrLacks()
    {
        int[] taken = [0, 2, 5, 12, 15, 6, 7, 8, 9, 10, 11, 1, 3, 20, 24, 28, 29, 30, 31, 37, 38];
        Assert.DoesNotContain(Pin.All(), pin => taken.Contains(pin.Gpio) || pin.Gpio is < 0 or > 39);
    }

    [Fact]
    public void PinsThatAreInputsOnlyAreInputsWithAPullOnTheBoard()
    {
        Pin[] inputsOnly = [.. Pin.All().Where(pin => pin.Gpio >= 34)];
        Assert.NotEmpty(inputsOnly);
        Assert.All(inputsOnly, pin => Assert.Equal("in", pin.Direction));
        Assert.All(inputsOnly, pin => Assert.Matches("pull-(up|down) [0-9]", pin.External));
    }

    /// <summary>While the processor starts, its pins float, and the platform drives an output low: low has to be the harmless level.</summary>
    [Fact]
    public void WhateverTheFirmwareSwitchesIsActiveHighAndHeldLowByTheBoard()
    {
        Pin[] switches = [.. Pin.All().Where(pin => pin.Direction == "out" && pin.Active != "UART")];
        Assert.True(switches.Length > 8);
        Assert.All(switches, pin => Assert.Matches("^(high|each rising edge)", pin.Active));
        Assert.All(switches, pin => Assert.Matches("^(pull-down|LED and resistor to ground)", pin.External));
    }

    [Fact]
    public void DirectionsAreKnownAndEveryFieldIsFilledIn()
    {
        Assert.All(Pin.All(), pin =>
        {
            Assert.Contains(pin.Direction, new[] { "in", "out", "bus" });
            Assert.All(new[] { pin.Function, pin.Active, pin.External }, field => Assert.NotEqual(string.Empty, field));
            Assert.Matches("^[A-Z][A-Z_]+$", pin.Net);
        });
    }

    /// <summary>hardware/README.md shows the table; a stale one is printed as it should be.</summary>
    [Fact]
    public void TheReadmeShowsTheTable()
    {
        string table = "| GPIO | net | direction | what | active | on the board |\n|---|---|---|---|---|---|\n"
            + string.Concat(Pin.All().Select(pin =>
                $"| {pin.Gpio} | `{pin.Net}` | {pin.Direction} | {pin.Function} | {pin.Active} | {pin.External} |\n"));
        Assert.True(RepositoryFiles.Text("hardware", "README.md").Contains("\n\n" + table + "\n", StringComparison.Ordinal), "The table should be:\n" + table);
    }

    /// <summary>The wiring guide of the desk build shows the same pins.</summary>
    [Fact]
    public void TheWiringGuideShowsThePins()
    {
        string table = "| GPIO | net | what | active |\n|---|---|---|---|\n"
            + string.Concat(Pin.All().Select(pin => $"| {pin.Gpio} | `{pin.Net}` | {pin.Function} | {pin.Active} |\n"));
        Assert.True(RepositoryFiles.Text("hardware", "rev-a", "desk-build.md").Contains("\n\n" + table + "\n", StringComparison.Ordinal), "The table should be:\n" + table);
    }

    /// <summary>hardware/rev-a/pins.md has a line for every number from 0 to 39, and the net where one is used.</summary>
    [Fact]
    public void ThePageOnPinsNamesEveryPinAndItsNet()
    {
        Dictionary<int, string> rows = Regex.Matches(RepositoryFiles.Text("hardware", "rev-a", "pins.md"), "^\\| (\\d+) \\| ([^|]+) \\|", RegexOptions.Multiline)
            .ToDictionary(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match => match.Groups[2].Value);
        Dictionary<int, string> nets = Pin.All().ToDictionary(pin => pin.Gpio, pin => $"`{pin.Net}`");
        Assert.Equal(Enumerable.Range(0, 40), rows.Keys.Order());
        Assert.All(rows, row => Assert.Equal(nets.GetValueOrDefault(row.Key, "-"), row.Value));
    }
}
