using System;
using System.Collections.Generic;
using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Network;

/// <summary>The operator's USSD services: one text per code.</summary>
internal sealed class UssdDesk
{
    private const long AnswerMs = 2000;

    private readonly GsmNetwork _network;
    private readonly Dictionary<string, Service> _services = new();
    private ScheduledEvent? _answer;

    public UssdDesk(GsmNetwork network) => _network = network;

    /// <summary>How a code is answered; null for silence.</summary>
    public void Set(string code, UssdAnswer? answer, TimeSpan after) => _services[code] = new Service(answer, after);

    /// <summary>The device sends a code, or a reply within a menu session. An unknown code is refused.</summary>
    public void Request(string code)
    {
        _answer?.Cancel();
        Service service = _services.GetValueOrDefault(code) ?? new Service(new UssdAnswer(null, UssdAnswer.NotSupported), TimeSpan.Zero);
        if (service.Answer is not { } answer)
        {
            return;
        }

        long ms = service.After > TimeSpan.Zero ? (long)service.After.TotalMilliseconds : AnswerMs;
        _answer = _network.Time.AfterMs(ms, () => Answer(answer));
    }

    /// <summary>The device ends the session.</summary>
    public void Cancel() => _answer?.Cancel();

    private void Answer(UssdAnswer answer)
    {
        if (_network.Station is { IsReachable: true } station)
        {
            station.TakeUssd(answer);
        }
    }

    private sealed record Service(UssdAnswer? Answer, TimeSpan After);
}
