namespace iSocket.Build.Flashing;

/// <summary>What shall be flashed, where and how.</summary>
/// <param name="Port">The serial port that the board is on.</param>
/// <param name="Image">Absolute path of the application's image.</param>
/// <param name="Target">Which runtime: <see cref="FlashPlan.Targets"/>.</param>
/// <param name="ApplicationOnly">Leaves the runtime that is on the board.</param>
/// <param name="MassErase">Erases all of the flash first, settings included.</param>
/// <param name="RuntimeVersion">Version of the runtime; null for the latest stable one.</param>
/// <param name="RuntimeArchive">Folder with runtimes that nanoff has put there; null to fetch the runtime.</param>
/// <param name="Baud">Speed of the serial line while the runtime is written, in baud; null for nanoff's own choice.</param>
/// <param name="Address">Where to write the application through the boot loader, as 0x...; null to let the device itself say so.</param>
public sealed record FlashRequest(
    string Port,
    string Image,
    string Target,
    bool ApplicationOnly = false,
    bool MassErase = false,
    string? RuntimeVersion = null,
    string? RuntimeArchive = null,
    int? Baud = null,
    string? Address = null);
