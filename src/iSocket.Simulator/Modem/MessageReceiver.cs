using iSocket.Simulator.Network;
using iSocket.Simulator.Network.Sms;

namespace iSocket.Simulator.Modem;

/// <summary>Takes messages from the service centre, stores them or prints them, and says so as AT+CNMI asks.</summary>
internal sealed class MessageReceiver
{
    // Port of WAP push, which announces a multimedia message.
    private const int WapPushPort = 2948;

    private readonly GsmNetwork _network;
    private readonly ModemSettings _settings;
    private readonly ModemQuirks _quirks;
    private readonly SimSession _session;
    private readonly MessageMemories _memories;
    private readonly MessagePrinter _printer;
    private readonly ModemOutput _output;

    public MessageReceiver(
        GsmNetwork network,
        ModemSettings settings,
        ModemQuirks quirks,
        SimSession session,
        MessageMemories memories,
        MessagePrinter printer,
        ModemOutput output)
    {
        _network = network;
        _settings = settings;
        _quirks = quirks;
        _session = session;
        _memories = memories;
        _printer = printer;
        _output = output;
    }

    /// <summary>Fault: so many of the next +CMTI are not printed.</summary>
    public int NotificationsToLose { get; set; }

    /// <summary>Fault: so many of the next +CMTI are printed twice.</summary>
    public int NotificationsToRepeat { get; set; }

    public DeliveryResult Deliver(byte[] octets)
    {
        if (!_session.IsSmsReady)
        {
            return DeliveryResult.Unreachable;
        }

        Tpdu? message = Tpdu.TryReadIncoming(octets);
        if (message is null)
        {
            return DeliveryResult.Accepted;
        }

        byte[] serviceCentre = SmsAddress.From(_network.ServiceCentreNumber).ToServiceCentreOctets();
        StoredMessage stored = new(MessageStatus.ReceivedUnread, serviceCentre, octets);
        if (IsDirect(message))
        {
            Print(stored, message);
            return DeliveryResult.Accepted;
        }

        (string name, int index, _) = _memories.Receive.Add(stored);
        if (index == 0)
        {
            return Overflow(stored, message);
        }

        Notify(name, index, message);
        return DeliveryResult.Accepted;
    }

    private DeliveryResult Overflow(StoredMessage stored, Tpdu message)
    {
        switch (_quirks.WhenFull)
        {
            case FullStore.Drops:
                return DeliveryResult.Accepted;
            case FullStore.Phone:
                (string name, int index, _) = _memories.Open("ME").Add(stored);
                if (index == 0)
                {
                    return DeliveryResult.Full;
                }

                Notify(name, index, message);
                return DeliveryResult.Accepted;
            default:
                return DeliveryResult.Full;
        }
    }

    // Whether it goes to the host and into no store (3GPP TS 27.005 clause 3.4.1, tables of mt and ds).
    private bool IsDirect(Tpdu message)
    {
        if (message.Kind == TpduKind.StatusReport)
        {
            return _settings.NewMessage[3] == 1;
        }

        int mode = _settings.NewMessage[1];
        return message.UserData.Coding.MessageClass switch
        {
            0 => _settings.FlashToStore.Value == 0,
            2 => false,
            3 => mode is 2 or 3,
            _ => mode == 2,
        };
    }

    private void Print(StoredMessage stored, Tpdu message)
    {
        bool wanted = message.Kind == TpduKind.StatusReport || _settings.NewMessage[1] != 0;
        if (wanted && _settings.NewMessage[0] != 0)
        {
            _output.Urc(_printer.Direct(stored, message));
        }
    }

    private void Notify(string memory, int index, Tpdu message)
    {
        if (_settings.NewMessage[0] == 0 || _settings.NewMessage[1] == 0)
        {
            return;
        }

        if (NotificationsToLose > 0)
        {
            NotificationsToLose--;
            return;
        }

        string line = "+CMTI: \"" + memory + "\"," + index + (message.UserData.DestinationPort == WapPushPort ? ",\"MMS PUSH\"" : string.Empty);
        _output.Urc(line);
        if (NotificationsToRepeat > 0)
        {
            NotificationsToRepeat--;
            _output.Urc(line);
        }
    }
}
