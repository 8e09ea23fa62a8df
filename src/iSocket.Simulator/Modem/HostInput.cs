using System;
using System.Collections.Generic;
using System.Text;

namespace iSocket.Simulator.Modem;

/// <summary>
/// Turns bytes of the host into command lines and message bodies (AT manual 1.4): what stands before "AT" is dropped,
/// CR ends a line, LF is swallowed, backspace edits, A/ repeats, and echo is given as the bytes come.
/// What arrives while a command runs waits until it is done.
/// </summary>
internal sealed class HostInput
{
    private const byte Backspace = 0x08;
    private const byte Escape = 0x1B;
    private const byte Substitute = 0x1A;
    private const int MaxWaiting = 2048;
    private const int MaxBody = 2048;

    private readonly Action<string> _echo;
    private readonly Action _prompt;
    private readonly Action<string> _lineDone;
    private readonly StringBuilder _line = new();
    private readonly Queue<byte> _waiting = new();
    private string _lastLine = string.Empty;
    private State _state = State.BeforeA;
    private bool _isTextBody;
    private Action<string?>? _bodyDone;

    /// <param name="echo">Puts characters on the line, if echo is on.</param>
    /// <param name="prompt">Puts the prompt on the line.</param>
    /// <param name="lineDone">Takes a whole line without its "AT".</param>
    public HostInput(Action<string> echo, Action prompt, Action<string> lineDone)
    {
        _echo = echo;
        _prompt = prompt;
        _lineDone = lineDone;
    }

    private enum State
    {
        BeforeA,
        BeforeT,
        Line,
        Body,
        Busy,
    }

    /// <summary>A byte while a command runs; true when it ended that command and is used up.</summary>
    public Func<bool>? Abort { get; set; }

    public void Reset()
    {
        _line.Clear();
        _waiting.Clear();
        _bodyDone = null;
        _state = State.BeforeA;
    }

    /// <summary>A command has begun.</summary>
    public void SetBusy() => _state = State.Busy;

    /// <summary>The command is done: takes what has been waiting.</summary>
    public void SetIdle()
    {
        _state = State.BeforeA;
        Drain();
    }

    /// <summary>The command wants a message body up to Ctrl-Z (its text) or ESC (null).</summary>
    public void StartBody(bool isText, Action<string?> done)
    {
        _line.Clear();
        _isTextBody = isText;
        _bodyDone = done;
        _state = State.Body;
        Drain();
    }

    public void Feed(byte value)
    {
        if (_state != State.Busy)
        {
            Process(value);
            return;
        }

        if (value == '\n' || (Abort?.Invoke() ?? false))
        {
            return;
        }

        if (_waiting.Count < MaxWaiting)
        {
            _waiting.Enqueue(value);
        }
    }

    private void Drain()
    {
        while (_state != State.Busy && _waiting.TryDequeue(out byte value))
        {
            Process(value);
        }
    }

    private void Process(byte value)
    {
        switch (_state)
        {
            case State.BeforeA:
                if (value is (byte)'A' or (byte)'a')
                {
                    Echo(value);
                    _state = State.BeforeT;
                }

                break;
            case State.BeforeT:
                ProcessAfterA(value);
                break;
            case State.Line:
                ProcessLine(value);
                break;
            default:
                ProcessBody(value);
                break;
        }
    }

    private void ProcessAfterA(byte value)
    {
        switch (value)
        {
            case (byte)'T' or (byte)'t':
                Echo(value);
                _line.Clear();
                _state = State.Line;
                break;
            case (byte)'/':
                Echo(value);
                _state = State.Busy;
                _lineDone(_lastLine);
                break;
            case (byte)'A' or (byte)'a':
                Echo(value);
                break;
            default:
                _state = State.BeforeA;
                break;
        }
    }

    private void ProcessLine(byte value)
    {
        switch (value)
        {
            case (byte)'\r':
                Echo(value);
                _lastLine = _line.ToString();
                _state = State.Busy;
                _lineDone(_lastLine);
                break;
            case Backspace:
                Echo(value);
                _line.Length = Math.Max(0, _line.Length - 1);
                break;
            case >= 0x20:
                Echo(value);
                if (_line.Length <= CommandParser.MaxCharacters)
                {
                    _line.Append((char)value);
                }

                break;
        }
    }

    private void ProcessBody(byte value)
    {
        switch (value)
        {
            case Substitute:
                EndBody(_line.ToString());
                break;
            case Escape:
                EndBody(null);
                break;
            case (byte)'\r':
                ProcessBodyReturn();
                break;
            case (byte)'\n':
                break;
            case Backspace when _line.Length > 0:
                Echo(value);
                _line.Length--;
                break;
            default:
                Echo(value);
                if (_line.Length < MaxBody)
                {
                    _line.Append((char)value);
                }

                break;
        }
    }

    private void ProcessBodyReturn()
    {
        if (!_isTextBody)
        {
            return;
        }

        // The prompt of the next line comes whether echo is on or not.
        _line.Append('\n');
        _prompt();
    }

    private void EndBody(string? body)
    {
        Action<string?>? done = _bodyDone;
        _bodyDone = null;
        _state = State.Busy;
        done?.Invoke(body);
    }

    private void Echo(byte value) => _echo(((char)value).ToString());
}
