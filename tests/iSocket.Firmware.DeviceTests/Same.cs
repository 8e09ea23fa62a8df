using iSocket.Tests.Shared;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.DeviceTests
{
    /// <summary>Compares what a device did with what it did when the transcript was reviewed.</summary>
    internal static class Same
    {
        internal static void As(string[] expected, Transcript actual)
        {
            Assert.AreEqual("", actual.Difference(expected));
        }
    }
}
