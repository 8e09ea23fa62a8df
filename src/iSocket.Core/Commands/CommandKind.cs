namespace iSocket.Core.Commands
{
    /// <summary>When a command is accepted (device.md S-7).</summary>
    public enum CommandKind
    {
        /// <summary>"30min": only while the configuration window is open.</summary>
        Configuration = 0,

        /// <summary>"Inf": always; ends in a question mark.</summary>
        Information = 1,

        /// <summary>"Ctrl": always.</summary>
        Control = 2,
    }
}
