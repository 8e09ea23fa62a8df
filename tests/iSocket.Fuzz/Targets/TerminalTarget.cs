using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using iSocket.Core.Hal;
using iSocket.Simulator;
using iSocket.Simulator.CommandLine;
using iSocket.Simulator.Modem.Bridge;
using iSocket.Simulator.Scenarios;
using iSocket.Simulator.Terminal;

namespace iSocket.Fuzz.Targets;

/// <summary>What somebody types: into the terminal, into the control input of the modem bridge, and behind the program's name.</summary>
internal static class TerminalTarget
{
    private const int BadArguments = 2;
    private const long Second = 1_000_000;
    private const int MostLines = 12;
    private const long LongestWait = 180 * Second;

    private static readonly string[] Control =
    [
        "sms", "call", "hangup", "phone", "network", "signal", "nitz", "answers", "rejects", "on", "off", "denied", "withheld", "+40711000111", "-67", "7", "-1", "99",
        "99999999999", "Anna", "\u0103\u20AC", "+", "*", "Rings,Busy", "2147483647",
    ];

    private static readonly string[] Arguments =
    [
        "run", "modem", "docs", "--tcp", "--pty", "--modem", "--seed", "--trace", "--model", "706", "707light", "tcp:", "tcp:x", "tcp:[::1]:70000", "-1", "65536", "1e3", "",
        "--seed=", "--tcp=x", "--", "-", "@file", "[debug]", "\"",
    ];

    public static void Run(FuzzInput input)
    {
        switch (input.Below(3))
        {
            case 0:
                Terminal(input);
                break;
            case 1:
                Bridge(input);
                break;
            default:
                CommandLine(input);
                break;
        }
    }

    private static void Terminal(FuzzInput input)
    {
        TerminalTrace trace = new();
        World world = new(input.Byte(), trace);
        TerminalSession session = new(new OutsideWorld(world), new ShortPace(world), trace, (_, line) => FuzzFailure.Unless(line.Length > 0, "said nothing"));
        session.Boot(DeviceModel.Gsm707);
        for (int i = 0; i < MostLines && !input.IsOver; i++)
        {
            string line = ScenarioTexts.Line(input);
            FuzzFailure.Unless(Execute(session, line, input.OneIn(4))?.Length != 0, "an error without words");
            world.Time.RunUntil(world.Time.NowUs + (input.Below(20) * Second));
        }

        FuzzFailure.UnlessEqual(0, world.Board.FirmwareFaults, "exceptions in the firmware");
    }

    private static string? Execute(TerminalSession session, string line, bool untilQuiet)
    {
        try
        {
            return session.Execute(line, untilQuiet);
        }
        catch (TooLong)
        {
            return null;
        }
    }

    private static void Bridge(FuzzInput input)
    {
        World world = new(1, new TerminalTrace());
        world.Board.PowerOn();
        world.Time.RunUntil(10 * Second);
        using StringWriter output = new();
        BridgeControl control = new(world.Network, () => { }, output);
        for (int i = 0; i < MostLines && !input.IsOver; i++)
        {
            control.Do(string.Join(' ', Enumerable.Range(0, input.Below(5)).Select(_ => input.OneIn(8) ? input.Text("abc 0189+\u0000\u20AC", 12) : input.Pick(Control))));
            world.Time.RunUntil(world.Time.NowUs + (input.Below(20) * Second));
        }
    }

    // One argument that nothing takes makes every line a bad one, so that nothing is started.
    private static void CommandLine(FuzzInput input)
    {
        List<string> arguments = [.. Enumerable.Range(0, input.Below(5)).Select(_ => input.OneIn(6) ? input.Text("-=:.tcp09 \u20AC", 10) : input.Pick(Arguments))];
        arguments.Insert(input.Below(arguments.Count + 1), "--no-such-option");
        if (arguments.Contains("--") || arguments.Contains("[debug]"))
        {
            return;
        }

        using StringWriter output = new();
        using StringWriter errors = new();
        int code = new SimulatorCommand(TextReader.Null, output, errors).RunAsync(arguments).GetAwaiter().GetResult();
        string said = errors.ToString().TrimEnd();
        FuzzFailure.Unless(code == BadArguments && said.Length > 0 && !said.Contains('\n'), $"'{string.Join(' ', arguments)}' ended with {code}: {said}");
        _ = ModemAddress.TryParse(string.Concat(arguments), out _);
    }

    // Nobody waits for weeks here: a line that would is left at once.
    private sealed class ShortPace(World world) : IPace
    {
        private readonly JumpPace _pace = new(world.Time);

        public bool RunUntil(Func<bool> condition, long deadlineUs)
        {
            if (deadlineUs - world.Time.NowUs > LongestWait)
            {
                throw new TooLong();
            }

            return _pace.RunUntil(condition, deadlineUs);
        }
    }

    private sealed class TooLong : Exception
    {
    }
}
