using System.Reflection;

[assembly: AssemblyTitle("iSocket.Firmware")]
[assembly: AssemblyProduct("iSocket-compatible open firmware")]
[assembly: AssemblyVersion("0.1.0.0")]
[assembly: AssemblyFileVersion("0.1.0.0")]
