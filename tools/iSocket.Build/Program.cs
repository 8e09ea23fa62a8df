using System;
using iSocket.Build;
using iSocket.Build.CommandLine;
using iSocket.Build.Flashing;

return new BuildTool(Environment.CurrentDirectory, new ProgramRunner(), new SerialPorts(), Console.Out, Console.Error).Run(args);
