using iSocket.Core.Settings;

namespace iSocket.Core.Control
{
    /// <summary>Carries out what a rule of the schedule says.</summary>
    public interface IScheduleActions
    {
        /// <summary>Runs one rule.</summary>
        void Run(ScheduleAction action, long nowMs);
    }
}
