using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Terminal;
using Xunit;

namespace iSocket.Simulator.Tests.Terminal;

public sealed class ExternalModemPortTests
{
    private readonly VirtualTime _time = new();
    private readonly TerminalTrace _trace = new() { IsOn = true };
    private readonly List<string> _dialogue = [];

    public ExternalModemPortTests() => _trace.Written += (source, text) => _dialogue.Add($"{source} {text}");

    [Fact]
    public async Task BytesArriveOneAfterAnotherAsOnAWire()
    {
        using ExternalModemPort port = new(new ModemLink(new MemoryStream("OK\r\n"u8.ToArray()), null, null), _time, _trace);
        List<(char, long)> arrived = [];
        port.ByteSent += (value, baud) => arrived.Add(((char)value, _time.NowUs));
        Assert.Equal("the modem has closed the line", await port.Closed);
        port.TakeBytes();
        Assert.Empty(arrived);
        _time.RunUntil(1_000_000);
        Assert.Equal([('O', 86), ('K', 172), ('\r', 258), ('\n', 344)], arrived);
        Assert.Equal(["modem OK\\r\\n"], _dialogue);
    }

    [Fact]
    public async Task WhatTheBoardSendsGoesOut()
    {
        MemoryStream line = new();
        using ExternalModemPort port = new(new ModemLink(line, null, null), _time, _trace);
        await port.Closed;
        foreach (byte value in "AT\r"u8.ToArray())
        {
            port.Receive(value, 115200);
        }

        Assert.Equal("AT\r", Encoding.Latin1.GetString(line.ToArray()));
        Assert.Equal(["host AT\\r"], _dialogue);
    }
}
