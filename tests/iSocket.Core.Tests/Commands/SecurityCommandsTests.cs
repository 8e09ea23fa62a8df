using Xunit;

namespace iSocket.Core.Tests.Commands;

/// <summary>SECNUMBER and SECLIST .</summary>
public sealed class SecurityCommandsTests
{
    [Fact]
    public void Ten_numbers_in_order_of_entry_and_no_eleventh()
    {
        CommandBench bench = new();
        string expected = "SECNUMBERs ";
        for (int i = 0; i < 10; i++)
        {
            string number = $"12345678901234{9 - i}";
            Assert.Equal($"SECNUMBER+{number} - OK", bench.Send("SECNUMBER+" + number));
            expected += (i == 0 ? string.Empty : ", ") + number;
        }

        Assert.Equal("Incorrect value!", bench.Send("SECNUMBER+7"));
        Assert.Equal(expected, bench.Send("SECNUMBER?"));
        Assert.Equal("SECNUMBER+123456789012345 - OK", bench.Send("SECNUMBER+123456789012345"));
        Assert.Equal("SECNUMBER+123456789012345 - OK", bench.Send("SECNUMBER+00123456789012345"));
        Assert.Equal(expected, bench.Send("SECNUMBER?"));
        Assert.Equal("SECNUMBER-123456789012349 - OK", bench.Send("SECNUMBER-123456789012349"));
        Assert.Equal("SECNUMBER+7 - OK", bench.Send("SECNUMBER+7"));
        Assert.EndsWith(", 123456789012340, 7", bench.Send("SECNUMBER?"));
    }

    [Fact]
    public void The_manuals_example()
    {
        CommandBench bench = new();
        Assert.Equal("SECNUMBER+3589123456789 - OK", bench.Send("SECNUMBER+3589123456789"));
        Assert.Equal("SECNUMBER+3589000000555 - OK", bench.Send("SECNUMBER+3589000000555"));
        Assert.Equal("SECNUMBERs 3589123456789, 3589000000555", bench.Send("SECNUMBER?"));
        Assert.Equal("SECNUMBER-3589123456789 - OK", bench.Send("SECNUMBER-003589123456789"));
        Assert.Equal("SECNUMBERs 3589000000555", bench.Send("SECNUMBER?"));
        Assert.Equal("Incorrect value!", bench.Send("SECNUMBER-3589123456789"));
        Assert.Equal("SECNUMBER-ALL - OK", bench.Send("SECNUMBER-ALL"));
        Assert.Equal("SECNUMBER-ALL - OK", bench.Send("secnumber-all"));
        Assert.Equal("No SECNUMBERs!", bench.Send("SECNUMBER?"));
    }

    [Fact]
    public void Leading_zeros_of_numbers_count()
    {
        CommandBench bench = new();
        bench.Send("SECNUMBER+0711");
        Assert.Equal("Incorrect value!", bench.Send("SECNUMBER-711"));
        Assert.Equal("SECNUMBERs 0711", bench.Send("SECNUMBER?"));
    }

    [Theory]
    [InlineData("SECNUMBER-40711000111")]
    [InlineData("SECNUMBER-ALL")]
    public void Removing_the_last_number_turns_the_list_off(string remove)
    {
        CommandBench bench = new();
        bench.Send("SECNUMBER+40711000111");
        Assert.Equal("SECLIST=ON - OK", bench.Send("SECLIST=ON"));
        Assert.Equal("SECLIST=OFF,(ON)", bench.Send("SECLIST?"));
        bench.Send(remove);
        Assert.Equal("SECLIST=(OFF),ON", bench.Send("SECLIST?", "+4099"));
        bench.Send("SECNUMBER+5");
        Assert.Equal("SECLIST=(OFF),ON", bench.Send("SECLIST?"));
    }

    [Fact]
    public void Removing_one_of_two_keeps_the_list_on()
    {
        CommandBench bench = new();
        bench.Send("SECNUMBER+40711000111");
        bench.Send("SECNUMBER+5");
        bench.Send("SECLIST=ON");
        bench.Send("SECNUMBER-5");
        Assert.Equal("SECLIST=OFF,(ON)", bench.Send("SECLIST?"));
        Assert.Null(bench.Send("SECLIST?", "5"));
    }

    [Fact]
    public void SECLIST_on_without_numbers_is_refused_in_words_and_changes_nothing()
    {
        CommandBench bench = new();
        Assert.Equal("No SECNUMBERs!", bench.Send("SECLIST=ON"));
        Assert.False(bench.Dispatcher.HasConfigured);
        Assert.Equal("SECLIST=(OFF),ON", bench.Send("SECLIST?"));
        bench.Settings.Error.TrySet("OFF");
        Assert.Null(bench.Send("SECLIST=ON"));
        Assert.Equal("No SECNUMBERs!", bench.Send("SECNUMBER?"));
    }
}
