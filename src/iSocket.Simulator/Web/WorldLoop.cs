using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using iSocket.Core.Hal;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Web;

/// <summary>
/// Runs the world on a thread of its own. Whatever a request wants is queued and done there between two slices of virtual
/// time, so there is one state and one order, however many pages are open. While no page is open time stands still.
/// </summary>
internal sealed class WorldLoop : IDisposable
{
    /// <summary>The fastest speed: an hour in a second.</summary>
    public const int Fastest = 3600;

    private const int FrameMs = 40;

    // So much of a frame the world may take; a speed that needs more is not reached, and the page stays quick.
    private const int BudgetMs = 25;
    private const long LongestFrameUs = 200_000;
    private const long LongestJumpUs = 86_400_000_000;

    private readonly ConcurrentQueue<Job> _jobs = new();
    private readonly AutoResetEvent _wake = new(false);
    private readonly CancellationTokenSource _end = new();
    private readonly Stopwatch _frame = Stopwatch.StartNew();
    private readonly Stopwatch _spent = new();
    private readonly LoopPace _pace;
    private readonly int _seed;
    private readonly FrameMaker _frames;
    private readonly Thread _thread;
    private LiveWorld _world;
    private DeviceModel _model;
    private long _owedUs;
    private bool _jumps;
    private bool _isUnderWay;
    private bool _isStopping;

    /// <summary>Makes the first world, with power.</summary>
    public WorldLoop(DeviceModel model, int seed, Audience audience)
    {
        _seed = seed;
        _model = model;
        Audience = audience;
        _pace = new LoopPace(Run);
        _frames = new FrameMaker(this);
        _world = new LiveWorld(1, seed, _pace);
        _world.Boot(model);
        _thread = new Thread(RunThread) { IsBackground = true, Name = "world" };
        _thread.Start();
    }

    /// <summary>The open pages.</summary>
    public Audience Audience { get; }

    /// <summary>How many times faster than real time the world runs; 0 is a pause.</summary>
    public int Speed { get; private set; } = 1;

    /// <summary>True while something runs that can be stopped.</summary>
    public bool IsBusy => _isUnderWay || _world.Script is { IsPlaying: true };

    /// <summary>The world is paused because of this; null while it is well.</summary>
    public string? Crash { get; private set; }

