using iSocket.Core.Modem;
using Xunit;

namespace iSocket.Core.Tests.Modem;

public sealed class UrcTableTests
{
    [Theory]
    [InlineData("RDY", Urc.Started)]
    [InlineData("+CFUN: 1", Urc.Started)]
    [InlineData("+CFUN: 4", Urc.None)]
    [InlineData("+CPIN: READY", Urc.Sim)]
    [InlineData("+CPIN: NOT INSERTED", Urc.Sim)]
    [InlineData("Call Ready", Urc.Ready)]
    [InlineData("SMS Ready", Urc.Ready)]
    [InlineData("+CREG: 5,\"0F1A\",\"C4D2\"", Urc.Registration)]
    [InlineData("+CGREG: 1", Urc.Ignored)]
    [InlineData("+CMTI: \"SM\",12", Urc.MessageStored)]
    [InlineData("+CMTI: \"SM\",12,\"MMS PUSH\"", Urc.MessageStored)]
    [InlineData("+CMT: ,24", Urc.DirectMessage)]
    [InlineData("+CDS: 25", Urc.DirectMessage)]
    [InlineData("+CBM: 88", Urc.DirectMessage)]
    [InlineData("*PSUTTZ: 2017,1,22,21,7,29,\"+4\",0", Urc.NetworkTime)]
    [InlineData("*PSNWID: \"250\",\"01\",\"MTS\",0,\"MTS\",0", Urc.Ignored)]
    [InlineData("+CTZV: +4,0", Urc.Ignored)]
    [InlineData("+CTZV: \"+4\"", Urc.Ignored)]
    [InlineData("DST: 0", Urc.Ignored)]
    [InlineData("+CIEV: 10,\"25001\",\"MTS\",\"MTS\", 0, 0", Urc.Ignored)]
    [InlineData("NORMAL POWER DOWN", Urc.PowerDown)]
    [InlineData("UNDER-VOLTAGE POWER DOWN", Urc.PowerDown)]
    [InlineData("OVER-VOLTAGE POWER DOWN", Urc.PowerDown)]
    [InlineData("UNDER-VOLTAGE WARNNING", Urc.Voltage)]
    [InlineData("UNDER-VOLTAGE WARNING", Urc.Voltage)]
    [InlineData("OVER-VOLTAGE WARNNING", Urc.Voltage)]
    [InlineData("RING", Urc.Ring)]
    [InlineData("+CRING: VOICE", Urc.Ring)]
    [InlineData("+CLIP: \"\",128,\"\",0,\"\",1", Urc.CallerId)]
    [InlineData("+CLCC: 1,1,4,0,0,\"1332\",129,\"\"", Urc.CallState)]
    [InlineData("NO CARRIER", Urc.CallEnded)]
    [InlineData("BUSY", Urc.CallEnded)]
    [InlineData("NO ANSWER", Urc.CallEnded)]
    [InlineData("NO DIALTONE", Urc.CallEnded)]
    [InlineData("NO DIAL TONE", Urc.CallEnded)]
    [InlineData("+CUSD: 4", Urc.Ussd)]
    [InlineData("OK", Urc.None)]
    [InlineData("ERROR", Urc.None)]
    [InlineData("RINGO", Urc.None)]
    [InlineData("RDYX", Urc.None)]
    [InlineData("R", Urc.None)]
    [InlineData("+", Urc.None)]
    [InlineData("IIIIRDY", Urc.None)]
    [InlineData("865784050123456", Urc.None)]
    [InlineData("07917283010010F5040BC87238880900F1", Urc.None)]
    public void Tells_codes_apart(string text, Urc expected)
    {
        Assert.Equal(expected, new UrcTable().Find(AtLineTests.Of(text)));
    }

    [Fact]
    public void Leaves_the_fields_ready_to_be_read()
    {
        var line = AtLineTests.Of("+CMTI: \"SM\",12");
        Assert.Equal(Urc.MessageStored, new UrcTable().Find(line));
        Assert.True(line.TryReadField(out var start, out var length));
        Assert.True(line.FieldIs(start, length, "SM"));
        Assert.True(line.TryReadNumber(out var index));
        Assert.Equal(12, index);
    }
}
