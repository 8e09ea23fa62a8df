using iSocket.VirtualBoard;

namespace nanoFramework.Hardware.Esp32;

/// <summary>Look-alike of nanoFramework's type of this name.</summary>
public class Configuration
{
    /// <summary>Routes a function to a pin. A port that is open already does not notice.</summary>
    public static void SetPinFunction(int pin, DeviceFunction value)
    {
        IBoardHardware board = BoardContext.Current;
        board.Spend(Busy.GpioUs);
        board.Runtime.PinFunctions[value] = pin;
    }

    /// <summary>The pin of a function, or -1.</summary>
    public static int GetFunctionPin(DeviceFunction function) =>
        BoardContext.Current.Runtime.PinFunctions.TryGetValue(function, out int pin) ? pin : -1;
}
