using System.Collections.Generic;
using System.Linq;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Scenarios;

/// <summary>Remembers what the device did to the outside until an <c>expect</c> asks for it.</summary>
internal sealed class Witness
{
    private readonly List<MessageRecord> _messages = [];
    private readonly List<CallRecord> _calls = [];
    private readonly Dictionary<NetworkCall, CallRecord> _records = [];
    private readonly List<long> _restartsUs = [];

    /// <summary>Starts to watch.</summary>
    public Witness(IOutsideWorld world)
    {
        world.MessageArrived += message => _messages.Add(new MessageRecord(message));
        world.CallChanged += Note;
        world.Restarted += () => _restartsUs.Add(world.Time.NowUs);
        world.ModemSpoke += () => LastModemByteUs = world.Time.NowUs;
    }

    /// <summary>When the modem spoke last.</summary>
    public long LastModemByteUs { get; private set; }

    /// <summary>Messages that nobody has asked for yet, oldest first.</summary>
    public IEnumerable<MessageRecord> UnseenMessages => _messages.Where(m => !m.IsConsumed);

    /// <summary>Every message.</summary>
    public IReadOnlyList<MessageRecord> Messages => _messages;

    /// <summary>Every call, oldest first.</summary>
    public IReadOnlyList<CallRecord> Calls => _calls;

    /// <summary>Restarts that nobody has asked for yet: when they were.</summary>
    public IReadOnlyList<long> UnseenRestartsUs => _restartsUs;

    /// <summary>The call that the last <c>expect call</c> matched, until <c>expect ringing</c> has taken it.</summary>
    public CallRecord? LastExpectedCall { get; set; }

    /// <summary>An <c>expect</c> has had the oldest restart.</summary>
    public void ConsumeRestart() => _restartsUs.RemoveAt(0);

    private void Note(NetworkCall call)
    {
        if (!_records.ContainsKey(call))
        {
            CallRecord record = new(call);
            _records.Add(call, record);
            _calls.Add(record);
        }
    }
}
