using System.Reflection;
using System.Runtime.CompilerServices;

[assembly: AssemblyTitle("iSocket.Core")]
[assembly: AssemblyProduct("iSocket-compatible open firmware")]
[assembly: AssemblyVersion("0.1.0.0")]
[assembly: AssemblyFileVersion("0.1.0.0")]

// Both test projects for the device have this name: the platform's test launcher looks for no other.
[assembly: InternalsVisibleTo("NFUnitTest")]
