using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Simulator.Terminal;
using Xunit;

namespace iSocket.Simulator.Tests.Terminal;

public sealed class LineEditorTests
{
    private readonly LineEditor _editor = new(Completer.Complete);

    [Fact]
    public void EditsInTheMiddle()
    {
        Type("powr");
        Press(ConsoleKey.LeftArrow);
        Type("e");
        Press(ConsoleKey.End);
        Type(" onx");
        Press(ConsoleKey.Backspace);
        Press(ConsoleKey.Home);
        Type("#");
        Press(ConsoleKey.Home);
        Press(ConsoleKey.Delete);
        Assert.Equal("power on", _editor.Text);
        Assert.Equal(0, _editor.Cursor);
    }

    [Fact]
    public void StaysWithinTheLine()
    {
        Press(ConsoleKey.LeftArrow);
        Press(ConsoleKey.Backspace);
        Press(ConsoleKey.Delete);
        Type("a");
        Press(ConsoleKey.RightArrow);
        Press(ConsoleKey.RightArrow);
        Type("b\u0007");
        Assert.Equal("ab", _editor.Text);
    }

    [Fact]
    public void ControlKeysRemoveWordsAndLines()
    {
        Type("one two  ");
        Press(ConsoleKey.W, control: true);
        Assert.Equal("one ", _editor.Text);
        Press(ConsoleKey.W, control: true);
        Press(ConsoleKey.W, control: true);
        Assert.Equal(string.Empty, _editor.Text);
        Type("x");
        Press(ConsoleKey.U, control: true);
        Assert.Equal(string.Empty, _editor.Text);
    }

    [Fact]
    public void RecallsLinesAndTheDraft()
    {
        Enter("first");
        Enter("second");
        Enter("second");
        Enter("  ");
        Type("draft");
        Assert.Equal(["second", "first", "first"], Repeat(3, ConsoleKey.UpArrow));
        Assert.Equal(["second", "draft", "draft"], Repeat(3, ConsoleKey.DownArrow));
    }

    [Theory]
    [InlineData("po", "power ")]
    [InlineData("power o", "power o")]
    [InlineData("expect led g", "expect led gsm ")]
    [InlineData("expect led gsm fl", "expect led gsm flash3s ")]
    [InlineData("phone +407 an", "phone +407 answers ")]
    [InlineData("sms +407 \"x\" s", "sms +407 \"x\" sent ")]
    [InlineData("sp", "speed ")]
    [InlineData("power on ", "power on ")]
    [InlineData("zz", "zz")]
    [InlineData("expect so", "expect socket ")]
    public void CompletesTheWordsOfTheLanguage(string typed, string completed)
    {
        Type(typed);
        Press(ConsoleKey.Tab);
        Assert.Equal(completed, _editor.Text);
        Assert.Equal(completed.Length, _editor.Cursor);
    }

    [Fact]
    public void OffersTheChoices()
    {
        Type("power o");
        Press(ConsoleKey.Tab);
        Assert.Equal(["off", "on"], _editor.Choices);
        Type("f");
        Assert.Empty(_editor.Choices);
    }

    private void Type(string text)
    {
        foreach (char c in text)
        {
            Assert.Null(_editor.Press(new ConsoleKeyInfo(c, 0, false, false, false)));
        }
    }

    private void Enter(string line)
    {
        Type(line);
        Assert.Equal(line, _editor.Press(new ConsoleKeyInfo('\r', ConsoleKey.Enter, false, false, false)));
        Assert.Equal(string.Empty, _editor.Text);
    }

    private void Press(ConsoleKey key, bool control = false) =>
        Assert.Null(_editor.Press(new ConsoleKeyInfo('\0', key, false, false, control)));

    private IEnumerable<string> Repeat(int times, ConsoleKey key) => Enumerable.Range(0, times).Select(_ =>
    {
        Press(key);
        return _editor.Text;
    }).ToList();
}
