using iSocket.Core.Time;

namespace iSocket.Tests.Shared
{
    /// <summary>
    /// One attempt to set a clock that shows 24/06/01,12:00:00+03 (nothing, when its source is None), and what comes of it.
    /// The attempt comes from a source too and is given relative to that time.
    /// </summary>
    public sealed class WallClockCase
    {
        /// <summary>24/06/01,12:00:00.</summary>
        public const long BaseSeconds = 770558400;

        /// <summary>The zone before, +03.</summary>
        public const int BaseQuarters = 12;

        private WallClockCase(string name, ClockSource before, ClockSource attempt, int[] attempted, ClockSource after, int[] result)
        {
            Name = name;
            Before = before;
            Attempt = attempt;
            AheadSeconds = attempted[0];
            Quarters = attempted[1];
            After = after;
            ResultAheadSeconds = result[0];
            ResultQuarters = result[1];
            IsTaken = result[2] != 0;
        }

        /// <summary>What the case is about.</summary>
        public string Name { get; }

        /// <summary>Source of the clock before.</summary>
        public ClockSource Before { get; }

        /// <summary>Who sets it.</summary>
        public ClockSource Attempt { get; }

        /// <summary>The attempt's local time, seconds ahead of the base.</summary>
        public int AheadSeconds { get; }

        /// <summary>The attempt's zone.</summary>
        public int Quarters { get; }

        /// <summary>Source after.</summary>
        public ClockSource After { get; }

        /// <summary>Local time after, seconds ahead of the base.</summary>
        public int ResultAheadSeconds { get; }

        /// <summary>Zone after.</summary>
        public int ResultQuarters { get; }

        /// <summary>Whether the attempt is taken.</summary>
        public bool IsTaken { get; }

        /// <summary>The rules K-1 and K-4 as a table.</summary>
        public static WallClockCase[] All()
        {
            const ClockSource None = ClockSource.None;
            const ClockSource Modem = ClockSource.ModemClock;
            const ClockSource Sms = ClockSource.SmsStamp;
            const ClockSource Network = ClockSource.Network;
            const ClockSource Manual = ClockSource.Manual;
            return new WallClockCase[]
            {
                Taken("the modem's clock sets an unknown one", None, Modem, 60, 8),
                Taken("a stamp sets an unknown one", None, Sms, 60, 8),
                Taken("the network sets an unknown one", None, Network, -60, 8),
                Taken("the owner sets an unknown one", None, Manual, 60, 8),

                Refused("the modem's clock does not set twice", Modem, Modem, 60, 12),
                Taken("a stamp corrects the modem's clock back", Modem, Sms, -3600, 8),
                Taken("a stamp corrects the modem's clock ahead", Modem, Sms, 3600, 8),
                Taken("the network corrects the modem's clock", Modem, Network, -3600, 12),
                Taken("the owner corrects the modem's clock", Modem, Manual, -3600, 12),

                Refused("the modem's clock yields to a stamp", Sms, Modem, 60, 12),
                Refused("an old stamp moves nothing back", Sms, Sms, -60, 12),
                Refused("a stamp of the same second moves nothing", Sms, Sms, 0, 16),
                Taken("a later stamp moves forward", Sms, Sms, 1, 12),
                Taken("a stamp that is later locally brings its zone", Sms, Sms, 3600, 16),
                Refused("a stamp that is later universally only", Sms, Sms, 0, 8),
                Taken("the network corrects a stamp", Sms, Network, -60, 12),
                Taken("the owner corrects a stamp", Sms, Manual, -60, 12),

                Refused("the modem's clock yields to the network", Network, Modem, 60, 12),
                Refused("a stamp behind network time", Network, Sms, -60, 12),
                Refused("a stamp that equals network time", Network, Sms, 0, 12),
                Refused("a stamp from the east that is ahead locally only", Network, Sms, 3600, 16),
                Result("a stamp ahead of network time", Network, Sms, 5, 12, Network, 5, 12),
                Result("a stamp from the west, ahead universally", Network, Sms, -3590, 8, Network, 10, 12),
                Taken("the network corrects itself back", Network, Network, -3600, 8),
                Taken("the network changes the zone alone", Network, Network, 0, 8),
                Taken("the owner corrects the network", Network, Manual, -60, 12),

                Refused("the owner's date holds against the modem's clock", Manual, Modem, 60, 12),
                Refused("the owner's date holds against a stamp", Manual, Sms, 3600, 12),
                Refused("the owner's date holds against the network", Manual, Network, 60, 12),
                Taken("the owner changes his mind", Manual, Manual, -86400, 8),

                Refused("a zone beyond the east", None, Network, 0, 57),
                Refused("a zone beyond the west", None, Sms, 0, -49),
                Refused("a zone that the owner cannot mean", Manual, Manual, 0, 57),
                Refused("a time before 2000", Network, Manual, -780000000, 12),
                Refused("a modem that woke up in 2004", None, Modem, -637000000, 12),
            };
        }

        private static WallClockCase Taken(string name, ClockSource before, ClockSource attempt, int ahead, int quarters)
        {
            return Result(name, before, attempt, ahead, quarters, attempt, ahead, quarters);
        }

        private static WallClockCase Refused(string name, ClockSource before, ClockSource attempt, int ahead, int quarters)
        {
            return new WallClockCase(name, before, attempt, new int[] { ahead, quarters }, before, new int[] { 0, BaseQuarters, 0 });
        }

        private static WallClockCase Result(
            string name, ClockSource before, ClockSource attempt, int ahead, int quarters, ClockSource after, int resultAhead, int resultQuarters)
        {
            return new WallClockCase(name, before, attempt, new int[] { ahead, quarters }, after, new int[] { resultAhead, resultQuarters, 1 });
        }
    }
}
