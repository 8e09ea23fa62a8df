using System.Collections.Generic;

namespace iSocket.VirtualBoard;

/// <summary>
/// What the look-alikes of nanoFramework's API stand on: the electrical side of one board. The simulator implements it.
/// Every member throws <see cref="ProcessorStoppedException"/> once the processor has lost its supply or was restarted,
/// so that code which swallows exceptions still cannot act on the world.
/// </summary>
public interface IBoardHardware
{
    /// <summary>What nanoFramework's own runtime remembers since the processor started.</summary>
    DeviceRuntime Runtime { get; }

    /// <summary>Tells the world that the firmware was busy that long; the present turn takes so much longer.</summary>
    void Spend(long microseconds);

    /// <summary>Configures a pin. Setting an output mode drives it low, as gpio_reset_pin and the driver do.</summary>
    void ConfigurePin(int pin, bool output, bool pullUp);

    /// <summary>Drives an output pin.</summary>
    void DrivePin(int pin, bool high);

    /// <summary>Samples a pin.</summary>
    bool SensePin(int pin);

    /// <summary>Opens the UART that is routed to these pins.</summary>
    void UartOpen(int txPin, int rxPin, int baudRate, int receiveBufferSize);

    /// <summary>Closes the UART; what it had received is lost.</summary>
    void UartClose();

    /// <summary>Changes the speed of the open UART.</summary>
    void UartSetBaudRate(int baudRate);

    /// <summary>Bytes received and not yet read.</summary>
    int UartAvailable { get; }

    /// <summary>Reads one byte; only called when one is available.</summary>
    byte UartRead();

    /// <summary>Puts bytes on the transmit line at the set speed.</summary>
    void UartWrite(byte[] buffer, int offset, int count);

    /// <summary>1-Wire reset pulse; true when a device is present.</summary>
    bool OneWireReset();

    /// <summary>One 1-Wire bit slot: writes the bit and returns what the bus carried.</summary>
    bool OneWireTouchBit(bool value);

    /// <summary>The files on the littlefs partition, by full path such as <c>I:\settings.a</c>.</summary>
    IReadOnlyCollection<string> FilePaths { get; }

    /// <summary>Content of a file, or null when it does not exist. Throws <see cref="System.IO.IOException"/> when the medium is broken.</summary>
    byte[]? FileRead(string path);

    /// <summary>Makes an empty file at once, as opening a new file for writing does; no effect when it exists.</summary>
    void FileCreateEmpty(string path);

    /// <summary>
    /// Commits a file at close. This is the moment that a supply cut can hit. Throws <see cref="System.IO.IOException"/> when
    /// the medium does not take it.
    /// </summary>
    void FileCommit(string path, byte[] content);

    /// <summary>Closes a file that was opened and not changed: the platform opens it for writing all the same, so its entry is committed.</summary>
    void FileCloseUnchanged(string path);

    /// <summary>Removes a file; no effect when it does not exist.</summary>
    void FileDelete(string path);

    /// <summary>Renames a file in one step.</summary>
    void FileRename(string path, string newPath);

    /// <summary>Restarts the processor; does not return normally.</summary>
    void Restart();
}
