using iSocket.Tests.Shared;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.Tests
{
    /// <summary>Holds the code to a table of name, input and what is expected of it.</summary>
    internal static class Rows
    {
        internal static void Check(string[] rows, RowRunner runner)
        {
            for (int i = 0; i < rows.Length; i += 3)
            {
                Assert.AreEqual(rows[i + 2], runner(rows[i + 1]), rows[i]);
            }
        }
    }
}
