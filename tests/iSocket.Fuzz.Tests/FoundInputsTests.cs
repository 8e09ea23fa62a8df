using System;
using System.Linq;
using Xunit;

namespace iSocket.Fuzz.Tests;

/// <summary>Inputs that once failed, as they were found and cut short.</summary>
public sealed class FoundInputsTests
{
    [Theory]

    // An escape behind an escape: the simulator showed the escape itself.
    [InlineData("pdu", "003900000000000200000000000000000000C7000000000000000000000000000000000F00F8000000B4D900")]

    // A password that is a part of RENEWINTERVALPW brought the renew password into an echo.
    [InlineData("command", "00000000000000A156000000000000000000795200000000000000000087340000000000000000009F000000000000000000001829000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000055EE")]

    // "docs --no-such-option" made a folder of that name.
    [InlineData("terminal", "DAA6000219")]
    public void It_does_not_fail_again(string name, string hex)
    {
        FuzzTargets.All.First(target => target.Name == name).Run(new FuzzInput(Convert.FromHexString(hex)));
    }
}
