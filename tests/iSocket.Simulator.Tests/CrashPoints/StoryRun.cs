using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using iSocket.Simulator.Network;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>Plays a story with the faults of a plan in a world of its own, makes the world healthy again, and judges.</summary>
internal sealed class StoryRun
{
    /// <summary>The owner, who asks afterwards.</summary>
    public const string Owner = "40711000111";

    // Every pause between two tries of the outbox and two looks of the inbox is shorter (G-5).
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan ComesBackWithin = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(60);

    private readonly Story _story;
    private readonly CrashPlan _plan;
    private readonly World _world;
    private readonly ScenarioRun _run;
    private readonly FaultInjector _faults;
    private readonly TraceLog _log;
    private readonly List<string> _wrong = [];
    private bool _isJudged;

    private StoryRun(Story story, CrashPlan plan, TextWriter? trace)
    {
        _story = story;
        _plan = plan;
        _log = new TraceLog(trace);
        _world = new World(plan.Seed, _log);
        _log.Use(_world.Time);
        _run = new ScenarioRun(new OutsideWorld(_world));
        _faults = new FaultInjector(_world, plan.Faults);
        _world.Board.Parts.Flash.Touched += (isDone, path, _) => _log.Write("flash", (isDone ? "wrote " : "writes ") + path);
    }

    /// <summary>Plays it.</summary>
    /// <param name="story">The story.</param>
    /// <param name="plan">What goes wrong.</param>
    /// <param name="trace">Where every line and event goes; null for nowhere.</param>
    public static StoryResult Play(Story story, CrashPlan plan, TextWriter? trace = null)
    {
        StoryRun run = new(story, plan, trace);
        try
        {
            run.Play();
        }
        catch (Exception crash) when (crash is not OutOfMemoryException)
        {
            run._wrong.Add("the world broke: " + crash);
        }

        return new StoryResult(plan, run._wrong, run._faults, run._isJudged);
    }

    private void Play()
    {
        Execute(_story.Setup);
        Observation seen = new(_world);
        long startUs = _world.Time.NowUs;
        _faults.Arm(true);
        Execute(_story.Act);
        _faults.EndAct();
        ComeToRest();
        _faults.Arm(false);
        Aftermath after = new(_faults.Injections, seen, startUs);
        if (_faults.Injections.Count == 0 && _plan.Faults.Count > 0)
        {
            _wrong.Add("the point was not reached");
        }

        _isJudged = after.IsJudgeable;
        if (_isJudged)
        {
            _wrong.AddRange(StoryJudge.Judge(_story, after));
            _wrong.AddRange(_story.Check(after));
        }

        AskAll(after);
        if (_world.Sim.MessageCount > 0)
        {
            _wrong.Add(FormattableString.Invariant($"{_world.Sim.MessageCount} messages are left on the SIM"));
        }

        if (_world.Board.FirmwareFaults > 0)
        {
            _wrong.Add(FormattableString.Invariant($"the firmware survived an exception in {_world.Board.FirmwareFaults} of its turns"));
        }
    }

    private void ComeToRest()
    {
        IdleWatch watch = new(_run);
        _run.Advance(TimeSpan.FromSeconds(6));
        if (!watch.RunUntilRegisteredAndIdle(ComesBackWithin))
        {
            _wrong.Add("the device did not come back: " + watch.Describe());
        }

        _run.Advance(Settling);
    }

    private void AskAll(Aftermath after)
    {
        string socket = _world.Board.SocketRelay ? "ON" : "OFF";
        Ask("STATUS", $"Power socket {socket}\nMicrorelay {(_world.Board.MicroRelay ? "ON" : "OFF")}\n.*");
        foreach ((string question, Func<Aftermath, string> answer) in _story.Questions.Where(_ => _isJudged))
        {
            after.LastAnswer = Ask(question, answer(after));
        }

        // The plain setting of every setup, neither lost nor mixed; then the window.
        bool isClosed = _story.IsWindowClosed && _story.EndsClosed(after);
        Ask("RESTARTTIME=12", isClosed ? "RESTARTTIME=12 - Time for configuration is expired \\(30min\\)!" : "RESTARTTIME=12 - OK");
    }

    private string Ask(string question, string answer)
    {
        int from = _run.Witness.Messages.Count;
        _log.Write("story", "asks " + question);
        _world.Network.SendSms("+" + Owner, _story.Password + question);
        if (!_run.RunUntil(() => _run.Witness.Messages.Count > from, AnswersWithin))
        {
            _wrong.Add($"no answer to {question}");
            return string.Empty;
        }

        PhoneMessage message = _run.Witness.Messages[from].Message;
        if (!Regex.IsMatch(message.Text, "^(?:" + answer + ")$", RegexOptions.Singleline))
        {
            _wrong.Add($"{question} was answered with {QuotedText.Quote(message.Text)} instead of {answer}");
        }

        _run.RunUntil(() => _world.Sim.MessageCount == 0, AnswersWithin);
        return message.Text;
    }

    private void Execute(string statements)
    {
        ScenarioFile file = ScenarioFile.Parse(_story.Name, Encoding.UTF8.GetBytes(statements));
        if (file.Errors.Count > 0)
        {
            throw new InvalidOperationException(string.Join("; ", file.Errors.Select(e => e.For(_story.Name))));
        }

        foreach (Statement statement in file.Statements)
        {
            _log.Write("story", statement.Source);
            StatementOutcome outcome = _run.Execute(statement);
            if (outcome.Kind != OutcomeKind.Passed)
            {
                throw new InvalidOperationException($"{statement.Source}: {outcome.Text}");
            }
        }
    }
}
