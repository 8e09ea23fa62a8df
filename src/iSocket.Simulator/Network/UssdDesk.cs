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

    public void Set(string code, string? text, bool silent, bool menu, TimeSpan after)
    {
        _services[code] = new Service(text, silent, menu, after);
    }

    /// <summary>The device sends a code, or a reply within a menu session. An unknown code is refused.</summary>
    public void Request(string code)
    {
        _answer?.Cancel();
        Service service = _services.GetValueOrDefault(code) ?? new Service(null, false, false, TimeSpan.Zero);
        if (service.Silent)
        {
            return;
        }

        long ms = service.After > TimeSpan.Zero ? (long)service.After.TotalMilliseconds : AnswerMs;
        _answer = _network.Time.AfterMs(ms, () => Answer(service));
    }

    /// <summary>The device ends the session.</summary>
    public void Cancel() => _answer?.Cancel();

    private void Answer(Service service)
    {
        if (_network.Station is { IsReachable: true } station)
        {
            station.TakeUssd(service.Text, service.Menu);
        }
    }

    private sealed record Service(string? Text, bool Silent, bool Menu, TimeSpan After);
}
