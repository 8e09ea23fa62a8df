using System;
using System.Collections.Generic;
using System.Linq;

namespace iSocket.Soak.Model;

/// <summary>What the reference model does by itself as time goes on, and what it takes for the reason of what is seen.</summary>
internal sealed partial record Reference
{
    private const long SlackUs = 2 * SecondUs;
    private const long ThermostatLateUs = 66 * SecondUs;
    private const int MostSilentSteps = 3;

    // Decision 12: an alarm's texts follow within the minute for which a cycle waits, and its calls.
    private const long EarlyUs = 180 * SecondUs;

    /// <summary>Lets time pass: what had to happen by now has happened.</summary>
    /// <returns>What the device may be now.</returns>
    public IEnumerable<Reference> Pass(long us)
    {
        Reference next = this with { };
        next.RunMinutes(us);
        List<Reference> forks = [];
        foreach (Cause cause in next.Causes.Where(c => c.ToUs < us).ToArray())
        {
            next.Causes = next.Causes.Remove(cause);
            if (cause.IsOptional)
            {
                Reference without = next with { };
                without.EndOverdue(us);
                forks.Add(without);
            }

            next.Expect(cause, us);
        }

        next.EndOverdue(us);
        return [next, .. forks.SelectMany(fork => fork.Pass(us))];
    }

    /// <summary>The states in which an output has just taken a level, one for each possible reason.</summary>
    public IEnumerable<Reference> Explain(bool micro, bool level, long us, int depth = 0)
    {
        foreach (Reference option in Options(us))
        {
            bool changed = option.SocketPin != SocketPin || option.MicroPin != MicroPin;
            if ((micro ? option.MicroPin : option.SocketPin) == level)
            {
                yield return option;
            }
            else if (!changed && depth < MostSilentSteps && Causes.Exists(c => !option.Causes.Contains(c)))
            {
                foreach (Reference deeper in option.Explain(micro, level, us, depth + 1))
                {
                    yield return deeper;
                }
            }
        }
    }

    /// <summary>The states after the execution of a message.</summary>
    public IEnumerable<Reference> Apply(Cause command, long us)
    {
        bool nearEnd = us > WindowEndUs - SlackUs && command.FromUs < WindowEndUs + SlackUs;
        bool[] open = nearEnd ? [true, false] : [us <= WindowEndUs];
        foreach (bool isOpen in open)
        {
            Reference done = this with { Causes = Causes.Remove(command) };
            done.Execute(command, command.FromUs, us, isOpen);
            yield return done;
        }
    }

    /// <summary>What the device may be once one of the reasons at hand has shown its effect.</summary>
    public IEnumerable<Reference> Options(long us)
    {
        foreach (Cause cause in Causes.Where(c => c.FromUs <= us))
        {
            if (cause.Kind == CauseKind.Command)
            {
                foreach (Reference done in Apply(cause, us))
                {
                    yield return done;
                }

                // One message after the other.
                continue;
            }

            Reference next = this with { Causes = Causes.Remove(cause) };
            next.Show(cause, us);
            yield return next;
        }

        if (SocketTimer is { } timer && timer.FromUs - SlackUs <= us)
        {
            Reference next = this with { };
            next.EndSocketTimer();
            yield return next;
        }

        if (SocketRestart is { } restart && restart.FromUs - SlackUs <= us)
        {
            Reference next = this with { };
            next.EndSocketRestart();
            yield return next;
        }

        if (MicroTimer is { } pulse && pulse.FromUs - SlackUs <= us)
        {
            Reference next = this with { };
            next.EndMicroTimer();
            yield return next;
        }

        if (ThermostatWants(us, out bool on) && on != Socket)
        {
            Reference next = this with { };
            next.TakeReading(us);
            yield return next;
        }

        if (MayActivateAgain && us >= HoldOffFromUs - SlackUs)
        {
            Reference next = this with { };
            next.ActivateAgain(us);
            yield return next;
        }
    }

    // The end of its time has come and nothing has been seen: then nothing can have been there to see.
    private void Expect(Cause cause, long us)
    {
        (bool socket, bool micro) = (SocketPin, MicroPin);
        Show(cause, us);
        if (SocketPin != socket || MicroPin != micro)
        {
            Contradiction ??= $"{cause.Kind} {cause.Text} did not switch";
        }
    }

    private void EndOverdue(long us)
    {
        (bool socket, bool micro) = (SocketPin, MicroPin);
        if (SocketTimer is { } timer && timer.ToUs + SlackUs < us)
        {
            EndSocketTimer();
        }

        if (SocketRestart is { } restart && restart.ToUs + SlackUs < us)
        {
            EndSocketRestart();
        }

        if (MicroTimer is { } pulse && pulse.ToUs + SlackUs < us)
        {
            EndMicroTimer();
        }

        if (SocketPin != socket || MicroPin != micro)
        {
            Contradiction ??= "a timer or restart did not end";
        }

        if (MayActivateAgain && us >= HoldOffUs + SlackUs)
        {
            ActivateAgain(us);
        }

        EndOverdueCalls(us);

        if (ReadingDueUs > 0 && us >= ReadingDueUs)
        {
            JudgeLimits(us);
        }

        DisagreesUs = ThermostatWants(us, out bool on) && on != Socket ? (DisagreesUs == 0 ? us : DisagreesUs) : 0;
        if (DisagreesUs > 0 && us - DisagreesUs > ThermostatLateUs)
        {
            Contradiction ??= $"the thermostat did not switch the socket {(on ? "on" : "off")}";
        }

        if (Early.FirstOrDefault(early => us - early.SinceUs > EarlyUs) is { } unexplained)
        {
            Contradiction ??= $"there was no reason for '{unexplained.Text}' to {unexplained.To}";
        }
    }

    private void Show(Cause cause, long us)
    {
        switch (cause.Kind)
        {
            case CauseKind.Rule:
                RunRule(cause, us);
                break;
            case CauseKind.Call:
                TakeCall(cause, us);
                break;
            case CauseKind.Button:
                PressButton(us);
                break;
            case CauseKind.MainsLost:
                LoseMains();
                OnBattery = true;
                OweAlert("Power failure!", us);
                break;
            case CauseKind.SensorFails:
                FailSensor(Math.Min(us, cause.ToUs));
                break;
            case CauseKind.SensorRecovers:
                SensorFailed = false;
                ExpectReading(us);
                break;
            case CauseKind.Input:
                MoveContact(cause);
                break;
            case CauseKind.AlarmAnswered:
                EndPulse();
                break;
        }
    }
}
