using System;
using iSocket.Core.Hal;
using iSocket.Tests.Shared;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.DeviceTests
{
    /// <summary>A device that has nothing to do makes no garbage, on its own runtime.</summary>
    [TestClass]
    public class IdleTests
    {
        private const int Turns = 10000;

        // What the fake modem allocates for the few questions of ten seconds, and the blocks' own heads, fit in here; a single
        // object in every turn would be 120 kB, for a block of that heap has 12 bytes.
        private const int RoomBytes = 40000;

        [TestMethod]
        public static void Idle_turns_make_no_garbage()
        {
            DeviceRig rig = new DeviceRig(DeviceModel.Gsm706);
            rig.PowerOnQuietly();
            int room = GarbageProbe.FindRoom();
            int kept = RoomBytes / GarbageProbe.PieceBytes;
            if (room <= kept)
            {
                // A small heap: all of it is the room.
                kept = room;
            }

            WeakReference probe = GarbageProbe.Start();
            GarbageProbe.Fill(probe, room - kept);
            rig.Idle(Turns);
            Assert.IsTrue(probe.IsAlive);

            // The probe is one: what is left of the heap, give or take some pieces, is soon full.
            int left = GarbageProbe.Fill(probe, int.MaxValue);
            Assert.IsTrue(left <= 2 * kept);
            Assert.IsFalse(probe.IsAlive);
        }
    }
}
