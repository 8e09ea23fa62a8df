using System;
using System.Collections.Generic;

namespace iSocket.Simulator.Modem.Commands;

/// <summary>The phone books (AT manual chapter 3): the card's own, and empty ones that clients ask for.</summary>
internal sealed class PhoneBookCommands
{
    private const string Books = "(\"MC\",\"RC\",\"DC\",\"LD\",\"LA\",\"ME\",\"SM\",\"FD\",\"ON\")";

    private readonly ModemParts _parts;
    private readonly PhoneBook _empty = new(50);
    private string _chosen = "SM";

    public PhoneBookCommands(ModemParts parts) => _parts = parts;

    private PhoneBook Book => _chosen == "SM" ? _parts.Card.PhoneBook : _empty;

    public void AddTo(CommandTable table)
    {
        table.Add("+CPBS", Reply.WithSim(_parts, Choose));
        table.Add("+CPBR", Reply.WithSim(_parts, Read));
        table.Add("+CPBW", Reply.WithSim(_parts, Write));
        table.Add("+CPBF", Reply.WithSim(_parts, FindName));
    }

    private void Choose(AtCommand command, Answer answer)
    {
        switch (command.Form)
        {
            case AtForm.Test:
                answer.Line("+CPBS: " + Books);
                break;
            case AtForm.Read:
                answer.Line("+CPBS: \"" + _chosen + "\"," + Book.Count + "," + Book.Capacity);
                break;
            default:
                string name = command.Text(0);
                if (name.Length != 2 || !Books.Contains('"' + name + '"', StringComparison.Ordinal))
                {
                    answer.Cme(ErrorTexts.NotAllowed);
                    return;
                }

                _chosen = name;
                break;
        }

        answer.Ok();
    }

    private void Read(AtCommand command, Answer answer)
    {
        if (command.Form == AtForm.Test)
        {
            answer.Line("+CPBR: (1-" + Book.Capacity + "),40,14");
            answer.Ok();
            return;
        }

        if (command.Form != AtForm.Set || !command.TryInt(0, out int first) || first < 1 || first > Book.Capacity)
        {
            answer.Cme(ErrorTexts.InvalidIndex);
            return;
        }

        int last = command.Int(1, first);
        foreach (PhoneBookEntry entry in Book.Entries)
        {
            if (entry.Index >= first && entry.Index <= last)
            {
                answer.Line("+CPBR: " + Describe(entry));
            }
        }

        answer.Ok();
    }

    private void FindName(AtCommand command, Answer answer)
    {
        if (command.Form == AtForm.Test)
        {
            answer.Line("+CPBF: 40,14");
            answer.Ok();
            return;
        }

        string? start = Charset.Decode(command.Text(0), _parts.Settings.CharacterSetName);
        List<PhoneBookEntry> found = [];
        foreach (PhoneBookEntry entry in Book.Entries)
        {
            if (start is not null && entry.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                found.Add(entry);
            }
        }

        foreach (PhoneBookEntry entry in found)
        {
            answer.Line("+CPBF: " + Describe(entry));
        }

        if (found.Count == 0)
        {
            answer.Cme(ErrorTexts.NotFound);
        }
        else
        {
            answer.Ok();
        }
    }

    private void Write(AtCommand command, Answer answer)
    {
        if (command.Form == AtForm.Test)
        {
            answer.Line("+CPBW: (1-" + Book.Capacity + "),40,(129,145,161,177),14");
            answer.Ok();
            return;
        }

        if (command.Form != AtForm.Set || Book != _parts.Card.PhoneBook)
        {
            answer.Cme(ErrorTexts.NotAllowed);
            return;
        }

        if (command.Count == 1 && command.TryInt(0, out int index))
        {
            Book.Remove(index);
            answer.Ok();
            return;
        }

        string? name = Charset.Decode(command.Text(3), _parts.Settings.CharacterSetName);
        bool done = name is not null
            && (command.IsEmpty(0) ? Book.Add(name, command.Text(1)) : command.TryInt(0, out int place) && Book.Put(place, name, command.Text(1)));
        if (done)
        {
            answer.Ok();
        }
        else
        {
            answer.Cme(ErrorTexts.InvalidIndex);
        }
    }

    private string Describe(PhoneBookEntry entry) =>
        entry.Index + ",\"" + entry.Number + "\"," + ModemCall.NumberType(entry.Number) + ",\""
        + Charset.Encode(entry.Name, _parts.Settings.CharacterSetName) + "\"";
}
