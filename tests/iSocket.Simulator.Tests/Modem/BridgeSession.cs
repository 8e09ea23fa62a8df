using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using iSocket.Simulator.Modem.Bridge;

namespace iSocket.Simulator.Tests.Modem;

/// <summary>A bridge that runs in real time until it is disposed, and what it has printed.</summary>
internal sealed class BridgeSession : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly LineWriter _output = new();
    private readonly ControlLines _control = new();
    private readonly Task<int> _run;

    private BridgeSession(Func<TextWriter, TextReader, CancellationToken, Task<int>> start) =>
        _run = Task.Run(() => start(_output, _control, _stop.Token));

    /// <summary>Everything printed so far.</summary>
    public string Output => _output.ToString();

    public static BridgeSession Pty() => new((output, control, stop) => ModemBridge.RunPtyAsync(output, stop, control));

    public static BridgeSession Tcp() => new((output, control, stop) => ModemBridge.RunTcpAsync(0, output, stop, control));

    /// <summary>Has something happen in the outside world.</summary>
    public void Say(string line) => _control.Say(line);

    /// <summary>The first line: where the modem is.</summary>
    public Task<string> WhereAsync() => _output.FirstLine.WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        _control.End();
        _stop.Dispose();
    }

    private sealed class LineWriter : TextWriter
    {
        private readonly StringBuilder _text = new();
        private readonly TaskCompletionSource<string> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override Encoding Encoding => Encoding.UTF8;

        public Task<string> FirstLine => _first.Task;

        public override void WriteLine(string? value)
        {
            lock (_text)
            {
                _text.Append(value).Append('\n');
            }

            _first.TrySetResult(value ?? string.Empty);
        }

        public override string ToString()
        {
            lock (_text)
            {
                return _text.ToString();
            }
        }
    }
}
