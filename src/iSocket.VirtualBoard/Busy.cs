namespace iSocket.VirtualBoard;

/// <summary>
/// How long the firmware is busy with one call, in microseconds: rounded figures of the same order as the calls take on
/// a 240 MHz ESP32, with the interpreter's share. They matter for what overlaps, not to the microsecond.
/// </summary>
internal static class Busy
{
    /// <summary>One GPIO call.</summary>
    public const int GpioUs = 10;

    /// <summary>One call of the serial driver.</summary>
    public const int SerialUs = 20;

    /// <summary>1-Wire reset: one byte at 9600 baud (1042 us) and the driver's way there and back.</summary>
    public const int OneWireResetUs = 1300;

    /// <summary>1-Wire bit: one byte at 115200 baud (87 us) and the driver's way there and back.</summary>
    public const int OneWireBitUs = 150;

    /// <summary>1-Wire byte: eight bytes at 115200 baud in one go.</summary>
    public const int OneWireByteUs = 800;

    /// <summary>Finding, opening or reading a small file.</summary>
    public const int FileReadUs = 1000;

    /// <summary>Committing a small file: erase and program of a few flash pages.</summary>
    public const int FileCommitUs = 20000;
}
