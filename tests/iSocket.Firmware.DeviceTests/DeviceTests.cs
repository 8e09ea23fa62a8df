using iSocket.Tests.Shared;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.DeviceTests
{
    /// <summary>A whole device, on the device's own runtime.</summary>
    [TestClass]
    public class DeviceTests
    {
        [TestMethod]
        public static void Power_on_and_switch()
        {
            Same.As(DeviceTranscripts.PowerOnAndSwitch(), DeviceRuns.PowerOnAndSwitch());
        }

        [TestMethod]
        public static void Leds()
        {
            Same.As(DeviceTranscripts.Leds(), DeviceRuns.Leds());
        }

        [TestMethod]
        public static void Exactly_once()
        {
            Same.As(DeviceTranscripts.ExactlyOnce(), DeviceRuns.ExactlyOnce());
        }

        [TestMethod]
        public static void Reset_before_deletion()
        {
            Same.As(DeviceTranscripts.ResetBeforeDeletion(), DeviceRuns.ResetBeforeDeletion());
        }

        [TestMethod]
        public static void Timers()
        {
            Same.As(DeviceTranscripts.Timers(), DeviceRuns.Timers());
        }

        [TestMethod]
        public static void Settings_survive()
        {
            Same.As(DeviceTranscripts.SettingsSurvive(), DeviceRuns.SettingsSurvive());
        }

        [TestMethod]
        public static void Status()
        {
            Same.As(DeviceTranscripts.Status(), DeviceRuns.Status());
        }

        [TestMethod]
        public static void Button_and_reset()
        {
            Same.As(DeviceTranscripts.ButtonAndReset(), DeviceRuns.ButtonAndReset());
        }

        [TestMethod]
        public static void Battery()
        {
            Same.As(DeviceTranscripts.Battery(), DeviceRuns.Battery());
        }

        [TestMethod]
        public static void Alarm()
        {
            Same.As(FeatureTranscripts.Alarm(), FeatureRuns.Alarm());
        }

        [TestMethod]
        public static void Thermostat()
        {
            Same.As(FeatureTranscripts.Thermostat(), FeatureRuns.Thermostat());
        }

        [TestMethod]
        public static void Schedule()
        {
            Same.As(FeatureTranscripts.Schedule(), FeatureRuns.Schedule());
        }

        [TestMethod]
        public static void Calls()
        {
            Same.As(FeatureTranscripts.Calls(), FeatureRuns.Calls());
        }
    }
}
