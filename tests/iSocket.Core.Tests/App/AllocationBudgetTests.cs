using System;
using iSocket.Core.Hal;
using iSocket.Core.Modem;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.App;

/// <summary>
/// What the modem's lines and the owners' messages may cost in memory, counted by the host's runtime. The device's own runtime
/// also makes an object at each mention of a text; docs/performance.md has its figures.
/// </summary>
public sealed class AllocationBudgetTests : IAtUser, IUrcListener
{
    private const int Times = 200;

    private readonly PreparedModem _line = new();
    private readonly AtChannel _channel;
    private long _nowMs;
    private int _answers;
    private int _news;
    private int _ends;
    private int _sum;

    public AllocationBudgetTests()
    {
        _channel = new AtChannel(_line, this);
    }

    [Theory]
    [InlineData("+CTZV: +8,0", false)]
    [InlineData("DST: 0", true)]
    [InlineData("*PSNWID: \"226\",\"01\",\"Net\",0,\"Net\",0", true)]
    [InlineData("what nobody knows", false)]
    [InlineData("what nobody knows", true)]
    [InlineData("+CREG: 1", true)]
    [InlineData("+CMTI: \"SM\",12", false)]
    [InlineData("+CMTI: \"SM\",12", true)]
    [InlineData("RING", false)]
    public void A_line_costs_nothing(string line, bool isInMidCommand)
    {
        byte[] bytes = PreparedModem.Bytes("\r\n" + line + "\r\n");
        if (isInMidCommand)
        {
            _channel.Compose().Add("AT+CSQ");
            _channel.Send(this, 1, AtCommandKind.Lines, "+CSQ:", int.MaxValue / 2, _nowMs);
            _line.Read(new byte[256]);
        }

        Assert.Equal(0, Allocated(Times, () =>
        {
            _line.Say(bytes);
            _channel.Tick(_nowMs);
        }));
    }

    [Fact]
    public void A_question_and_its_answer_cost_nothing()
    {
        Assert.Equal(0, Allocated(Times, () =>
        {
            _nowMs += 1000;
            _channel.Compose().Add("AT+CREG?");
            _channel.Send(this, 1, AtCommandKind.Lines, "+CREG:", 5000, _nowMs);
            _channel.Tick(_nowMs);
        }));
        Assert.Equal(_ends, _answers);
        Assert.True(_ends > Times && _sum == _ends);
    }

    // From +CMTI to the reply that is sent. The host's strings and arrays have longer headers than the device's.
    [Theory]
    [InlineData("ON", 1500)]
    [InlineData("RESTARTTIME=20", 1800)]
    [InlineData("STATUS", 3000)]
    [InlineData("THERMOSTAT?", 2500)]
    [InlineData("whatever", 1500)]
    public void A_command_stays_within_its_budget(string text, int budget)
    {
        PreparedBoard board = new(DeviceModel.Gsm706);
        board.Build();
        board.Run(60000);
        long bytes = Allocated(20, () => Assert.True(board.Command(text)));
        Assert.InRange(bytes / 20, 1, budget);
    }

    void IUrcListener.OnUnsolicited(Urc code, AtLine line, long nowMs) => _news++;

    void IUrcListener.OnEcho(long nowMs)
    {
    }

    bool IAtUser.TryStart(AtChannel channel, long nowMs) => false;

    void IAtUser.OnAnswer(int tag, AtLine line, bool isBody)
    {
        _answers++;
        _sum += line.TryReadNumber(out int _) && line.TryReadNumber(out int state) ? state : 0;
    }

    void IAtUser.OnFinished(int tag, AtResult result, long nowMs) => _ends += result == AtResult.Ok ? 1 : 0;

    private static long Allocated(int times, Action action)
    {
        // What is made once, by the first runs, is not what each costs.
        for (int i = 0; i < 10; i++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < times; i++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
