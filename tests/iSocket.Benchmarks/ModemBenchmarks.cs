using System;
using System.Text;
using BenchmarkDotNet.Attributes;
using iSocket.Core.Hal;
using iSocket.Core.Modem;
using iSocket.Tests.Shared;

namespace iSocket.Benchmarks;

/// <summary>The driver on the host: what a byte, a line, a question and a whole command cost.</summary>
[MemoryDiagnoser]
public class ModemBenchmarks : IAtUser, IUrcListener
{
    private const int StormBytes = 11520;

    private readonly PreparedModem _line = new();
    private readonly AtDigester _digester = new();
    private readonly PreparedBoard _board = new(DeviceModel.Gsm706);
    private readonly byte[] _ignored = PreparedModem.Bytes("\r\n+CTZV: +8,0\r\n");
    private readonly byte[] _parsed = PreparedModem.Bytes("\r\n+CMTI: \"SM\",12\r\n");
    private readonly byte[] _storm = Storm();
    private readonly AtChannel _channel;
    private long _nowMs;
    private int _heard;

    public ModemBenchmarks()
    {
        _channel = new AtChannel(_line, this);
    }

    [GlobalSetup]
    public void Start()
    {
        _board.Build();
        _board.Run(60000);
    }

    /// <summary>One second at 115200 baud, bytes to lines.</summary>
    [Benchmark]
    public int DigestOneSecondOfLine()
    {
        int lines = 0;
        foreach (byte value in _storm)
        {
            lines += _digester.Push(value) == AtToken.Line ? 1 : 0;
        }

        return lines;
    }

    /// <summary>A line of no interest through the channel.</summary>
    [Benchmark]
    public void IgnoredLine()
    {
        _line.Say(_ignored);
        _channel.Tick(_nowMs);
    }

    /// <summary>A notification through the channel, its number read.</summary>
    [Benchmark]
    public int ParsedLine()
    {
        _line.Say(_parsed);
        _channel.Tick(_nowMs);
        return _heard;
    }

    /// <summary>A question, its answer and the final result.</summary>
    [Benchmark]
    public void RoundTrip()
    {
        _nowMs += 1000;
        _channel.Compose().Add("AT+CREG?");
        _channel.Send(this, 1, AtCommandKind.Lines, "+CREG:", 5000, _nowMs);
        _channel.Tick(_nowMs);
    }

    /// <summary>From the notification to the reply that is sent, all turns and files included.</summary>
    [Benchmark]
    public bool WholeCommand() => _board.Command("ON");

    /// <summary>A second of turns in which nothing happens.</summary>
    [Benchmark]
    public void IdleSecond() => _board.Run(1000);

    void IUrcListener.OnUnsolicited(Urc code, AtLine line, long nowMs)
    {
        line.SkipField();
        _heard += line.TryReadNumber(out int index) ? index : 0;
    }

    void IUrcListener.OnEcho(long nowMs)
    {
    }

    bool IAtUser.TryStart(AtChannel channel, long nowMs) => false;

    void IAtUser.OnAnswer(int tag, AtLine line, bool isBody) => _heard += line.TryReadNumber(out int n) ? n : 0;

    void IAtUser.OnFinished(int tag, AtResult result, long nowMs)
    {
    }

    private static byte[] Storm()
    {
        StringBuilder text = new();
        for (int i = 0; text.Length < StormBytes; i++)
        {
            text.Append(i % 3 == 0 ? "\r\n+CREG: 2\r\n" : i % 3 == 1 ? "\r\n+CMTI: \"SM\",7\r\n" : "\r\n*PSUTTZ: 2024,5,1,8,0,0,\"+8\",0\r\n");
        }

        return PreparedModem.Bytes(text.ToString(0, StormBytes));
    }
}
