namespace iSocket.Core.Settings
{
    /// <summary>What a rule of the schedule does. The numbers are stored.</summary>
    public enum ScheduleAction
    {
        /// <summary>Socket on.</summary>
        On = 0,

        /// <summary>Socket off.</summary>
        Off = 1,

        /// <summary>STATUS to every alert number.</summary>
        Inform = 2,

        /// <summary>Alarm function on.</summary>
        AlarmOn = 3,

        /// <summary>Alarm function off.</summary>
        AlarmOff = 4,
    }
}
