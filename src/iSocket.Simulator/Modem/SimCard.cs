using System;
using System.Collections.Generic;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Modem;

/// <summary>The SIM: its state, its message store and its phone book. Survives everything that happens to the modem.</summary>
public sealed class SimCard
{
    /// <summary>State; may change at any time, as when a card is pulled.</summary>
    public SimState State { get; set; } = SimState.Ok;

    /// <summary>Number of messages in the store.</summary>
    public int MessageCount => throw new NotImplementedException();

    /// <summary>Names and numbers of the phone book.</summary>
    public IReadOnlyDictionary<string, string> Contacts => throw new NotImplementedException();

    /// <summary>Puts a received, unread message into the store; the time stamp is the given one.</summary>
    public void StoreMessage(string from, string text, DateTimeOffset stamp) => throw new NotImplementedException();

    /// <summary>Fills the store with read messages whose time stamp is the given one.</summary>
    public void FillWithReadMessages(DateTimeOffset stamp) => throw new NotImplementedException();

    /// <summary>Adds a contact.</summary>
    public void AddContact(string name, string number) => throw new NotImplementedException();
}
