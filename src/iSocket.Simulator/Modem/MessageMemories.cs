using System;
using System.Collections.Generic;

namespace iSocket.Simulator.Modem;

/// <summary>The stores and which of them commands and new messages use (AT+CPMS).</summary>
internal sealed class MessageMemories
{
    public const string Names = "\"SM\",\"ME\",\"SM_P\",\"ME_P\",\"MT\"";
    private const int PhoneCapacity = 25;

    private readonly MessageStore _sim;
    private readonly MessageStore _phone = new(PhoneCapacity);
    private readonly string[] _chosen = ["SM", "SM", "SM"];

    public MessageMemories(SimCard card) => _sim = card.Messages;

    /// <summary>The memory that reading and deleting use.</summary>
    public MessageMemory Read => Open(_chosen[0]);

    /// <summary>The memory that writing uses.</summary>
    public MessageMemory Write => Open(_chosen[1]);

    /// <summary>The memory that takes what arrives.</summary>
    public MessageMemory Receive => Open(_chosen[2]);

    /// <summary>The choice is never saved.</summary>
    public void Reset() => Array.Fill(_chosen, "SM");

    /// <summary>Names of the three choices.</summary>
    public IReadOnlyList<string> Chosen => _chosen;

    public MessageMemory Open(string name) => name switch
    {
        "ME" => new MessageMemory(name, ("ME", _phone)),
        "ME_P" => new MessageMemory(name, ("ME", _phone), ("SM", _sim)),
        "SM" => new MessageMemory(name, ("SM", _sim)),
        _ => new MessageMemory(name, ("SM", _sim), ("ME", _phone)),
    };

    /// <summary>Chooses memory 1 and, where given, 2 and 3; false when a name does not exist.</summary>
    public bool Choose(AtCommand command)
    {
        if (command.Count is 0 or > 3 || command.IsEmpty(0))
        {
            return false;
        }

        for (int i = 0; i < command.Count; i++)
        {
            if (!command.IsEmpty(i) && command.Text(i) is not ("SM" or "ME" or "SM_P" or "ME_P" or "MT"))
            {
                return false;
            }
        }

        for (int i = 0; i < command.Count; i++)
        {
            if (!command.IsEmpty(i))
            {
                _chosen[i] = command.Text(i);
            }
        }

        return true;
    }
}
