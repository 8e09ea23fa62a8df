using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace iSocket.Fuzz.Tests;

/// <summary>A fuzzer that cannot fail finds nothing: these fail on purpose.</summary>
public sealed class HarnessTests
{
    private static readonly List<byte[]> Kept = [];

    private readonly StringWriter _output = new();

    [Fact]
    public void An_input_depends_on_seed_target_and_number_alone()
    {
        FuzzTarget target = Target(_ => { });
        byte[] input = new InputSource(target, 7).Make(1234);
        InputSource again = new(target, 7);
        again.Make(1);
        Assert.Equal(input, again.Make(1234));
        Assert.NotEqual(input, new InputSource(target, 8).Make(1234));
        Assert.NotEqual(input, new InputSource(target with { Name = "other" }, 7).Make(1234));
    }

    [Fact]
    public void A_failure_names_the_input_and_how_to_run_it_again()
    {
        FuzzTarget target = Target(input =>
        {
            while (!input.IsOver)
            {
                FuzzFailure.Unless(input.Byte() != 0x55, "a byte of 55");
            }
        });
        Campaign campaign = new(target, 3, _output);
        Assert.False(campaign.Run(0, 100_000, TimeSpan.MaxValue));
        string said = _output.ToString();
        Assert.Contains("a byte of 55", said);
        Assert.Contains("shortest: 55", said);
        string line = said.Split('\n').First(text => text.StartsWith("again:", StringComparison.Ordinal));
        Assert.EndsWith($"--target t --seed 3 --first {campaign.Inputs} --inputs 1", line.TrimEnd());
        Assert.False(new Campaign(target, 3, TextWriter.Null).Run(campaign.Inputs, 1, TimeSpan.MaxValue));
    }

    [Fact]
    public void An_exception_is_a_failure()
    {
        Assert.False(new Campaign(Target(_ => throw new IndexOutOfRangeException()), 1, _output).Run(0, 5, TimeSpan.MaxValue));
        Assert.Contains(nameof(IndexOutOfRangeException), _output.ToString());
    }

    [Fact]
    public void Too_much_memory_for_one_input_is_a_failure()
    {
        Assert.False(new Campaign(Target(_ => GC.KeepAlive(new byte[100_000])), 1, _output).Run(0, 5, TimeSpan.MaxValue));
        Assert.Contains("allocated", _output.ToString());
    }

    [Fact]
    public void Memory_that_is_kept_is_a_failure()
    {
        Assert.False(new Campaign(Target(_ => Kept.Add(new byte[9000])), 1, _output).Run(0, 1200, TimeSpan.MaxValue));
        Assert.Contains("the heap grew", _output.ToString());
        Kept.Clear();
    }

    [Fact]
    public void What_is_asked_of_an_input_beyond_its_end_is_zero()
    {
        FuzzInput input = new([5, 200]);
        Assert.Equal(5, input.Below(100));
        Assert.Equal(200, input.Below(1000));
        Assert.True(input.IsOver);
        Assert.Equal(0, input.Below(7));
        Assert.False(input.OneIn(2));
        Assert.Empty(input.Rest());
        Assert.Equal(string.Empty, input.Text("abc", 5));
    }

    private static FuzzTarget Target(Action<FuzzInput> run) => new("t", "a test", 64, 50_000, 1, run);
}
