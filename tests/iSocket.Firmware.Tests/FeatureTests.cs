using iSocket.Tests.Shared;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.Tests
{
    /// <summary>Schedule, thermostat, alarm and micro-relay on the device's own runtime.</summary>
    [TestClass]
    public class FeatureTests
    {
        [TestMethod]
        public static void Rules_run_once_in_their_minute()
        {
            Rows.Check(SchedulerCases.Rows(), SchedulerCases.Run);
        }

        [TestMethod]
        public static void Rules_are_read_and_sorted()
        {
            Rows.Check(ScheduleRuleCases.Rows(), ScheduleRuleCases.Run);
        }

        [TestMethod]
        public static void Readings_decide()
        {
            Rows.Check(ThermostatCases.Rows(), ThermostatCases.Run);
        }

        [TestMethod]
        public static void Activations_are_taken()
        {
            Rows.Check(AlarmCases.Rows(), AlarmCases.Run);
        }

        [TestMethod]
        public static void The_latest_wins_at_the_micro_relay()
        {
            Rows.Check(MicroRelayCases.Rows(), MicroRelayCases.Run);
        }
    }
}