    /// <summary>Has something done in the world.</summary>
    /// <param name="action">Does it; null, or what was wrong.</param>
    /// <param name="isControl">True for what may also be done while a statement takes its time.</param>
    /// <returns>What the action returned.</returns>
    public Task<string?> PostAsync(Func<LiveWorld, string?> action, bool isControl = false)
    {
        Job job = new(action, isControl, new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously));
        _jobs.Enqueue(job);
        _wake.Set();
        return job.Done.Task;
    }

    /// <summary>Sets the speed.</summary>
    public Task<string?> SetSpeedAsync(int speed) => PostAsync(
        _ =>
        {
            Speed = speed;
            return null;
        },
        isControl: true);

    /// <summary>
    /// Carries out a statement. One that takes time takes it at once; but a finger on the button is watched, unless time stands still.
    /// </summary>
    public Task<string?> DoAsync(string line) => PostAsync(world =>
    {
        bool isWatched = Speed > 0 && line.TrimStart().StartsWith("button", StringComparison.Ordinal);
        return UnderWay(() => world.Execute(line), jumps: !isWatched);
    });

    /// <summary>Lets the world run until the device does something, for a day at most.</summary>
    public Task<string?> JumpAsync() => PostAsync(world => UnderWay(
        () =>
        {
            int before = world.DeviceEvents;
            long deadlineUs = world.Outside.Time.NowUs + LongestJumpUs;
            return Run(() => world.DeviceEvents != before, deadlineUs) ? null : "nothing happened in a whole day";
        },
        jumps: true));

    /// <summary>Ends what is under way.</summary>
    public Task<string?> StopAsync() => PostAsync(
        world =>
        {
            _isStopping = _isUnderWay;
            if (world.Script is { } script)
            {
                script.IsPlaying = false;
            }

            return null;
        },
        isControl: true);

    /// <summary>Begins anew with a fresh device of that model.</summary>
    public Task<string?> BeginAsync(DeviceModel model) => PostAsync(_ =>
    {
        _model = model;
        Replace(null);
        _world.Boot(_model);
        return null;
    });

    /// <summary>Begins anew with a scenario, at its first line.</summary>
    public Task<string?> LoadAsync(string name, ScenarioFile file) => PostAsync(_ =>
    {
        Replace(new Script(name, file));
        return null;
    });

    /// <summary>Lets the scenario go on by itself.</summary>
    public Task<string?> PlayAsync() => PostAsync(world =>
    {
        if (world.Script is not { IsOver: false } script)
        {
            return "there is no scenario to go on with";
        }

        script.IsPlaying = true;
        return null;
    });

    /// <summary>Carries out the next statement of the scenario.</summary>
    public Task<string?> StepAsync() => PostAsync(world =>
    {
        if (world.Script is not { IsOver: false } script)
        {
            return "there is no scenario to go on with";
        }

        return UnderWay(() => script.PlayNext(world), jumps: true);
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _wake.Set();
        _thread.Join();
        _end.Dispose();
        _wake.Dispose();
    }

    private void RunThread()
    {
        try
        {
            while (true)
            {
                Breathe();
                RunShare();
            }
        }
        catch (OperationCanceledException)
        {
            while (_jobs.TryDequeue(out Job? job))
            {
                job.Done.TrySetCanceled();
            }
        }
    }

    private void Replace(Script? script)
    {
        Crash = null;
        _world = new LiveWorld(_world.Number + 1, _seed, _pace) { Script = script };
    }

    // A frame's share of the free run, or of the scenario.
    private void RunShare()
    {
        try
        {
            if (_world.Script is { IsPlaying: true, IsOver: false } script && Speed > 0)
            {
                do
                {
                    UnderWay(() => script.PlayNext(_world), jumps: false);
                }
                while (Speed > 1 && script.IsPlaying && _spent.ElapsedMilliseconds < BudgetMs);
                return;
            }

            long goalUs = _world.Outside.Time.NowUs + _owedUs;
            while (_world.Outside.Time.NowUs < goalUs && _spent.ElapsedMilliseconds < BudgetMs)
            {
                _world.Step(() => false, goalUs);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Speed = 0;
            Crash = e.Message;
            _world.Say("device", "the simulation has failed: " + e);
        }
    }

    private string? UnderWay(Func<string?> action, bool jumps)
    {
        _isUnderWay = true;
        _jumps = jumps;
        try
        {
            return action();
        }
        catch (StoppedException)
        {
            return "stopped";
        }
        finally
        {
            _isUnderWay = false;
            _isStopping = false;
            _jumps = false;
        }
    }

    // The pace of a statement that takes time.
    private bool Run(Func<bool> condition, long deadlineUs)
    {
        while (true)
        {
            long startUs = _world.Outside.Time.NowUs;
            bool isWatched = !_jumps && !Audience.IsEmpty;
            long goalUs = isWatched ? Math.Min(deadlineUs, startUs + _owedUs) : deadlineUs;
            bool holds;
            do
            {
                holds = _world.Step(condition, goalUs);
            }
            while (!holds && _world.Outside.Time.NowUs < goalUs && _spent.ElapsedMilliseconds < BudgetMs);

            // A statement may come for its time in many small pieces: what is left of the frame is for the next one.
            long nowUs = _world.Outside.Time.NowUs;
            _owedUs = Math.Max(0, _owedUs - (nowUs - startUs));
            if (holds)
            {
                return true;
            }

            bool isOver = nowUs >= deadlineUs;
            if (!isOver || _spent.ElapsedMilliseconds >= BudgetMs)
            {
                Breathe();
                StopIfAsked();
            }

            if (isOver)
            {
                return false;
            }
        }
    }

    private void StopIfAsked()
    {
        if (_isStopping)
        {
            throw new StoppedException();
        }
    }

    // Between two slices of the world: show it, wait for the next frame, do what was asked for.
    private void Breathe()
    {
        if (!Audience.IsEmpty)
        {
            _frames.Send(_world);
        }

        int restMs = Math.Max(1, FrameMs - (int)_frame.ElapsedMilliseconds);
        if (_jobs.IsEmpty)
        {
            _wake.WaitOne(restMs);
        }

        _end.Token.ThrowIfCancellationRequested();
        long elapsedUs = Math.Min(_frame.ElapsedTicks * 1_000_000 / Stopwatch.Frequency, LongestFrameUs);
        _frame.Restart();
        _spent.Restart();
        int speed = _world.IsButtonHeld ? 1 : Speed;
        _owedUs = Audience.IsEmpty ? 0 : elapsedUs * speed;
        while (_jobs.TryDequeue(out Job? job))
        {
            Do(job);
        }
    }

    private void Do(Job job)
    {
        if (IsBusy && !job.IsControl)
        {
            job.Done.TrySetResult("something is under way: stop it first");
            return;
        }

        try
        {
            job.Done.TrySetResult(job.Do(_world));
        }
        catch (OperationCanceledException)
        {
            job.Done.TrySetCanceled();
            throw;
        }
        catch (Exception e)
        {
            Crash = e.Message;
            job.Done.TrySetResult("the simulation has failed: " + e.Message);
        }
    }
}
