namespace nanoFramework.Hardware.Esp32;

/// <summary>Look-alike of nanoFramework's type of this name: the serial ports only.</summary>
public enum DeviceFunction
{
    /// <summary>UART1 transmit.</summary>
    COM2_TX = 197120,

    /// <summary>UART1 receive.</summary>
    COM2_RX = 197121,

    /// <summary>UART2 transmit.</summary>
    COM3_TX = 197376,

    /// <summary>UART2 receive.</summary>
    COM3_RX = 197377,
}
