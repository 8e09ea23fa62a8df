using System;
using System.Collections.Generic;
using System.Globalization;
using iSocket.Simulator.Network.Sms;

namespace iSocket.Simulator.Modem;

/// <summary>The SIM: its state, its message store and its phone book. Survives everything that happens to the modem.</summary>
public sealed class SimCard
{
    private const int MessageCapacity = 30;
    private const int PinTries = 3;
    private const int PukTries = 10;
    private const string StoredSender = "+99970000002";

    private SimState _state = SimState.Ok;
    private byte _concatenation;

    /// <summary>The card was changed or its state was: the modem must read it anew.</summary>
    internal event Action? Changed;

    /// <summary>State; may change at any time, as when a card is pulled.</summary>
    public SimState State
    {
        get => _state;
        set
        {
            if (_state == value)
            {
                return;
            }

            SetState(value);
            Changed?.Invoke();
        }
    }

    /// <summary>Number of messages in the store.</summary>
    public int MessageCount => Messages.Count;

    /// <summary>Places for messages.</summary>
    public int MessageLimit => Messages.Capacity;

    /// <summary>Names and numbers of the phone book.</summary>
    public IReadOnlyDictionary<string, string> Contacts
    {
        get
        {
            Dictionary<string, string> contacts = new();
            foreach (PhoneBookEntry entry in PhoneBook.Entries)
            {
                contacts[entry.Name] = entry.Number;
            }

            return contacts;
        }
    }

    /// <summary>The PIN that the card asks for in <see cref="SimState.Pin"/>.</summary>
    public string Pin { get; set; } = "1234";

    /// <summary>The PUK that the card asks for in <see cref="SimState.Puk"/>.</summary>
    public string Puk { get; set; } = "12345678";

    /// <summary>IMSI of a test network (MCC 001, MNC 01).</summary>
    public string Imsi { get; init; } = "001010123456789";

    /// <summary>ICCID, as AT+CCID prints it.</summary>
    public string Iccid { get; init; } = "8999901234567890123f";

    internal MessageStore Messages { get; } = new(MessageCapacity);

    internal PhoneBook PhoneBook { get; } = new(250);

    /// <summary>Service centre address on the card (AT+CSCA); empty until the operator's default is taken.</summary>
    internal string ServiceCentre { get; set; } = string.Empty;

    internal int PinTriesLeft { get; private set; } = PinTries;

    internal int PukTriesLeft { get; private set; } = PukTries;

    /// <summary>Puts a received, unread message into the store; the time stamp is the given one.</summary>
    public void StoreMessage(string from, string text, DateTimeOffset stamp)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(text);
        Store(from, text, stamp, MessageStatus.ReceivedUnread);
    }

    /// <summary>Fills the store with read messages whose time stamp is the given one.</summary>
    public void FillWithReadMessages(DateTimeOffset stamp)
    {
        int number = 0;
        while (!Messages.IsFull)
        {
            number++;
            Store(StoredSender, "Old message " + number.ToString(CultureInfo.InvariantCulture), stamp, MessageStatus.ReceivedRead);
        }
    }

    /// <summary>Adds a contact.</summary>
    public void AddContact(string name, string number)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(number);
        PhoneBook.Add(name, number);
    }

    /// <summary>Checks a PIN; the third wrong one blocks the card.</summary>
    internal bool VerifyPin(string pin)
    {
        if (pin == Pin)
        {
            PinTriesLeft = PinTries;
            return true;
        }

        PinTriesLeft--;
        if (PinTriesLeft <= 0)
        {
            SetState(SimState.Puk);
        }

        return false;
    }

    /// <summary>Checks the PUK and sets a new PIN.</summary>
    internal bool Unblock(string puk, string newPin)
    {
        if (puk != Puk || PukTriesLeft == 0)
        {
            PukTriesLeft = Math.Max(0, PukTriesLeft - 1);
            return false;
        }

        Pin = newPin;
        PinTriesLeft = PinTries;
        PukTriesLeft = PukTries;
        SetState(SimState.Pin);
        return true;
    }

    /// <summary>AT+CLCK="SC": the running modem goes on with the card as it is.</summary>
    internal void EnablePin(bool on) => SetState(on ? SimState.Pin : SimState.Ok);

    private void SetState(SimState state)
    {
        _state = state;
        PinTriesLeft = state == SimState.Puk ? 0 : PinTries;
    }

    private void Store(string from, string text, DateTimeOffset stamp, MessageStatus status)
    {
        SmsAddress sender = SmsAddress.From(from);
        foreach (SmsUserData part in SmsSplitter.Split(text, ++_concatenation))
        {
            byte[] serviceCentre = SmsAddress.From("+99970000000").ToServiceCentreOctets();
            Messages.Add(new StoredMessage(status, serviceCentre, Tpdu.BuildDeliver(sender, part, stamp)));
        }
    }
}
