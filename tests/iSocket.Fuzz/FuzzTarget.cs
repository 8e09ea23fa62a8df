using System;

namespace iSocket.Fuzz;

/// <summary>A part of the device or of the simulator, and what must hold for it whatever comes from outside.</summary>
/// <param name="Name">Name on the command line.</param>
/// <param name="What">What is fed with what.</param>
/// <param name="MostBytes">The longest input that is generated.</param>
/// <param name="MostAllocated">The most that one input may allocate, test harness included, in bytes.</param>
/// <param name="CheckedInputs">How many inputs the short run takes that is part of the tests.</param>
/// <param name="Run">Runs one input; throws when something does not hold.</param>
internal sealed record FuzzTarget(string Name, string What, int MostBytes, long MostAllocated, int CheckedInputs, Action<FuzzInput> Run);
