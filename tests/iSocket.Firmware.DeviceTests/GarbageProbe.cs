using System;

namespace iSocket.Firmware.DeviceTests
{
    /// <summary>
    /// Tells how much was allocated, on a runtime that has no counter of it: an object that nobody holds lives until the
    /// heap is full and is collected, and how much fits into the heap can be found out beforehand.
    /// </summary>
    internal static class GarbageProbe
    {
        /// <summary>Payload of one piece of garbage.</summary>
        internal const int PieceBytes = 100;

        /// <summary>How many pieces fill the heap that is free.</summary>
        internal static int FindRoom()
        {
            Fill(Start(), int.MaxValue);
            return Fill(Start(), int.MaxValue);
        }

        /// <summary>Lays the probe out.</summary>
        internal static WeakReference Start()
        {
            return new WeakReference(new object());
        }

        /// <summary>Makes garbage until the probe is collected.</summary>
        /// <param name="probe">The probe.</param>
        /// <param name="pieces">How many at most.</param>
        /// <returns>How many were made.</returns>
        internal static int Fill(WeakReference probe, int pieces)
        {
            int made = 0;
            while (probe.IsAlive && made < pieces)
            {
                byte[] piece = new byte[PieceBytes];
                piece[0] = 1;
                made++;
            }

            return made;
        }
    }
}
