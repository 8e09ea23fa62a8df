using iSocket.Core.Hal;

namespace iSocket.Tests.Shared
{
    /// <summary>A whole device with its sensor, its thermometer and its schedule. Each returns what happened.</summary>
    public static class FeatureRuns
    {
        private const int Celsius = 16;

        /// <summary>An input that stays active is told every minute, with a pulse each time, until it is disarmed (device.md L-3 to L-8).</summary>
        public static Transcript Alarm()
        {
            DeviceRig rig = Ready(DeviceModel.Gsm706);
            Tell(rig, "ALERTNUMBER+40722000222");
            Tell(rig, "MICRORELAYTIME=5");
            Tell(rig, "ALARMON");
            rig.Note("contact closed");
            rig.Sensor.IsActive = true;
            rig.Run(70000);
            rig.Note("processor reset");
            rig.ResetProcessor();
            rig.Run(60000);
            Tell(rig, "ALARMOFF");
            Tell(rig, "SHOWALARMLOG");
            return rig.Transcript;
        }

        /// <summary>The thermostat heats, tells that it is warm enough, and goes off when its thermometer fails (device.md T-1 to T-8).</summary>
        public static Transcript Thermostat()
        {
            DeviceRig rig = Ready(DeviceModel.Gsm706);
            rig.Thermometer.Sixteenths = (5 + 5) * Celsius;
            Tell(rig, "ALERTNUMBER+40722000222");
            Tell(rig, "THERMALERT=ON");
            Tell(rig, "TRISEALERT=14");
            Tell(rig, "THERMOSTATON");
            rig.Run(600000);
            Tell(rig, "TEMPERATURE");
            rig.Note("warmer");
            rig.Thermometer.Sixteenths = (15 + 5) * Celsius;
            rig.Run(120000);
            rig.Note("thermometer lost");
            rig.Thermometer.IsMissing = true;
            rig.Run(360000);
            Tell(rig, "TEMPERATURE");
            return rig.Transcript;
        }

        /// <summary>Rules run in their minutes, and what ran is not run again after a restart (device.md H-2).</summary>
        public static Transcript Schedule()
        {
            DeviceRig rig = Ready(DeviceModel.Gsm706);
            Tell(rig, "ALERTNUMBER+40722000222");
            Tell(rig, "SCHEDULER+12:02,*,ON");
            Tell(rig, "SCHEDULER+12:02,3,AON");
            Tell(rig, "SCHEDULER+12:02,4,OFF");
            Tell(rig, "SCHEDULER+12:03,*,INF");
            rig.Run(110000);
            rig.Note("processor reset");
            rig.ResetProcessor();
            rig.Run(60000);
            return rig.Transcript;
        }

        /// <summary>A call of the owner switches, one of anybody else does nothing; he is called back, and may listen (device.md ).</summary>
        public static Transcript Calls()
        {
            DeviceRig rig = Ready(DeviceModel.Gsm706);
            Tell(rig, "SECNUMBER+40711000111");
            Tell(rig, "SECLIST=ON");
            Tell(rig, "RING=SWITCH");
            Ring(rig, "+40733000333", 2);
            Ring(rig, DeviceRig.Owner, 1);
            Tell(rig, "RINGCONFIRM=ON");
            Tell(rig, "RINGCONFIRMTYPE=CALL");
            Ring(rig, DeviceRig.Owner, 1);
            rig.Run(30000);
            Tell(rig, "RING=MIC");
            Ring(rig, DeviceRig.Owner, 1);
            rig.Run(10000);
            rig.Note("he hangs up");
            rig.Modem.EndCall();
            rig.Run(10000);
            return rig.Transcript;
        }

        private static void Ring(DeviceRig rig, string number, int times)
        {
            rig.Note("call of " + number);
            for (int i = 0; i < times; i++)
            {
                rig.Modem.Ring(number);
                rig.Run(3000);
            }

            rig.Run(12000);
        }

        private static DeviceRig Ready(DeviceModel model)
        {
            DeviceRig rig = new DeviceRig(model);
            rig.Jack.IsActive = true;
            rig.PowerOnQuietly();
            return rig;
        }

        private static void Tell(DeviceRig rig, string text)
        {
            rig.Deliver(text);
            rig.Run(6000);
        }
    }
}
