namespace iSocket.Core.Time
{
    /// <summary>
    /// Local date and time, or the knowledge that they are not known: an offset over the uptime. Which source may set it
    /// is decided here (K-1 to K-4); durations never use it. Times are civil seconds (<see cref="CivilTime"/>) of the
    /// years 2000..2099, zones quarters of an hour east of Greenwich, moments uptime in milliseconds.
    /// </summary>
    public sealed class WallClock
    {
        private const int MsPerSecond = 1000;

        // 2024-01-01,00:00:00 (K-4), 8766 days after 2000-01-01.
        private const long EarliestModemTime = 8766L * CivilTime.SecondsPerDay;

        /// <summary>Where the present time came from.</summary>
        public ClockSource Source { get; private set; }

        /// <summary>Whether there is a time at all. The other properties mean nothing while there is none.</summary>
        public bool IsKnown
        {
            get { return Source != ClockSource.None; }
        }

        /// <summary>The zone of the local time.</summary>
        public int ZoneQuarters { get; private set; }

        /// <summary>Local time minus uptime, in milliseconds: with source and zone all that has to be kept over a restart.</summary>
        public long OffsetMs { get; private set; }

        /// <summary>Counts every change of time, zone or source, so that whoever keeps them sees that there is news.</summary>
        public int Changes { get; private set; }

        /// <summary>Whether the time has jumped since <see cref="ClearJump"/>. Several jumps count as one from the first to the last.</summary>
        public bool HasJump { get; private set; }

        /// <summary>The jump began at an unknown time: <see cref="JumpFromSeconds"/> means nothing.</summary>
        public bool JumpFromUnknown { get; private set; }

        /// <summary>Local time before the jump.</summary>
        public long JumpFromSeconds { get; private set; }

        /// <summary>Local time after the jump.</summary>
        public long JumpToSeconds { get; private set; }

        /// <summary>Local time at a moment, past ones included (C-8).</summary>
        public long LocalSeconds(long uptimeMs)
        {
            long localMs = OffsetMs + uptimeMs;
            long seconds = localMs / MsPerSecond;
            return localMs % MsPerSecond < 0 ? seconds - 1 : seconds;
        }

        /// <summary>Universal time at a moment.</summary>
        public long UtcSeconds(long uptimeMs)
        {
            return LocalSeconds(uptimeMs) - ZoneQuarters * CivilTime.SecondsPerQuarter;
        }

        /// <summary>Network time (K-1): taken always, save while the owner's date holds.</summary>
        /// <returns>Whether it was taken. False too for a time or zone out of range.</returns>
        public bool SetFromNetwork(long uptimeMs, long localSeconds, int zoneQuarters)
        {
            if (Source == ClockSource.Manual || !IsAcceptable(localSeconds, zoneQuarters))
            {
                return false;
            }

            Set(uptimeMs, localSeconds, zoneQuarters, ClockSource.Network);
            return true;
        }

        /// <summary>
        /// The time stamp of an accepted SMS (K-1): sets a clock that is unknown or only the modem's; any other it moves
        /// forward, never back. A clock that lives on stamps compares local times and takes the stamp's zone with it. One
        /// set by the network compares universal time and keeps its zone, for a service centre abroad stamps its own.
        /// </summary>
        /// <returns>Whether it was taken. False too for a time or zone out of range.</returns>
        public bool SetFromSms(long uptimeMs, long localSeconds, int zoneQuarters)
        {
            if (Source == ClockSource.Manual || !IsAcceptable(localSeconds, zoneQuarters))
            {
                return false;
            }

            if (Source == ClockSource.Network)
            {
                return ForwardToUtc(uptimeMs, localSeconds - zoneQuarters * CivilTime.SecondsPerQuarter);
            }

            if (Source == ClockSource.SmsStamp && localSeconds <= LocalSeconds(uptimeMs))
            {
                return false;
            }

            Set(uptimeMs, localSeconds, zoneQuarters, ClockSource.SmsStamp);
            return true;
        }

        /// <summary>The owner's date (DATE=, DATESMS): taken always, and holds until the next power-on.</summary>
        /// <returns>False for a time or zone out of range.</returns>
        public bool SetManual(long uptimeMs, long localSeconds, int zoneQuarters)
        {
            if (!IsAcceptable(localSeconds, zoneQuarters))
            {
                return false;
            }

            Set(uptimeMs, localSeconds, zoneQuarters, ClockSource.Manual);
            return true;
        }

        /// <summary>The modem's clock (K-4): taken only while nothing is known, and from 2024 on.</summary>
        /// <returns>Whether it was taken.</returns>
        public bool SetFromModemClock(long uptimeMs, long localSeconds, int zoneQuarters)
        {
            if (IsKnown || localSeconds < EarliestModemTime || !IsAcceptable(localSeconds, zoneQuarters))
            {
                return false;
            }

            Set(uptimeMs, localSeconds, zoneQuarters, ClockSource.ModemClock);
            return true;
        }

        /// <summary>
        /// Puts back what was kept over a restart of the processor, through which the uptime runs on. It is no jump.
        /// </summary>
        /// <returns>False, and nothing changed, when the values cannot have come from a clock.</returns>
        public bool Restore(long offsetMs, int zoneQuarters, ClockSource source)
        {
            bool isSource = source >= ClockSource.None && source <= ClockSource.Manual;
            if (!isSource || !TimeText.IsZone(zoneQuarters))
            {
                return false;
            }

            OffsetMs = offsetMs;
            ZoneQuarters = zoneQuarters;
            Source = source;
            return true;
        }

        /// <summary>The jump has been dealt with.</summary>
        public void ClearJump()
        {
            HasJump = false;
        }

        private static bool IsAcceptable(long localSeconds, int zoneQuarters)
        {
            return localSeconds >= 0 && localSeconds < CivilTime.EndOfTwoDigitYears && TimeText.IsZone(zoneQuarters);
        }

        private bool ForwardToUtc(long uptimeMs, long utcSeconds)
        {
            long aheadSeconds = utcSeconds - UtcSeconds(uptimeMs);
            long localSeconds = LocalSeconds(uptimeMs) + aheadSeconds;
            if (aheadSeconds <= 0 || !IsAcceptable(localSeconds, ZoneQuarters))
            {
                return false;
            }

            Set(uptimeMs, localSeconds, ZoneQuarters, Source);
            return true;
        }

        private void Set(long uptimeMs, long localSeconds, int zoneQuarters, ClockSource source)
        {
            long oldSeconds = LocalSeconds(uptimeMs);

            // The same second again moves nothing: re-anchoring would step the clock by a part of a second each time.
            bool moves = !IsKnown || oldSeconds != localSeconds;
            if (!moves && zoneQuarters == ZoneQuarters && source == Source)
            {
                return;
            }

            if (moves)
            {
                NoteJump(oldSeconds, localSeconds);
                OffsetMs = localSeconds * MsPerSecond - uptimeMs;
            }

            ZoneQuarters = zoneQuarters;
            Source = source;
            Changes++;
        }

        private void NoteJump(long fromSeconds, long toSeconds)
        {
            if (!HasJump)
            {
                HasJump = true;
                JumpFromUnknown = !IsKnown;
                JumpFromSeconds = fromSeconds;
            }

            JumpToSeconds = toSeconds;
        }
    }
}
