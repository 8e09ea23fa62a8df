using System;
using System.Collections.Generic;

namespace iSocket.Simulator.Modem.Commands;

/// <summary>Reading, listing and deleting messages (AT manual 4.2).</summary>
internal sealed class MessageStoreCommands
{
    private const int BadIndex = 321;
    private const int NotAllowed = 302;
    private const long ReadMs = 30;
    private const long ListMs = 20;
    private const long DeleteMs = 60;

    private static readonly string[] TextFilters = ["REC UNREAD", "REC READ", "STO UNSENT", "STO SENT", "ALL"];
    private static readonly string[] DeleteWords = ["DEL READ", "DEL UNREAD", "DEL SENT", "DEL UNSENT", "DEL INBOX", "DEL ALL"];

    private readonly ModemParts _parts;

    public MessageStoreCommands(ModemParts parts) => _parts = parts;

    private MessageMemory Memory => _parts.Memories.Read;

    public void AddTo(CommandTable table)
    {
        table.Add("+CMGR", Reply.WithMessages(_parts, Read));
        table.Add("+CMGL", Reply.WithMessages(_parts, List));
        table.Add("+CMGD", Reply.WithMessages(_parts, Delete));
        table.Add("+CCONCINDEX", Reply.WithMessages(_parts, Parts));
        table.Add("+CMGDA", Reply.WithMessages(_parts, DeleteMany));
    }

    private void Read(AtCommand command, Answer answer)
    {
        if (command.Form == AtForm.Test)
        {
            answer.Ok();
            return;
        }

        if (command.Form != AtForm.Set || !command.TryInt(0, out int index) || !Memory.HasPlace(index))
        {
            answer.Cms(BadIndex);
            return;
        }

        answer.After(ReadMs, () =>
        {
            // An empty place is answered by OK alone.
            if (Memory[index] is { } message)
            {
                (string header, string body) = _parts.Printer.Read(message);
                Print(header, body, answer);
                MarkRead(message, command.Int(1, 0) == 1);
            }

            answer.Ok();
        });
    }

    private void List(AtCommand command, Answer answer)
    {
        bool isText = _parts.Settings.IsTextMode;
        if (command.Form == AtForm.Test)
        {
            answer.Line(isText ? "+CMGL: (\"" + string.Join("\",\"", TextFilters) + "\")" : "+CMGL: (0-4)");
            answer.Ok();
            return;
        }

        int filter = 0;
        if (command.Form == AtForm.Set)
        {
            filter = isText ? Array.IndexOf(TextFilters, command.Text(0)) : command.Int(0, -1);
        }

        if (filter is < 0 or > 4)
        {
            answer.Cms(NotAllowed);
            return;
        }

        Queue<int> indices = new(Memory.Indices());
        bool keepUnread = command.Int(1, 0) == 1;
        answer.After(ListMs, () => ListNext(indices, filter, keepUnread, answer));
    }

    private void ListNext(Queue<int> indices, int filter, bool keepUnread, Answer answer)
    {
        while (indices.TryDequeue(out int index))
        {
            if (Memory[index] is not { } message || (filter != 4 && (int)message.Status != filter))
            {
                continue;
            }

            (string header, string body) = _parts.Printer.List(index, message);
            Print(header, body, answer);
            MarkRead(message, keepUnread);
            answer.After(ListMs, () => ListNext(indices, filter, keepUnread, answer));
            return;
        }

        answer.Ok();
    }

    // In PDU mode news may come between header and body; in text mode nobody could tell it from the text.
    private void Print(string header, string body, Answer answer)
    {
        if (_parts.Settings.IsTextMode)
        {
            answer.Lines(header, body);
            return;
        }

        answer.Line(header);
        answer.Line(body);
    }

    private static void MarkRead(StoredMessage message, bool keepUnread)
    {
        if (!keepUnread && message.Status == MessageStatus.ReceivedUnread)
        {
            message.Status = MessageStatus.ReceivedRead;
        }
    }

    // Places of stored parts of long messages: how many, then each place (AT+CCONCINDEX).
    private void Parts(AtCommand command, Answer answer)
    {
        if (command.Form != AtForm.Test)
        {
            List<int> places = [];
            foreach (int index in Memory.Indices())
            {
                if (Memory[index]!.Decode() is { UserData.Reference: >= 0 })
                {
                    places.Add(index);
                }
            }

            answer.Line("+CCONCINDEX: " + places.Count + string.Concat(places.ConvertAll(place => "," + place)));
        }

        answer.Ok();
    }

    private void Delete(AtCommand command, Answer answer)
    {
        if (command.Form == AtForm.Test)
        {
            answer.Line("+CMGD: (" + string.Join(',', Memory.Indices()) + "),(0-4)");
            answer.Ok();
            return;
        }

        int flag = command.Int(1, 0);
        if (command.Form != AtForm.Set || !command.TryInt(0, out int index) || flag > 4 || (flag == 0 && !Memory.HasPlace(index)))
        {
            answer.Cms(BadIndex);
            return;
        }

        DeleteWhere(
            flag == 0 ? (place, _) => place == index : (_, message) => IsCovered(message.Status, flag),
            answer);
    }

    private static bool IsCovered(MessageStatus status, int flag) => status switch
    {
        MessageStatus.ReceivedRead => flag >= 1,
        MessageStatus.StoredSent => flag >= 2,
        MessageStatus.StoredUnsent => flag >= 3,
        _ => flag == 4,
    };

    private void DeleteMany(AtCommand command, Answer answer)
    {
        bool isText = _parts.Settings.IsTextMode;
        if (command.Form == AtForm.Test)
        {
            answer.Line(isText ? "+CMGDA: (\"" + string.Join("\",\"", DeleteWords) + "\")" : "+CMGDA: (1-6)");
            answer.Ok();
            return;
        }

        int kind = isText ? Array.IndexOf(DeleteWords, command.Text(0)) + 1 : command.Int(0, 0);
        if (command.Form != AtForm.Set || kind is < 1 or > 6 || isText != command.IsQuoted(0))
        {
            answer.Error();
            return;
        }

        DeleteWhere((_, message) => IsOfKind(message, kind), answer);
    }

    private static bool IsOfKind(StoredMessage message, int kind) => kind switch
    {
        1 => message.Status == MessageStatus.ReceivedRead,
        2 => message.Status == MessageStatus.ReceivedUnread,
        3 => message.Status == MessageStatus.StoredSent,
        4 => message.Status == MessageStatus.StoredUnsent,
        5 => message.IsReceived,
        _ => true,
    };

    private void DeleteWhere(Func<int, StoredMessage, bool> which, Answer answer)
    {
        List<int> doomed = [];
        foreach (int index in Memory.Indices())
        {
            if (which(index, Memory[index]!))
            {
                doomed.Add(index);
            }
        }

        answer.After(DeleteMs * Math.Max(1, doomed.Count), () =>
        {
            foreach (int index in doomed)
            {
                Memory.Remove(index);
            }

            _parts.Network.StationHasRoom();
            answer.Ok();
        });
    }
}
