using iSocket.Core.Hal;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.Tests
{
    /// <summary>The seam between firmware and application on the device's own runtime.</summary>
    [TestClass]
    public class BoardPortsTests
    {
        [TestMethod]
        public void PortsStartEmptyAndKeepWhatIsPutIn()
        {
            BoardPorts ports = new BoardPorts();
            Assert.IsNull(ports.SocketRelay);
            Assert.AreEqual((int)DeviceModel.Gsm706, (int)ports.Model);

            ports.Model = DeviceModel.Gsm707Light;
            Assert.AreEqual(3, (int)ports.Model);
        }
    }
}
