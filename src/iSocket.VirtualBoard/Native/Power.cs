using System;
using iSocket.VirtualBoard;

namespace nanoFramework.Runtime.Native;

/// <summary>Look-alike of nanoFramework's type of this name.</summary>
public class Power
{
    /// <summary>Restarts the processor; does not return.</summary>
    /// <exception cref="NotSupportedException">An option that the virtual board does not model.</exception>
    public static void RebootDevice(RebootOption rebootOption = RebootOption.NormalReboot)
    {
        if (rebootOption != RebootOption.NormalReboot)
        {
            throw new NotSupportedException();
        }

        BoardContext.Current.Restart();
    }
}
