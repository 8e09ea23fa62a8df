using System.Collections.Generic;

namespace iSocket.Build;

/// <summary>Starts other programs. A seam, so that tests see what would be started.</summary>
public interface IProgramRunner
{
    /// <summary>Runs a program to its end and keeps what it writes.</summary>
    /// <param name="folder">Working folder.</param>
    /// <param name="command">Program and arguments.</param>
    ProgramOutcome Capture(string folder, IReadOnlyList<string> command);

    /// <summary>Runs a program to its end on this console: it may ask, show progress and be interrupted.</summary>
    /// <param name="folder">Working folder.</param>
    /// <param name="command">Program and arguments.</param>
    /// <returns>The exit code.</returns>
    int Run(string folder, IReadOnlyList<string> command);
}
