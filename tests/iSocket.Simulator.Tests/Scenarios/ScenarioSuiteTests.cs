using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Scenarios;
using Xunit;

namespace iSocket.Simulator.Tests.Scenarios;

public sealed class ScenarioSuiteTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scenarios").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AllPassed()
    {
        string file = Write("a.scn", "advance 1h30m\nexpect no sms");
        Assert.Equal(0, Run(file));
        string[] lines = Lines();
        Assert.Matches(@"^ok .*a\.scn \(1h30m30s, \d+\.\d\ds\)$", lines[0]);
        Assert.Equal("1 passed, 0 failed", lines[1]);
        Assert.Empty(_errors.ToString());
    }

    [Fact]
    public void AFailureNamesFileLineAndWhatWasSeen()
    {
        string file = Write("a.scn", "# x\nexpect socket on\nadvance 1s");
        Assert.Equal(1, Run(file));
        Assert.Equal([$"FAILED {file}:2: expected socket on; seen: socket off", "0 passed, 1 failed"], Lines());
    }

    [Fact]
    public void MalformedWinsAndTheOthersStillRun()
    {
        string bad = Write("b.scn", "foo");
        Write("a.scn", "expect socket on");
        Write("c.scn", "advance 1s");
        Assert.Equal(2, Run(_folder));
        Assert.Equal("1 passed, 1 failed", Lines()[^1]);
        Assert.Equal($"{bad}:1: unknown statement foo", _errors.ToString().TrimEnd());
    }

    [Fact]
    public void AMissingFileIsNamed()
    {
        string missing = Path.Combine(_folder, "none.scn");
        Assert.Equal(2, Run(missing, Write("a.scn", "advance 1s")));
        Assert.StartsWith(missing + ": cannot be read", _errors.ToString());
        Assert.Equal("1 passed, 0 failed", Lines()[^1]);
    }

    [Fact]
    public void WhatTheWorldCannotDoIsRefusedAtItsLine()
    {
        string file = Write("a.scn", "advance 1s\npower on\nexpect socket on");
        Assert.Equal(2, Run(() => new FakeWorld { Missing = new NotImplementedException() }, false, file));
        Assert.Equal($"{file}:2: 'power on' is not supported yet", _errors.ToString().TrimEnd());
    }

    [Fact]
    public void ACrashIsAFailureAtItsLine()
    {
        string file = Write("a.scn", "advance 1s\npower on");
        Assert.Equal(1, Run(() => new FakeWorld { Missing = new InvalidOperationException("broken") }, false, file));
        Assert.StartsWith($"FAILED {file}:2: expected the world to go on; seen: System.InvalidOperationException: broken", Lines()[0]);
    }

    [Fact]
    public void AnExceptionThatTheFirmwareSurvivedIsNotedAndDecidesNothing()
    {
        string file = Write("a.scn", "advance 1s");
        Assert.Equal(0, Run(() => new FakeWorld { FirmwareFaults = 2 }, false, file));
        Assert.Equal($"note: {file}: the firmware survived an exception in 2 of its turns", _errors.ToString().TrimEnd());
    }

    [Fact]
    public void AFolderIsRunInNameOrderWithEverythingBelow()
    {
        foreach (string name in new[] { "b.scn", "B.scn", "a/z.scn", "a10.scn", "a2.scn", "skip.txt", "a/deep/x.scn" })
        {
            Write(name, "advance 1s");
        }

        Assert.Equal(0, Run(_folder));
        IEnumerable<string> names = Lines().SkipLast(1).Select(l => l.Split(' ')[1][(_folder.Length + 1)..]);
        Assert.Equal(["B.scn", "a/deep/x.scn", "a/z.scn", "a10.scn", "a2.scn", "b.scn"], names);
    }

    [Fact]
    public void ManyFilesKeepTheirOrder()
    {
        for (int i = 0; i < 40; i++)
        {
            Write($"{i:00}.scn", $"advance {(40 - i) * 10}m\nexpect socket {(i % 7 == 0 ? "on" : "off")}");
        }

        Assert.Equal(1, Run(_folder));
        string[] lines = Lines();
        Assert.Equal("34 passed, 6 failed", lines[^1]);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"{i:00}.scn"), lines.SkipLast(1).Select(NameOf));
    }

    [Fact]
    public void TheTraceCarriesVirtualTimeAndIsTheSameEveryTime()
    {
        string file = Write("a.scn", "advance 1h0m1s\nexpect no sms for 500ms\nadvance 1ms");
        Run(() => new FakeWorld(), true, file);
        string[] first = Lines()[..3];
        Assert.Equal(
            ["0:00:00.000000 file    advance 1h0m1s", "1:00:01.000000 file    expect no sms for 500ms", "1:00:01.500000 file    advance 1ms"],
            first);
        _output.GetStringBuilder().Clear();
        Run(() => new FakeWorld(), true, file);
        Assert.Equal(first, Lines()[..3]);
    }

    private static string NameOf(string line) => Path.GetFileName(line.Split(' ')[1].Split(':')[0]);

    private int Run(params string[] paths) => Run(() => new FakeWorld(), false, paths);

    private int Run(Func<IOutsideWorld> world, bool trace, params string[] paths) =>
        new ScenarioSuite(new ScenarioRunner((ITrace _) => world(), trace), _output, _errors).Run(paths);

    private string[] Lines() => _output.ToString().TrimEnd().Split('\n').Select(l => l.TrimEnd('\r')).ToArray();

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
