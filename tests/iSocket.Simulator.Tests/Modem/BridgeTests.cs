using System;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using iSocket.Simulator.Modem.Bridge;
using Xunit;

namespace iSocket.Simulator.Tests.Modem;

public sealed class BridgeTests
{
    [Fact]
    public async Task TcpClientFindsABootedModem()
    {
        await using BridgeSession bridge = BridgeSession.Tcp();
        bridge.Say("nonsense");
        bridge.Say("sms +40711000111 over the air");
        using TcpClient client = await ConnectAsync(bridge);
        Assert.Equal("AT+CREG?;+IPR?\r\r\n+CREG: 0,1\r\n\r\n+IPR: 115200\r\n\r\nOK\r\n", await SayAsync(client, "AT+CREG?;+IPR?\r", "OK\r\n"));
        Assert.Contains("\r\n+CMTI: \"SM\",3\r\n", await SayAsync(client, string.Empty, "+CMTI: \"SM\",3\r\n"), StringComparison.Ordinal);
        Assert.Contains("sms FROM TEXT", bridge.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SpeedOfTheClientDoesNotMatter()
    {
        await using BridgeSession bridge = BridgeSession.Tcp();
        using TcpClient client = await ConnectAsync(bridge);
        await SayAsync(client, "AT+IPR=9600\r", "OK\r\n");
        Assert.EndsWith("\r\nOK\r\n", await SayAsync(client, "AT\r", "OK\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NextClientIsServedAfterTheFirst()
    {
        await using BridgeSession bridge = BridgeSession.Tcp();
        using (TcpClient first = await ConnectAsync(bridge))
        {
            await SayAsync(first, "ATE0\r", "OK\r\n");
        }

        using TcpClient second = await ConnectAsync(bridge);
        Assert.Equal("\r\nOK\r\n", await SayAsync(second, "AT\r", "OK\r\n"));
    }

    [Fact]
    public async Task ClientsThatLeaveInTheMiddleHarmNobody()
    {
        await using BridgeSession bridge = BridgeSession.Tcp();
        for (int i = 0; i < 10; i++)
        {
            using (TcpClient first = await ConnectAsync(bridge))
            {
                // Gone before the answer comes; every second one with a reset instead of a farewell.
                first.LingerState = new LingerOption(i % 2 == 0, 0);
                await first.GetStream().WriteAsync(Encoding.Latin1.GetBytes("AT+CMGL=4\rAT+CMGS=23\r"), TestContext.Current.CancellationToken);
            }

            using TcpClient second = await ConnectAsync(bridge);
            Assert.EndsWith("+CSQ: 23,0\r\n\r\nOK\r\n", await SayAsync(second, "\u001b\rAT+CSQ\r", "+CSQ: 23,0\r\n\r\nOK\r\n"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task RestartIsSaid()
    {
        await using BridgeSession bridge = BridgeSession.Tcp();
        using TcpClient client = await ConnectAsync(bridge);
        await SayAsync(client, "AT+CNMI=2,2,0,0,0;E0\r", "OK\r\n");
        bridge.Say("restart");
        string seen = await SayAsync(client, string.Empty, "SMS Ready\r\n");
        Assert.EndsWith("\r\nRDY\r\n\r\n+CFUN: 1\r\n\r\n+CPIN: READY\r\n\r\nCall Ready\r\n\r\nSMS Ready\r\n", seen, StringComparison.Ordinal);
        Assert.Equal("AT+CNMI?\r\r\n+CNMI: 2,1,0,0,0\r\n\r\nOK\r\n", await SayAsync(client, "AT+CNMI?\r", "OK\r\n"));
    }

    [Fact]
    public async Task TakenPortIsSaidInOneLine()
    {
        await using BridgeSession bridge = BridgeSession.Tcp();
        int port = int.Parse((await bridge.WhereAsync()).Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
        StringWriter output = new();
        Assert.Equal(2, await ModemBridge.RunTcpAsync(port, output, CancellationToken.None));
        Assert.StartsWith("modem: port " + port + " cannot be opened", output.ToString(), StringComparison.Ordinal);
    }

    private static async Task<TcpClient> ConnectAsync(BridgeSession bridge)
    {
        string[] where = (await bridge.WhereAsync()).Split(':');
        TcpClient client = new();
        await client.ConnectAsync(where[0], int.Parse(where[1], System.Globalization.CultureInfo.InvariantCulture));
        return client;
    }

    private static async Task<string> SayAsync(TcpClient client, string text, string until)
    {
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text));
        StringBuilder seen = new();
        byte[] buffer = new byte[256];
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
        while (!seen.ToString().Contains(until, StringComparison.Ordinal))
        {
            int count = await stream.ReadAsync(buffer, patience.Token);
            Assert.NotEqual(0, count);
            seen.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        return seen.ToString();
    }
}
