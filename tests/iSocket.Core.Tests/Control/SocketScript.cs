using System;
using System.Globalization;
using iSocket.Core.Control;
using iSocket.Core.Tests.Outputs;
using Xunit;

namespace iSocket.Core.Tests.Control;

/// <summary>
/// Plays "seconds word; seconds word; ..." on a socket that gets its turns only when something happens or when it asked for
/// one. Words: on, off, on5, off5 (minutes), restart10 (seconds), toggle, lose (mains), return (mains, POWERSTATE=REMEMBER),
/// return-on, return-off, reset (of the processor), and checks of the pin: =0, =1, of what a loss of power would leave:
/// final0, final1, and of the moment since when it is on: since60.
/// </summary>
internal sealed class SocketScript
{
    private FakeOutputPin _pin = new();
    private SocketControl _socket;
    private long _dueMs;

    public SocketScript()
    {
        _socket = new SocketControl(_pin);
        _dueMs = _socket.Tick(0);
    }

    public void Play(string script)
    {
        foreach (string step in script.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words = step.Split(' ');
            long nowMs = (long)(decimal.Parse(words[0], CultureInfo.InvariantCulture) * 1000);
            RunUntil(nowMs);
            Do(words[1], nowMs, step);
            _dueMs = _socket.Tick(nowMs);
        }
    }

    private void RunUntil(long nowMs)
    {
        while (_dueMs <= nowMs)
        {
            long turnMs = _dueMs;
            _dueMs = _socket.Tick(turnMs);
            Assert.True(_dueMs > turnMs, "A turn that asks for another one at the same moment never ends.");
        }
    }

    private void Do(string word, long nowMs, string step)
    {
        string name = word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        int number = word.Length > name.Length ? int.Parse(word[name.Length..], CultureInfo.InvariantCulture) : -1;
        switch (name)
        {
            case "on" or "off" when number < 0:
                _socket.Switch(name == "on", nowMs);
                break;
            case "on" or "off":
                _socket.SwitchFor(name == "on", number, nowMs);
                break;
            case "restart":
                _socket.Restart(number, nowMs);
                break;
            case "toggle":
                _socket.Toggle(nowMs);
                break;
            case "lose":
                _socket.LoseMains(nowMs);
                break;
            case "return":
                _socket.PowerOn(_socket.FinalState, nowMs);
                break;
            case "return-on" or "return-off":
                _socket.PowerOn(name == "return-on", nowMs);
                break;
            case "reset":
                Reset();
                break;
            case "=":
                Assert.True(_pin.IsHigh == (number == 1), $"pin at: {step}");
                Assert.True(_socket.IsOn == (number == 1), $"state at: {step}");
                break;
            case "final":
                Assert.True(_socket.FinalState == (number == 1), step);
                break;
            case "since":
                Assert.Equal(number * 1000L, _socket.OnSinceMs);
                break;
            default:
                throw new ArgumentException(step);
        }
    }

    private void Reset()
    {
        SocketState state = new();
        _socket.Save(state);
        _pin = new FakeOutputPin();
        _socket = new SocketControl(_pin);
        _socket.Restore(state);
    }
}
