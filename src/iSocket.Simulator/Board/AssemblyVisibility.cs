using System.Runtime.CompilerServices;

// The board is tested with a stand-in modem and with small programs of the tests' own.
[assembly: InternalsVisibleTo("iSocket.Simulator.Tests")]
