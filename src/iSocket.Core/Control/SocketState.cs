namespace iSocket.Core.Control
{
    /// <summary>What is remembered of the socket, as it is stored.</summary>
    public sealed class SocketState
    {
        /// <summary>State without timer and RESTART.</summary>
        public bool Base { get; set; }

        /// <summary>True while a timer runs.</summary>
        public bool IsTimerRunning { get; set; }

        /// <summary>State at its end.</summary>
        public bool TimerEnd { get; set; }

        /// <summary>Uptime of its end.</summary>
        public long TimerEndMs { get; set; }

        /// <summary>True during a RESTART.</summary>
        public bool IsRestarting { get; set; }

        /// <summary>State during the RESTART.</summary>
        public bool RestartOutput { get; set; }

        /// <summary>Uptime of its end.</summary>
        public long RestartEndMs { get; set; }

        /// <summary>Uptime at which the output last went on.</summary>
        public long OnSinceMs { get; set; }

        /// <summary>True while the device runs on its battery, with the output off whatever is asked for.</summary>
        public bool IsOnBattery { get; set; }

        /// <summary>The state that holds once timer and RESTART are over.</summary>
        public bool FinalState => IsTimerRunning ? TimerEnd : Base;
    }
}
