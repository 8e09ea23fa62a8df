using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using iSocket.Core.Tests.Modem;

namespace iSocket.Core.Tests.Sms;

/// <summary>The SIM's messages behind a fake module, and the ways in which reading and deleting fail.</summary>
internal sealed class FakeStore
{
    private readonly FakeModem _modem;
    private SortedDictionary<int, string> _selected;

    public FakeStore(FakeModem modem)
    {
        _modem = modem;
        modem.Other = Answer;
        modem.Answers["AT+CPMS=\"SM\""] = () => Select(Messages);
        modem.Answers["AT+CPMS=\"ME\""] = () => HasPhoneStore ? Select(PhoneMessages) : FakeModem.Lines("ERROR");
        _selected = Messages;
    }

    public SortedDictionary<int, string> Messages { get; } = [];

    /// <summary>The modem's own store, ME.</summary>
    public SortedDictionary<int, string> PhoneMessages { get; } = [];

    public bool HasPhoneStore { get; set; }

    /// <summary>Called for every AT+CMGR; what it returns is said instead.</summary>
    public Func<int, string?>? ReadFault { get; set; }

    /// <summary>Called for every AT+CMGD; what it returns is said instead, and nothing is deleted.</summary>
    public Func<int, string?>? DeleteFault { get; set; }

    /// <summary>Called when a message has just been deleted, before the OK.</summary>
    public Action<int>? Deleted { get; set; }

    public bool Notifies { get; set; } = true;

    public IEnumerable<string> Reads => _modem.Commands.Select(command => command.Text).Where(text => text.StartsWith("AT+CMGR", StringComparison.Ordinal));

    public IEnumerable<string> Deletes => _modem.Commands.Select(command => command.Text).Where(text => text.StartsWith("AT+CMGD", StringComparison.Ordinal));

    public int Lists => _modem.Commands.Count(command => IsList(command.Text));

    public int Store(string pdu, int index = 0)
    {
        while (index == 0 || (Messages.ContainsKey(index) && Messages[index] != pdu))
        {
            index++;
        }

        Messages[index] = pdu;
        if (Notifies)
        {
            _modem.Say($"+CMTI: \"SM\",{index}");
        }

        return index;
    }

    /// <summary>A message comes into the modem's own store.</summary>
    public void StoreInPhone(string pdu, int index)
    {
        PhoneMessages[index] = pdu;
        if (Notifies)
        {
            _modem.Say($"+CMTI: \"ME\",{index}");
        }
    }

    public string Header(int index) => $"\r\n+CMGR: 0,\"\",{SmsPdu.Length(_selected[index])}\r\n";

    /// <summary>With or without the wish not to mark messages as read.</summary>
    public static bool IsList(string command) => command is "AT+CMGL=4" or "AT+CMGL=4,1";

    private string Select(SortedDictionary<int, string> messages)
    {
        _selected = messages;
        return FakeModem.Lines($"+CPMS: {messages.Count},25,{Messages.Count},25,{Messages.Count},25", "OK");
    }

    private string? Answer(string command)
    {
        if (IsList(command))
        {
            return string.Concat(_selected.Select(message => $"\r\n+CMGL: {message.Key},1,\"\",{SmsPdu.Length(message.Value)}\r\n{message.Value}"))
                + "\r\n" + FakeModem.Lines("OK");
        }

        if (command.StartsWith("AT+CMGR=", StringComparison.Ordinal))
        {
            var index = Index(command);
            return ReadFault?.Invoke(index) ?? (_selected.TryGetValue(index, out var pdu)
                ? $"{Header(index)}{pdu}\r\n{FakeModem.Lines("OK")}"
                : FakeModem.Lines("OK"));
        }

        if (!command.StartsWith("AT+CMGD=", StringComparison.Ordinal))
        {
            return FakeModem.Lines("OK");
        }

        var deleted = Index(command);
        var fault = DeleteFault?.Invoke(deleted);
        if (fault != null)
        {
            return fault.Length == 0 ? null : fault;
        }

        _selected.Remove(deleted);
        Deleted?.Invoke(deleted);
        return FakeModem.Lines("OK");
    }

    // With and without the wish not to mark what is read.
    private static int Index(string command) => int.Parse(command["AT+CMGR=".Length..].Split(',')[0], CultureInfo.InvariantCulture);
}
