namespace iSocket.Soak.Model;

/// <summary>What can be the reason for something that the device does.</summary>
internal enum CauseKind
{
    /// <summary>A message that the network holds for the device.</summary>
    Command,

    /// <summary>A rule of the schedule whose minute has come.</summary>
    Rule,

    /// <summary>Somebody calls.</summary>
    Call,

    /// <summary>The button was pressed and released.</summary>
    Button,

    /// <summary>A 707 has lost the mains for two seconds (P-2).</summary>
    MainsLost,

    /// <summary>The thermometer has failed (T-8).</summary>
    SensorFails,

    /// <summary>Three good readings after that.</summary>
    SensorRecovers,

    /// <summary>The alarm input changed.</summary>
    Input,

    /// <summary>Somebody answered or rejected the call of an alarm (L-4).</summary>
    AlarmAnswered,
}
