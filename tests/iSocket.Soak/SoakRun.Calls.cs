using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Simulator.Network;

namespace iSocket.Soak;

/// <summary>Calls in both directions.</summary>
internal sealed partial class SoakRun
{
    private void OnCall(NetworkCall call)
    {
        CallState state = call.State;
        if (call.FromDevice)
        {
            _seen.Enqueue((NowUs, us => OnOwnCall(call, state, us)));
        }
        else if (state == CallState.Ended && call.AlertingUs >= 0)
        {
            _seen.Enqueue((NowUs, us => OnCaller(call)));
        }
    }

    private void OnOwnCall(NetworkCall call, CallState state, long us)
    {
        string to = Phone.Key(call.Number);
        switch (state)
        {
            case CallState.Dialling:
                Counters.Calls++;
                Note("a call to " + to, us);
                State.Replace("a call to " + to, r => r.Dial(to, us));
                if (State.Likely.Line is { } line)
                {
                    Counters.CallsFor[line.Reason] = Counters.CallsFor.GetValueOrDefault(line.Reason) + 1;
                }

                break;
            case CallState.Active:
                Note(to + " answers", us);
                State.Each(r => r.Answer(us, IsCalm));
                break;
            case CallState.Ended:
                Note($"the call to {to} ends by {call.End}", us);
                bool isTexting = us - _textUs < 10 * SecondUs;
                State.Replace($"the call to {to} ends by {call.End}", r => r.EndCall(call, us, IsCalm, isTexting || !r.Owed.IsEmpty || !r.Early.IsEmpty));
                break;
        }
    }

    private void OnCaller(NetworkCall call)
    {
        bool isAlone = State.All.All(r => r.Line is null && r.Cycle is null);
        if (IsCalm && isAlone && call.StartedUs >= _calmFromUs)
        {
            Counters.Callers++;
            State.Replace("a caller", r => r.JudgeIncoming(call));
        }
    }
}
