namespace iSocket.Core.Control
{
    /// <summary>What went wrong inside the device. Numbers are stored: never changed, never used again.</summary>
    public enum FaultKind
    {
        /// <summary>The processor restarted without a loss of power and without being told to.</summary>
        Restart = 1,

        /// <summary>It did so more than three times in ten minutes.</summary>
        RestartLoop = 2,

        /// <summary>A part of the application ended in an exception; the detail is its place in the turn.</summary>
        Exception = 3,

        /// <summary>The stored value of a setting was out of range and is its default now; the detail is the setting's id.</summary>
        SettingLost = 4,

        /// <summary>Nothing of the stored settings could be read.</summary>
        SettingsUnreadable = 5,

        /// <summary>The flash did not keep what was written; the detail is the kind of the file.</summary>
        FlashWrite = 6,

        /// <summary>Nothing of the stored state could be read (detail 0), or a value of the record with that id was out of range.</summary>
        StateLost = 7,

        /// <summary>Nothing of the stored alerts could be read.</summary>
        AlertsLost = 8,
    }
}
