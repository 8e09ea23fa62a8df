using System;
using iSocket.Build;
using iSocket.Build.CommandLine;
using iSocket.Build.Flashing;

BuildTool tool = new(Environment.CurrentDirectory, new ProgramRunner(), new SerialPorts(), Console.Out, Console.Error) { Home = AppContext.BaseDirectory };
return tool.Run(args);
