using BenchmarkDotNet.Running;
using iSocket.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(ModemBenchmarks).Assembly).Run(args);
