using System.Linq;
using iSocket.Core.Hal;
using iSocket.Core.Notify;
using iSocket.Core.Tests.Settings;
using iSocket.Core.Text;
using Xunit;

namespace iSocket.Core.Tests.App;

/// <summary>Alerts outlive resets and losses of power; replies do not (G-3).</summary>
public sealed class AlertStoreTests
{
    private const long HourMs = 3600000;

    [Fact]
    public void Twenty_of_the_longest_fit()
    {
        string[] longest =
        [
            Texts.AlertThermostat + "-55" + Texts.AlertThermostatEnd, Texts.AlertTemperature + "-64" + Texts.AlertAbove + "-10C",
            Texts.AlertTemperature + "-64" + Texts.AlertBelow + "-10C", Texts.AlertSensor, Texts.AlertAlarm, Texts.AlertIdle,
            Texts.AlertPowerFailure, Texts.AlertPowerRestored,
        ];
        string text = longest.OrderByDescending(candidate => candidate.Length).First();
        FeatureBench bench = new();
        bench.AlertStore.Load(0);
        for (int i = 0; i < SmsOutbox.Capacity; i++)
        {
            bench.Outbox.AddAlert($"+12345678901234{i % 10}", text, 0);
        }

        bench.AlertStore.Save(0);
        Assert.InRange(bench.Flash.Files["alerts.a"].Length, 1, 1920);
        Assert.Equal(SmsOutbox.Capacity, bench.Restart(false, 1).Outbox.Count);

        // As the comment in the source promises: any text of up to 60 characters.
        Assert.InRange(text.Length, 1, 60);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Alerts_come_back_in_order_and_replies_do_not(bool isPowerOn)
    {
        FeatureBench bench = new();
        bench.AlertStore.Load(0);
        bench.Outbox.AddAlert("+1", "a", 0);
        bench.Outbox.AddReply("+1", "reply", 0);
        bench.Outbox.AddAlert("+2", "b", 0);
        Assert.True(0 >= bench.AlertStore.DueMs(0));
        bench.AlertStore.Save(0);
        Assert.False(0 >= bench.AlertStore.DueMs(0));
        FeatureBench next = bench.Restart(isPowerOn, 5000);
        Assert.Equal(2, next.Outbox.Count);
        Assert.False(5000 >= next.AlertStore.DueMs(5000));
        foreach (string name in new[] { "alerts.a", "alerts.b" })
        {
            bench.Flash.Files.Remove(name);
        }

        next.AlertStore.Save(5000);
        string file = System.Text.Encoding.Latin1.GetString(bench.Flash.Files.Single(pair => pair.Key.StartsWith("alerts")).Value);
        Assert.Matches(@"\+1\x01a[\s\S]*\+2\x01b", file);
        Assert.DoesNotContain("reply", file);
    }

    [Fact]
    public void A_day_is_a_day_of_power_however_often_it_fails()
    {
        FeatureBench bench = new();
        bench.AlertStore.Load(0);
        bench.Outbox.AddAlert("+1", "a", 0);
        bench.AlertStore.Save(0);
        int restarts = 0;
        for (; restarts < 10 && bench.Outbox.Count > 0; restarts++)
        {
            for (long nowMs = 0; nowMs <= 5 * HourMs; nowMs += 60000)
            {
                bench.Outbox.Tick(nowMs);
                if (nowMs >= bench.AlertStore.DueMs(nowMs))
                {
                    bench.AlertStore.Save(nowMs);
                }
            }

            bench = bench.Restart(true, 0);
        }

        // Five hours each, of which up to one is not counted.
        Assert.InRange(restarts, 5, 6);
    }

    [Fact]
    public void Nothing_is_written_while_nothing_waits()
    {
        FeatureBench bench = new();
        bench.AlertStore.Load(0);
        Assert.False(100 * HourMs >= bench.AlertStore.DueMs(100 * HourMs));
        bench.Outbox.AddReply("+1", "reply", 0);
        Assert.False(100 * HourMs >= bench.AlertStore.DueMs(100 * HourMs));
    }

    [Fact]
    public void A_flash_that_keeps_nothing_is_not_asked_every_turn()
    {
        FeatureBench bench = new(new FakeFlash { FailsWrites = true });
        bench.AlertStore.Load(0);
        bench.Outbox.AddAlert("+1", "a", 0);
        bench.AlertStore.Save(0);
        Assert.False(1 >= bench.AlertStore.DueMs(1));
        Assert.Equal(1, bench.Outbox.Count);
    }

    [Theory]
    [InlineData(DeviceModel.Gsm706, 1)]
    [InlineData(DeviceModel.Gsm706Light, 1)]
    [InlineData(DeviceModel.Gsm707, 1)]
    public void An_alert_that_waited_through_a_loss_of_power_is_sent_once(DeviceModel model, int count)
    {
        AppBench bench = AppBench.With(model, "ALERTNUMBER+40711000222");
        bench.Modem.IsRegistered = false;
        bench.RunSeconds(5);
        bench.PowerOn();
        bench.RunMinutes(3);
        Assert.Empty(bench.Modem.Sent);
        bench.Reset();
        bench.RunMinutes(1);
        bench.Modem.IsRegistered = true;
        bench.RunMinutes(2);
        Assert.Equal(count, bench.Modem.SentTo.Count(text => text == "+40711000222 Power restored!"));
        bench.Reset();
        bench.RunMinutes(2);
        Assert.Equal(count, bench.Modem.Sent.Count);
    }

    [Fact]
    public void A_factory_reset_forgets_them_in_both_files()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706, "ALERTNUMBER+40711000222");
        bench.Modem.IsRegistered = false;
        bench.RunSeconds(5);
        bench.PowerOn();
        bench.RunMinutes(1);
        Assert.Contains(bench.Flash.Files, file => file.Key.StartsWith("alerts") && System.Text.Encoding.Latin1.GetString(file.Value).Contains("40711000222"));
        bench.Press(5500);
        bench.Press(200);
        bench.RunSeconds(1);
        Assert.Equal(1, bench.Restarts);
        Assert.DoesNotContain(bench.Flash.Files, file => System.Text.Encoding.Latin1.GetString(file.Value).Contains("40711000222"));
    }
}
