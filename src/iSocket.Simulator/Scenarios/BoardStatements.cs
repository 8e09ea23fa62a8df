using System;
using System.Collections.Generic;
using iSocket.Core.Hal;
using iSocket.Simulator.Board;
using static iSocket.Simulator.Scenarios.WorldStatement;

namespace iSocket.Simulator.Scenarios;

/// <summary>Statements about the box itself: model, supply, flash, contacts, thermometer, button.</summary>
internal static class BoardStatements
{
    private static readonly TimeSpan ShortPress = TimeSpan.FromMilliseconds(200);

    // No finger is back on the button sooner: two statements in a row are two presses, not one.
    private static readonly long LiftUs = ScenarioRun.ToUs(TimeSpan.FromMilliseconds(100));

    /// <summary>The rows.</summary>
    public static readonly IReadOnlyList<StatementRow> Rows =
    [
        new("model <model=706|707|706light|707light>", "the model of the device, before the first power on; default 706", "model 707", Do((w, a) => w.SetModel(ToModel(a.Text("model")))))
        {
            OnlyBeforePower = true,
        },
        new("extension <name:name> on", "reserved for what the original never had", "extension WEB on", Do((_, _) => { }))
        {
            IsReserved = true,
        },
        new("power on", "mains comes to the plug", "power on", Do((w, _) => w.PowerOn()))
        {
            BringsPower = true,
        },
        new("power off", "mains goes; a 707 lives on from its battery", "power off", Do((w, _) => w.PowerOff())),
        new("battery <charge=empty|full>", "the battery's charge on a 707; full at the start", "battery empty", Do((w, a) => w.SetBattery(a.Text("charge") == "full"))),
        new("processor reset", "the processor restarts without a power-on, as after a crash", "processor reset", Do((w, _) => w.ResetProcessor())),
        new("flash cut <n:count>", "all supply dies during the n-th flash write from now", "flash cut 1", Do((w, a) => w.CutAtFlashWrite(a.Integer("n")))),
        new("flash corrupt", "both settings slots become unreadable", "flash corrupt", Do((w, _) => w.CorruptFlash())),
        new("flash full", "somebody else's files take every free block: a longer file finds no room", "flash full", Do((w, _) => w.FillFlash())),
        new("flash erased", "its partition is empty, as the platform leaves one that it cannot mount", "flash erased", Do((w, _) => w.EraseFlash())),
        new("flash flips <n:count>", "n bits of what the files hold turn over; the seed decides which", "flash flips 1", Do((w, a) => w.FlipFlashBits(a.Integer("n")))),
        new("flash slow <time:duration>", "from now on a flash write takes that much longer", "flash slow 300ms", Do((w, a) => w.SlowFlash(a.Duration("time")))),
        new("flash fails [<n:count>]", "the next n flash writes, or all, fail and leave what was there", "flash fails 2", Do((w, a) => w.FailFlashWrites(a.IntegerOrNull("n")))),
        new("flash healthy", "every fault of the flash is over; what it holds stays", "flash healthy", Do((w, _) => w.HealFlash())),
        new("temperature <fault=missing|bad-crc>", "the thermometer is lost, or every reading is damaged", "temperature missing", Do((w, a) => w.SetThermometerFault(a.Text("fault") == "missing" ? SensorFault.Missing : SensorFault.BadCrc))),
        new("temperature <t:temperature>", "what the thermometer measures in degrees Celsius, before TEMPCAL", "temperature 4.5", Do((w, a) => w.SetTemperature(a.Integer("t")))),
        new("sensor <contact=open|closed>", "the contact at the alarm input", "sensor closed", Do((w, a) => w.SetSensor(a.Text("contact") == "closed"))),
        new("jack <plug=in|out>", "the plug of the alarm input", "jack out", Do((w, a) => w.SetJack(a.Text("plug") == "in"))),
        new("button press", "the hidden button for 200 ms", "button press", (run, _) => HoldButton(run, ShortPress)),
        new("button hold <time:duration>", "the hidden button for that long; the file goes on at release", "button hold 6s", (run, a) => HoldButton(run, a.Duration("time"))),
    ];

    private static StatementOutcome HoldButton(ScenarioRun run, TimeSpan time)
    {
        run.RunTo(Math.Max(run.World.Time.NowUs, run.ButtonReleasedUs + LiftUs));
        run.World.SetButton(true);
        run.Advance(time);
        run.World.SetButton(false);
        run.ButtonReleasedUs = run.World.Time.NowUs;
        return StatementOutcome.Passed;
    }

    private static DeviceModel ToModel(string word) => word switch
    {
        "707" => DeviceModel.Gsm707,
        "706light" => DeviceModel.Gsm706Light,
        "707light" => DeviceModel.Gsm707Light,
        _ => DeviceModel.Gsm706,
    };
}
