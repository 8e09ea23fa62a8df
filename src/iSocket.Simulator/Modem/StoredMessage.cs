using iSocket.Simulator.Network.Sms;

namespace iSocket.Simulator.Modem;

/// <summary>A message in a store: the service centre address and the TPDU as they came.</summary>
internal sealed class StoredMessage
{
    public StoredMessage(MessageStatus status, byte[] serviceCentre, byte[] tpdu)
    {
        Status = status;
        ServiceCentre = serviceCentre;
        Tpdu = tpdu;
    }

    public MessageStatus Status { get; set; }

    /// <summary>The address field in front of the TPDU, at least its length octet.</summary>
    public byte[] ServiceCentre { get; }

    public byte[] Tpdu { get; }

    public bool IsReceived => Status is MessageStatus.ReceivedUnread or MessageStatus.ReceivedRead;

    /// <summary>Decoded; null when it is malformed.</summary>
    public Tpdu? Decode() => IsReceived ? Network.Sms.Tpdu.TryReadIncoming(Tpdu) : Network.Sms.Tpdu.TryReadSubmit(Tpdu);
}
