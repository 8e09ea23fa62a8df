using System.Collections.Generic;
using iSocket.Core.Modem;
using iSocket.Core.Time;
using Xunit;

namespace iSocket.Core.Tests.Modem;

/// <summary>What the modem says of itself, and what of it is handed on.</summary>
public sealed class ModemReaderTests : IModemEvents
{
    private const int StoreStep = 1;

    private readonly ModemStatus _status = new();
    private readonly ModemScripts _scripts = new();
    private readonly List<string> _events = [];
    private readonly ModemReader _reader;

    public ModemReaderTests()
    {
        _reader = new ModemReader(_status, _scripts, this);
    }

    [Theory]
    [InlineData(0, Registration.Idle)]
    [InlineData(1, Registration.Home)]
    [InlineData(2, Registration.Searching)]
    [InlineData(3, Registration.Denied)]
    [InlineData(4, Registration.Unknown)]
    [InlineData(5, Registration.Roaming)]
    [InlineData(6, Registration.Home)]
    [InlineData(7, Registration.Roaming)]
    [InlineData(8, Registration.Unknown)]
    [InlineData(9, Registration.Home)]
    [InlineData(10, Registration.Roaming)]
    [InlineData(11, Registration.Unknown)]
    [InlineData(-1, Registration.Unknown)]
    public void States_of_registration_are_those_of_the_standard(int value, Registration expected)
    {
        Assert.False(_reader.HasRegistration);
        _reader.SetRegistration(value);
        Assert.Equal(expected, _status.Registration);
        Assert.True(_reader.HasRegistration);
        _reader.ForgetRegistration();
        Assert.False(_reader.HasRegistration);
        Assert.Equal(expected, _status.Registration);
    }

    [Theory]
    [InlineData("0,0", 0)]
    [InlineData("31,0", 31)]
    [InlineData("32,0", ModemStatus.UnknownSignal)]
    [InlineData("-1,0", ModemStatus.UnknownSignal)]
    [InlineData("99,99", ModemStatus.UnknownSignal)]
    [InlineData("", 20)]
    public void A_signal_is_a_level_or_unknown(string fields, int expected)
    {
        _reader.ReadSignal(AtLineTests.Behind("+CSQ:", "20,0"));
        _reader.ReadAnswer(ModemScripts.SignalTag, AtLineTests.Behind("+CSQ:", fields), 0);
        Assert.Equal(expected, _status.Signal);
    }

    [Theory]
    [InlineData(ModemScripts.BaudRateTag, "115200", false)]
    [InlineData(ModemScripts.BaudRateTag, "0", true)]
    [InlineData(ModemScripts.BaudRateTag, "x", true)]
    [InlineData(ModemScripts.NetworkTimeTag, "1", false)]
    [InlineData(ModemScripts.NetworkTimeTag, "0", true)]
    [InlineData(ModemScripts.NetworkTimeTag, "", true)]
    public void What_the_module_does_not_keep_as_we_want_it_is_to_be_set(int tag, string fields, bool needs)
    {
        _reader.ReadAnswer(tag, AtLineTests.Behind("+X:", fields), 0);
        Assert.Equal(needs, _reader.NeedsPersist);
    }

    [Fact]
    public void One_thing_that_is_as_we_want_it_does_not_excuse_another()
    {
        _reader.ReadAnswer(ModemScripts.BaudRateTag, AtLineTests.Behind("+IPR:", "9600"), 0);
        _reader.ReadAnswer(ModemScripts.NetworkTimeTag, AtLineTests.Behind("+CLTS:", "0"), 0);
        Assert.True(_reader.NeedsPersist);
        _reader.ReadAnswer(ModemScripts.BaudRateTag, AtLineTests.Behind("+IPR:", "0"), 0);
        Assert.True(_reader.NeedsPersist);
        _reader.ReadAnswer(ModemScripts.NetworkTimeTag, AtLineTests.Behind("+CLTS:", "1"), 0);
        _reader.ReadAnswer(ModemScripts.BaudRateTag, AtLineTests.Behind("+IPR:", "115200"), 0);
        Assert.True(_reader.NeedsPersist);
    }

    [Theory]
    [InlineData("8675090228439", "")]
    [InlineData("86750902284396", "86750902284396")]
    [InlineData("867509022843960", "867509022843960")]
    [InlineData("86750902284396001", "86750902284396001")]
    [InlineData("867509022843960012", "")]
    [InlineData("86750902284396/", "")]
    [InlineData("86750902284396:", "")]
    [InlineData("x67509022843960", "")]
    public void A_serial_number_is_14_to_17_digits_and_nothing_else(string line, string expected)
    {
        _reader.ReadAnswer(ModemScripts.SerialNumberTag, AtLineTests.Of(line), 0);
        Assert.Equal(expected, _status.SerialNumber);
    }

