using System;
using iSocket.Core.Modem;
using Xunit;

namespace iSocket.Core.Tests.Modem;

/// <summary>What tells that the modem has restarted unasked (G-1), and what does not.</summary>
public sealed class RestartSignsTests
{
    private readonly ChannelBench _bench = new();
    private readonly ModemCounters _counters = new();
    private readonly RestartSigns _signs;

    public RestartSignsTests()
    {
        _signs = new RestartSigns(_bench.Channel, _counters);
    }

    public static TheoryData<ModemPhase, bool> Phases
    {
        get
        {
            TheoryData<ModemPhase, bool> data = new();
            foreach (ModemPhase phase in Enum.GetValues<ModemPhase>())
            {
                data.Add(phase, phase is ModemPhase.Persisting or ModemPhase.WaitingForSim or ModemPhase.Configuring or ModemPhase.Online);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public void A_boot_code_counts_once_the_modem_was_set_up(ModemPhase phase, bool counts)
    {
        Assert.False(_signs.WantsSetUp);
        _signs.NoteBootCode(false, phase);
        Assert.Equal(counts, _signs.WantsSetUp);
    }

    [Fact]
    public void During_the_settings_only_the_first_boot_code_counts()
    {
        _signs.NoteBootCode(false, ModemPhase.Initialising);
        Assert.False(_signs.WantsSetUp);
        _signs.NoteBootCode(true, ModemPhase.Synchronising);
        Assert.False(_signs.WantsSetUp);
        _signs.NoteBootCode(true, ModemPhase.Initialising);
        Assert.True(_signs.WantsSetUp);
        _signs.NoteBootCode(false, ModemPhase.Initialising);
        Assert.True(_signs.WantsSetUp);
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public void An_echo_counts_once_the_modem_was_set_up_and_when_the_command_is_over(ModemPhase phase, bool counts)
    {
        _bench.Send("AT");
        _signs.NoteEcho(false, phase);
        Assert.False(_signs.WantsSetUp);
        _bench.Receive("\r\nOK\r\n");
        Assert.Equal(counts, _signs.WantsSetUp);
    }

    [Fact]
    public void A_boot_code_does_not_wait_for_the_command()
    {
        _bench.Send("AT");
        _signs.NoteBootCode(true, ModemPhase.Online);
        Assert.True(_signs.WantsSetUp);
    }

    [Theory]
    [InlineData("boot code")]
    [InlineData("echo")]
    [InlineData("doubt")]
    public void What_was_seen_stays_seen(string sign)
    {
        foreach (ModemPhase phase in new[] { ModemPhase.Online, ModemPhase.Online, ModemPhase.Synchronising })
        {
            switch (sign)
            {
                case "boot code":
                    _signs.NoteBootCode(true, phase);
                    break;
                case "echo":
                    _signs.NoteEcho(false, phase);
                    break;
                default:
                    _signs.NoteDoubt(phase);
                    break;
            }

            Assert.True(_signs.WantsSetUp);
        }
    }

    [Theory]
    [InlineData(ModemPhase.Online, true)]
    [InlineData(ModemPhase.Configuring, false)]
    public void A_doubt_counts_online_alone(ModemPhase phase, bool counts)
    {
        _signs.NoteDoubt(phase);
        Assert.Equal(counts, _signs.WantsSetUp);
    }

    [Fact]
    public void Beginning_again_forgets_the_signs_and_counts_a_restart()
    {
        _signs.NoteBootCode(true, ModemPhase.Online);
        _signs.NoteEcho(false, ModemPhase.Online);
        _signs.BeginResync(ModemPhase.Online);
        _signs.BeginAgain();
        Assert.False(_signs.WantsSetUp);
        Assert.False(_signs.TryLeaveResync());
        Assert.Equal(1, _counters.Restarts);
    }

    [Fact]
    public void An_echo_before_ATE0_is_normal()
    {
        _signs.BeginInit();
        _signs.NoteEcho(true, ModemPhase.Initialising);
        Assert.False(_signs.TryRepeatInit());
        Assert.False(_signs.WantsSetUp);
    }

    [Fact]
    public void An_echo_behind_ATE0_lets_the_settings_be_said_once_more_and_once_only()
    {
        _signs.BeginInit();
        _signs.NoteEcho(false, ModemPhase.Initialising);
        _signs.NoteEcho(false, ModemPhase.Initialising);
        Assert.False(_bench.Channel.EchoStays);
        Assert.True(_signs.TryRepeatInit());
        Assert.False(_signs.TryRepeatInit());
        for (int i = 0; i < 2; i++)
        {
            _signs.NoteEcho(false, ModemPhase.Initialising);
            Assert.False(_signs.TryRepeatInit());
            Assert.True(_bench.Channel.EchoStays);
        }
    }

    [Fact]
    public void An_echo_behind_ATE0_counts_in_the_settings_alone()
    {
        _signs.BeginInit();
        _signs.NoteEcho(false, ModemPhase.Configuring);
        Assert.False(_signs.TryRepeatInit());
    }

    [Fact]
    public void An_echo_that_stays_means_nothing()
    {
        _bench.Channel.EchoStays = true;
        _signs.BeginResync(ModemPhase.Online);
        _signs.NoteEcho(false, ModemPhase.Online);
        Assert.False(_signs.WantsSetUp);
        Assert.Equal(0, _counters.Restarts);
        Assert.True(_signs.TryLeaveResync());
    }

    [Fact]
    public void New_settings_forget_what_the_modem_could_not_be_taught()
    {
        _signs.NoteEcho(false, ModemPhase.Initialising);
        Assert.True(_signs.TryRepeatInit());
        _signs.NoteEcho(false, ModemPhase.Initialising);
        _signs.BeginInit();
        Assert.False(_bench.Channel.EchoStays);
        _signs.NoteEcho(false, ModemPhase.Initialising);
        Assert.False(_bench.Channel.EchoStays);
        Assert.True(_signs.TryRepeatInit());
        _signs.NoteEcho(false, ModemPhase.Initialising);
        _signs.BeginInit();
        _signs.NoteEcho(false, ModemPhase.Initialising);
        _signs.BeginInit();
        Assert.False(_signs.TryRepeatInit());
    }

    [Fact]
    public void A_resynchronisation_without_a_sign_leads_back_once()
    {
        _signs.BeginResync(ModemPhase.Online);
        Assert.True(_signs.TryLeaveResync());
        Assert.False(_signs.TryLeaveResync());
        Assert.Equal(0, _counters.Restarts);
    }

    [Fact]
    public void A_resynchronisation_that_began_elsewhere_or_led_nowhere_does_not_lead_back()
    {
        _signs.BeginResync(ModemPhase.Configuring);
        Assert.False(_signs.TryLeaveResync());
        _signs.BeginResync(ModemPhase.Online);
        _signs.EndResync();
        Assert.False(_signs.TryLeaveResync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_sign_during_a_resynchronisation_closes_the_way_back_and_is_a_restart_once(bool isEcho)
    {
        _signs.BeginResync(ModemPhase.Online);
        for (int i = 0; i < 2; i++)
        {
            if (isEcho)
            {
                _signs.NoteEcho(false, ModemPhase.Synchronising);
            }
            else
            {
                _signs.NoteBootCode(i == 0, ModemPhase.Synchronising);
            }
        }

        Assert.False(_signs.TryLeaveResync());
        Assert.Equal(1, _counters.Restarts);
    }
}
