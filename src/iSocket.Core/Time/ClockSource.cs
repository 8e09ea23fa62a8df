namespace iSocket.Core.Time
{
    /// <summary>Where the wall clock's time came from. The numbers are stored: they never change.</summary>
    public enum ClockSource
    {
        /// <summary>Nowhere: the time is not known.</summary>
        None = 0,

        /// <summary>The modem's battery-kept clock (K-4).</summary>
        ModemClock = 1,

        /// <summary>The service-centre time stamp of an accepted SMS (K-1).</summary>
        SmsStamp = 2,

        /// <summary>The operator's network time (K-1).</summary>
        Network = 3,

        /// <summary>The owner, by DATE= or DATESMS; holds until the next power-on (K-1).</summary>
        Manual = 4,
    }
}
