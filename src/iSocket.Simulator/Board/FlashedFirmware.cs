using System;
using iSocket.Core.Hal;
using iSocket.Firmware;
using iSocket.Firmware.Boards;

namespace iSocket.Simulator.Board;

/// <summary>The firmware's own sources, as they are flashed.</summary>
internal sealed class FlashedFirmware : IFirmware
{
    public FlashedFirmware(DeviceModel model, ITimeSource time) => Host = new FirmwareHost(new Esp32DevBoard(model), time);

    /// <summary>The program itself.</summary>
    public FirmwareHost Host { get; }

    /// <inheritdoc/>
    public int Faults => Host.Faults;

    /// <inheritdoc/>
    public Exception? LastFault => Host.LastFault;

    /// <inheritdoc/>
    public long Turn() => Host.Turn();
}
