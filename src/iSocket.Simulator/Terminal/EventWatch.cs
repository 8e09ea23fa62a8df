using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Simulator.Board;
using iSocket.Simulator.Network;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Terminal;

/// <summary>Says in words what the device does, as it happens.</summary>
internal sealed class EventWatch
{
    private const long LedsEveryUs = 500_000;

    private static readonly Led[] Leds = Enum.GetValues<Led>();

    private readonly IOutsideWorld _world;
    private readonly Action<string> _say;
    private readonly Dictionary<Led, string> _shown = [];
    private readonly Dictionary<string, (long Us, string Text)> _lastByPhone = [];
    private bool _socket;
    private bool _microRelay;
    private bool _microphone;
    private bool _registered;
    private long _ledsSeenUs;

    /// <summary>Starts to watch.</summary>
    /// <param name="world">The world.</param>
    /// <param name="say">Takes a line.</param>
    public EventWatch(IOutsideWorld world, Action<string> say)
    {
        _world = world;
        _say = say;
        world.MessageArrived += OnMessage;
        world.CallChanged += OnCall;
        world.Restarted += () => say("the device restarts");
        world.OutputChanged += LookAtOutputs;
    }

    /// <summary>The last message of each phone, in the order of the numbers.</summary>
    public IEnumerable<(string Number, long Us, string Text)> LastMessages =>
        _lastByPhone.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value.Us, p.Value.Text));

    /// <summary>What a LED shows now; dots while it cannot be made out yet.</summary>
    public string PatternOf(Led led) => LedEye.Name(_world.LedHistory(led), _world.Time.NowUs) ?? "...";

    /// <summary>Notes what the user sends, for the list of phones.</summary>
    public void NoteSent(string number, string text) => _lastByPhone[PhoneNumbers.Show(number)] = (_world.Time.NowUs, "-> " + QuotedText.Quote(text));

    /// <summary>Looks at what raises no event: call it every tenth of a virtual second or so.</summary>
    public void Look()
    {
        LookAtOutputs();
        if (_world.IsRegistered != _registered)
        {
            _registered = !_registered;
            _say(_registered ? "on the network" : "off the network");
        }

        if (_world.Time.NowUs - _ledsSeenUs >= LedsEveryUs)
        {
            _ledsSeenUs = _world.Time.NowUs;
            LookAtLeds();
        }
    }

    private void LookAtOutputs()
    {
        Compare("socket", _world.SocketRelay, ref _socket);
        Compare("microrelay", _world.MicroRelay, ref _microRelay);
        Compare("mic", _world.IsMicrophoneLive, ref _microphone);
    }

    private void Compare(string what, bool now, ref bool before)
    {
        if (now != before)
        {
            before = now;
            _say(what + (now ? " on" : " off"));
        }
    }

    private void LookAtLeds()
    {
        foreach (Led led in Leds)
        {
            string? name = LedEye.Name(_world.LedHistory(led), _world.Time.NowUs);
            if (name is not null && name != _shown.GetValueOrDefault(led, "off"))
            {
                _shown[led] = name;
                _say($"led {led.ToString().ToLowerInvariant()} {name}");
            }
        }
    }

    private void OnMessage(PhoneMessage message)
    {
        string parts = message.Parts == 1 ? string.Empty : $" ({message.Parts} parts)";
        string text = $"<- {QuotedText.Quote(message.Text)}{parts}";
        _lastByPhone[PhoneNumbers.Show(message.To)] = (message.AtUs, text);
        _say($"{PhoneNumbers.Show(message.To)} {text}");
    }

    private void OnCall(NetworkCall call)
    {
        LookAtOutputs();
        string who = (call.FromDevice ? "call to " : "call from ") + PhoneNumbers.Show(call.Number);
        _say($"{who}: {Describe(call)}");
    }

    private static string Describe(NetworkCall call) => call.State switch
    {
        CallState.Dialling => "set up",
        CallState.Alerting => "ringing",
        CallState.Active => "answered",
        _ => call.End switch
        {
            CallEnd.Device => "ended by the device",
            CallEnd.Phone => "ended by the phone",
            CallEnd.Busy => "busy",
            _ => "ended by the network",
        },
    };
}
