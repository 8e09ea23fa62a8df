using iSocket.Core.Hal;

namespace iSocket.Tests.Shared
{
    /// <summary>Short lives of a whole device. Each returns what happened, to be the same on the host and on the device.</summary>
    public static class DeviceRuns
    {
        /// <summary>Fresh from the factory: the modem is started, set up and registered; then the owner switches on.</summary>
        public static Transcript PowerOnAndSwitch()
        {
            DeviceRig rig = new DeviceRig(DeviceModel.Gsm706);
            rig.PowerOn();
            rig.Run(12000);
            rig.Deliver("ON");
            rig.Run(8000);
            return rig.Transcript;
        }

        /// <summary>The LEDs from power-on to registration.</summary>
        public static Transcript Leds()
        {
            DeviceRig rig = new DeviceRig(DeviceModel.Gsm706);
            rig.ShowLeds(true);
            rig.Modem.ShowsCommands = false;
            rig.PowerOn();
            rig.Run(2000);
            rig.Transcript.IsOpen = false;
            rig.Run(9000);
            rig.Transcript.IsOpen = true;
            rig.Note("registered");
            rig.Run(4000);
            return rig.Transcript;
        }

        /// <summary>One message, notified three times and not to be deleted at first: RESTART inverts the socket once.</summary>
        public static Transcript ExactlyOnce()
        {
            DeviceRig rig = new DeviceRig(DeviceModel.Gsm706);
            rig.PowerOnQuietly();
            rig.Modem.ShowsCommands = true;
            rig.Modem.RefusedDeletes = 2;
            int index = rig.Deliver("RESTART");
            rig.Modem.Notify(index);
            rig.Run(1000);
            rig.Note("told again");
            rig.Modem.Notify(index);
            rig.Run(30000);
            return rig.Transcript;
        }

        /// <summary>The processor restarts between execution and deletion: nothing is done twice.</summary>
        public static Transcript ResetBeforeDeletion()
        {
            DeviceRig rig = new DeviceRig(DeviceModel.Gsm706);
            rig.PowerOnQuietly();
            rig.Modem.RefusedDeletes = 1000;
            rig.Deliver("RESTART");
            rig.Run(3000);
            rig.Modem.RefusedDeletes = 0;
            rig.ResetProcessor();
            rig.Run(20000);
            rig.Note(rig.Modem.Stored + " stored, " + rig.Modem.Sent + " sent");
            return rig.Transcript;
        }

        /// <summary>Timers: OFF2 from on, ON1 in its middle; then a timer that a restart of the processor interrupts.</summary>
        public static Transcript Timers()
        {
            DeviceRig rig = new DeviceRig(DeviceModel.Gsm706);
            rig.PowerOnQuietly();
            rig.Deliver("on");
            rig.Run(10000);
            rig.Deliver("OFF2");
            rig.Run(30000);
            rig.Deliver("ON1");
            rig.Run(180000);
            rig.Deliver("ON2");
            rig.Run(60000);
            rig.ResetProcessor();
            rig.Run(80000);
            return rig.Transcript;
        }

        /// <summary>What was set is there after a loss of supply, over the same flash; a torn write leaves the old.</summary>
        public static Transcript SettingsSurvive()
        {
            DeviceRig rig = new DeviceRig(DeviceModel.Gsm706);
            rig.PowerOnQuietly();
            rig.Deliver("RESTARTTIME=3");
            rig.Run(6000);
            rig.Deliver("SECNUMBER+0040711000111");
            rig.Run(6000);
            rig.Deliver("SECLIST=ON");
            rig.Run(6000);
            rig.Deliver("PASSWORD=aB3xZ");
            rig.Run(6000);
            rig.Flash.TearAt = 20;
            rig.Deliver("aB3xZPOWERSTATE=ON");
            rig.Run(6000);
            rig.PowerOn();
            rig.Run(30000);
            rig.Deliver("RESTARTTIME?");
            rig.Run(6000);
            rig.Deliver("aB3xZrestarttime?");
            rig.Run(6000);
            rig.Deliver("aB3xZPOWERSTATE?");
            rig.Run(6000);
            rig.Deliver("+40722000222", DeviceRig.Stamp, "aB3xZON");
            rig.Run(6000);
            return rig.Transcript;
        }

        /// <summary>STATUS with its measured signal, and the clock that the message brought.</summary>
        public static Transcript Status()
        {
            DeviceRig rig = new DeviceRig(DeviceModel.Gsm706);
            rig.PowerOnQuietly();
            rig.Deliver("DATE");
            rig.Run(6000);
            rig.Modem.Signal = 10;
            rig.Deliver(" sta tus\n");
            rig.Run(6000);
            rig.Deliver("FOO");
            rig.Run(6000);
            rig.Deliver("ON721");
            rig.Run(6000);
            rig.Deliver("+40722000222", "24050112153008", "DATE");
            rig.Run(6000);
            return rig.Transcript;
        }

        /// <summary>The button toggles; held and confirmed it brings the factory settings and a restart.</summary>
        public static Transcript ButtonAndReset()
        {
            DeviceRig rig = new DeviceRig(DeviceModel.Gsm706Light);
            rig.PowerOnQuietly();
            rig.Deliver("RESTARTTIME=3");
            rig.Run(6000);
            rig.Press(200);
            rig.Run(1000);
            rig.Press(6000);
            rig.Run(2000);
            rig.Press(200);
            rig.Run(20000);
            rig.Deliver("RESTARTTIME?");
            rig.Run(6000);
            return rig.Transcript;
        }

        /// <summary>On battery nothing goes on; the return of mains brings the socket back.</summary>
        public static Transcript Battery()
        {
            DeviceRig rig = new DeviceRig(DeviceModel.Gsm707);
            rig.PowerOnQuietly();
            rig.Deliver("ON");
            rig.Run(6000);
            rig.Note("mains gone");
            rig.Mains.IsActive = false;
            rig.Run(1500);
            rig.Note("mains back");
            rig.Mains.IsActive = true;
            rig.Run(3000);
            rig.Note("mains gone");
            rig.Mains.IsActive = false;
            rig.Run(5000);
            rig.Deliver("ON");
            rig.Run(6000);
            rig.Note("mains back");
            rig.Mains.IsActive = true;
            rig.Run(3000);
            return rig.Transcript;
        }
    }
}
