using System;
using System.Collections.Generic;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Modem.Faults;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Modem;

/// <summary>
/// Runs the commands of a line one after the other and writes their answers, a line at a time, so that news of the
/// modem can come between two lines but never inside one.
/// </summary>
internal sealed class CommandExecutor
{
    private const int MinLatencyUs = 2000;
    private const int MaxLatencyUs = 10_000;

    private readonly Random _random;
    private readonly ModemSettings _settings;
    private readonly ModemUart _uart;
    private readonly ITrace _trace;
    private readonly CommandTable _table;
    private readonly ModemQuirks _quirks;
    private readonly FaultOrders _orders;
    private readonly HostInput _input;
    private readonly Queue<AtCommand> _commands = new();
    private readonly Queue<string> _chunks = new();
    private readonly List<Action> _whenSaid = [];
    private Answer? _answer;
    private ScheduledEvent? _next;
    private Action? _abort;
    private bool _firstLine;
    private bool _isFinal;

    public CommandExecutor(VirtualTime time, Random random, ModemSettings settings, ModemUart uart, ITrace trace, CommandTable table, ModemQuirks quirks, FaultOrders orders)
    {
        Time = time;
        _random = random;
        _settings = settings;
        _uart = uart;
        _trace = trace;
        _table = table;
        _quirks = quirks;
        _orders = orders;
        _input = new HostInput(Echo, () => Write(PromptText), RunLine) { Abort = TryAbort };
        _uart.Emptied = Pump;
    }

    public VirtualTime Time { get; }

    /// <summary>The result of a message entry that ESC ended.</summary>
    public string EscapeResult => _quirks.EscapeResult;

    private string PromptText => _quirks.PromptLacksSpace ? "\r\n>" : "\r\n> ";

    public int ErrorForm => _settings.ErrorForm.Value;

    /// <summary>True while a command runs.</summary>
    public bool IsBusy => _answer is not null;

    public bool IsCurrent(Answer answer) => ReferenceEquals(_answer, answer);

    public void Receive(byte value) => _input.Feed(value);

    /// <summary>The modem restarts: nothing pending survives.</summary>
    public void Reset()
    {
        _next?.Cancel();
        _commands.Clear();
        _chunks.Clear();
        _whenSaid.Clear();
        _answer = null;
        _abort = null;
        _isFinal = false;
        _input.Reset();
    }

    public void EmitLine(string text)
    {
        Emit(_settings.Verbose.Value == 0 ? text + "\r\n" : _firstLine ? "\r\n" + text + "\r\n" : text + "\r\n");
        _firstLine = false;
    }

    public void WhenSaid(Action action) => _whenSaid.Add(action);

    public void AllowAbort(Action abort) => _abort = abort;

    public void Prompt(bool isText, Action<string?> done)
    {
        Emit(PromptText);
        _input.StartBody(isText, body =>
        {
            Trace("host", (body ?? string.Empty) + (body is null ? "\u001b" : "\u001a"));
            done(body);
        });
    }

    /// <summary>A command is done; null means OK.</summary>
    public void CommandDone(string? result)
    {
        _abort = null;
        if (result is null && _commands.Count > 0)
        {
            _answer = null;
            RunNext();
            return;
        }

        _commands.Clear();
        _isFinal = true;
        if (result != string.Empty && _settings.Quiet.Value == 0)
        {
            EmitFinal(result ?? "OK");
        }

        Pump();
    }

    private void RunLine(string line)
    {
        Trace("host", "AT" + line + "\r");
        long delayUs = _orders.Commands.TakeDelayMs(line) * 1000;
        bool restarts = _orders.Commands.TakeRestart(line);
        bool isIgnored = _orders.Commands.Ignores(line);
        _firstLine = true;
        List<AtCommand>? commands = CommandParser.TryParse(line);
        foreach (AtCommand command in commands ?? [])
        {
            _commands.Enqueue(command);
        }

        Answer answer = new(this);
        _answer = answer;
        _next = Time.After(_random.Next(MinLatencyUs, MaxLatencyUs) + delayUs, () =>
        {
            if (restarts)
            {
                _orders.Commands.Restart();
            }
            else if (isIgnored)
            {
                answer.Silence();
            }
            else if (commands is null)
            {
                answer.Error();
            }
            else if (commands.Count == 0)
            {
                answer.Ok();
            }
            else
            {
                RunNext();
            }
        });
    }

    private void RunNext()
    {
        AtCommand command = _commands.Dequeue();
        Answer answer = new(this);
        _answer = answer;
        _firstLine = true;
        _input.SetBusy();
        _table.Run(command, answer);
    }

    private void EmitFinal(string result)
    {
        if (_settings.Verbose.Value == 1)
        {
            Emit("\r\n" + result + "\r\n");
            return;
        }

        string code = result switch
        {
            "OK" => "0",
            "NO CARRIER" => "3",
            "ERROR" => "4",
            "NO DIALTONE" => "6",
            "BUSY" => "7",
            "NO ANSWER" => "8",
            _ => result,
        };
        Emit(code + "\r");
    }

    private void Emit(string chunk)
    {
        _chunks.Enqueue(chunk);
        Pump();
    }

    private void Pump()
    {
        while (_chunks.Count > 0 && _uart.IsEmpty)
        {
            Write(_chunks.Dequeue());
        }

        if (_isFinal && _chunks.Count == 0)
        {
            Say();
        }
    }

    // The last piece is on its way: the next line may run, and what had to wait for the answer happens.
    private void Say()
    {
        _isFinal = false;
        _answer = null;
        Action[] actions = _whenSaid.ToArray();
        _whenSaid.Clear();
        _input.SetIdle();
        foreach (Action action in actions)
        {
            action();
        }
    }

    private bool TryAbort()
    {
        Action? abort = _abort;
        _abort = null;
        abort?.Invoke();
        return abort is not null;
    }

    private void Echo(string text)
    {
        if (_settings.Echo.Value == 1)
        {
            _uart.Write(text);
        }
    }

    private void Write(string chunk)
    {
        string line = _orders.Lines.Apply(chunk);
        if (line.Length > 0)
        {
            Trace("modem", line);
            _uart.Write(line);
        }
    }

    private void Trace(string source, string text)
    {
        if (_trace.IsOn)
        {
            _trace.Write(source, TraceText.Escape(text));
        }
    }
}
