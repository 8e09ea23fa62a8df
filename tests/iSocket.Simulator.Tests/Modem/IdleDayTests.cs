using Xunit;

namespace iSocket.Simulator.Tests.Modem;

public sealed class IdleDayTests
{
    [Fact]
    public void NothingHappensWithoutAHost()
    {
        ModemBench bench = new();
        bench.Boot();
        Assert.Equal(long.MaxValue, bench.Time.NextUs);
    }

    [Fact]
    public void DayOfPollingKeepsEveryAnswer()
    {
        ModemBench bench = new();
        bench.Boot();
        int answers = 0;
        for (int i = 0; i < 3456; i++)
        {
            foreach (string line in new[] { "AT+CREG?\r", "AT+CSQ\r", "AT+CPAS\r", "AT+CPMS?\r" })
            {
                bench.Type(line);
                bench.Wait(0.1);
                answers += bench.Take().EndsWith("\r\nOK\r\n", System.StringComparison.Ordinal) ? 1 : 0;
            }

            bench.Wait(24.5);
        }

        Assert.Equal(4 * 3456, answers);
    }
}