    [Fact]
    public void The_first_serial_number_stays()
    {
        _reader.ReadAnswer(ModemScripts.SerialNumberTag, AtLineTests.Of("867509022843960"), 0);
        _reader.ReadAnswer(ModemScripts.SerialNumberTag, AtLineTests.Of("123456789012345"), 0);
        Assert.Equal("867509022843960", _status.SerialNumber);
    }

    [Fact]
    public void Clock_and_network_time_are_handed_on_when_they_are_times()
    {
        _reader.ReadAnswer(ModemScripts.ClockTag, AtLineTests.Behind("+CCLK:", "\"26/11/21,07:00:00+12\""), 5);
        _reader.ReadAnswer(ModemScripts.ClockTag, AtLineTests.Behind("+CCLK:", "\"26/13/21,07:00:00+12\""), 6);
        _reader.ReadNews(Urc.NetworkTime, AtLineTests.Behind("*PSUTTZ:", "2026,11,21,4,0,0,\"+12\",0"), 7);
        _reader.ReadNews(Urc.NetworkTime, AtLineTests.Behind("*PSUTTZ:", "2026,11,21,4,0"), 8);
        long seconds = CivilTime.ToSeconds(2026, 11, 21, 7, 0, 0);
        Assert.Equal([$"clock {seconds} 12 at 5", $"network {seconds} 12 at 7"], _events);
    }

    [Theory]
    [InlineData("SM", "\"SM\",12", "stored 12 Chosen")]
    [InlineData("SM", "\"SM_P\",12", "stored 12 Sim")]
    [InlineData("SM", "\"ME\",12", "stored 12 Phone")]
    [InlineData("SM", "\"ME_P\",12", "stored 12 Phone")]
    [InlineData("SM", "\"MT\",12", "stored 12 Chosen")]
    [InlineData("SM", "\"ME\"", "")]
    [InlineData("SM", "", "")]
    [InlineData("ME", "\"ME\",12", "stored 12 Chosen")]
    [InlineData("ME", "\"SM\",12", "stored 12 Sim")]
    [InlineData("MT", "\"SM\",12", "stored 12 Sim")]
    [InlineData("", "\"SM\",12", "stored 12 Chosen")]
    [InlineData("", "\"ME\",12", "stored 12 Chosen")]
    public void A_stored_message_lies_in_the_store_that_is_named(string chosen, string fields, string expected)
    {
        // The forms of AT+CPMS, by what they choose.
        _scripts.Configure[StoreStep].AcceptedForm = chosen switch { "SM" => 0, "ME" => 6, "MT" => 8, _ => -1 };
        Assert.Equal(chosen, _scripts.Store);
        _reader.ReadNews(Urc.MessageStored, AtLineTests.Behind("+CMTI:", fields), 9);
        Assert.Equal(expected.Length == 0 ? [] : [expected + " at 9"], _events);
    }

    [Theory]
    [InlineData(Urc.Ring, true)]
    [InlineData(Urc.CallerId, true)]
    [InlineData(Urc.CallState, true)]
    [InlineData(Urc.CallEnded, true)]
    [InlineData(Urc.CallProgress, true)]
    [InlineData(Urc.Ussd, true)]
    [InlineData(Urc.MessageSent, true)]
    [InlineData(Urc.Registration, false)]
    [InlineData(Urc.Sim, false)]
    [InlineData(Urc.Started, false)]
    [InlineData(Urc.Ignored, false)]
    public void News_of_calls_and_texts_is_handed_on_and_nothing_else(Urc code, bool isHandedOn)
    {
        _reader.ReadNews(code, AtLineTests.Behind("+X:", "1"), 3);
        Assert.Equal(isHandedOn ? [$"news {code} at 3"] : [], _events);
    }

    void IModemEvents.OnNetworkTime(long localSeconds, int zoneQuarters, long nowMs) => _events.Add($"network {localSeconds} {zoneQuarters} at {nowMs}");

    void IModemEvents.OnModemClock(long localSeconds, int zoneQuarters, long nowMs) => _events.Add($"clock {localSeconds} {zoneQuarters} at {nowMs}");

    void IModemEvents.OnMessageStored(MessageStore store, int index, long nowMs) => _events.Add($"stored {index} {store} at {nowMs}");

    void IModemEvents.OnNews(Urc code, AtLine line, long nowMs) => _events.Add($"news {code} at {nowMs}");

    void IModemEvents.OnLost(long nowMs) => _events.Add("lost");

    void IModemEvents.OnReady(long nowMs) => _events.Add("ready");
}
