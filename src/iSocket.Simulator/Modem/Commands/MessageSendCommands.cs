using System;
using System.Collections.Generic;
using iSocket.Simulator.Network.Sms;

namespace iSocket.Simulator.Modem.Commands;

/// <summary>AT+CMGS, AT+CMGW and AT+CMSS (AT manual 4.2).</summary>
internal sealed class MessageSendCommands
{
    private const int InvalidPdu = 304;
    private const int InvalidText = 305;
    private const int BadIndex = 321;
    private const int Full = 322;
    private const int InvalidInput = 514;
    private const int MaxTpdu = 176;
    private const long WriteMs = 100;

    private readonly ModemParts _parts;

    public MessageSendCommands(ModemParts parts) => _parts = parts;

    public void AddTo(CommandTable table)
    {
        table.Add("+CMGS", Reply.WithMessages(_parts, Send));
        table.Add("+CMGW", Reply.WithMessages(_parts, Write));
        table.Add("+CMSS", Reply.WithMessages(_parts, SendStored));
    }

    private void Send(AtCommand command, Answer answer)
    {
        if (command.Form == AtForm.Test)
        {
            answer.Ok();
            return;
        }

        Enter(command, answer, false, messages => _parts.Sender.Send(messages, "+CMGS: ", answer));
    }

    private void Write(AtCommand command, Answer answer)
    {
        if (command.Form == AtForm.Test)
        {
            answer.Ok();
            return;
        }

        Enter(command, answer, true, messages => answer.After(WriteMs, () => Store(messages, answer)));
    }

    // Common part: checks the argument, asks for the body, makes SUBMITs of it.
    private void Enter(AtCommand command, Answer answer, bool mayLackNumber, Action<IReadOnlyList<Tpdu>> done)
    {
        if (_parts.Settings.IsTextMode)
        {
            string number = NumberArgument.Decode(command.Text(0), _parts.Settings.CharacterSetName) ?? string.Empty;
            bool isNumber = number.Length > 0 && !SmsAddress.From(number).IsAlphanumeric;
            if (!isNumber && !(mayLackNumber && number.Length == 0))
            {
                answer.Cms(InvalidInput);
                return;
            }

            answer.After(_parts.Quirks.PromptMs, () => answer.Prompt(true, body => WithText(number, body, answer, done)));
            return;
        }

        if (!command.TryInt(0, out int length) || length is < 8 or > MaxTpdu)
        {
            answer.Cms(InvalidPdu);
            return;
        }

        answer.After(_parts.Quirks.PromptMs, () => answer.Prompt(false, body => WithPdu(length, body, answer, done)));
    }

    private void WithText(string number, string body, Answer answer, Action<IReadOnlyList<Tpdu>> done)
    {
        if (_parts.Sender.Compose(number, body) is { } messages)
        {
            done(messages);
        }
        else
        {
            answer.Cms(InvalidText);
        }
    }

    private static void WithPdu(int length, string body, Answer answer, Action<IReadOnlyList<Tpdu>> done)
    {
        byte[]? octets = Charset.TryUnhex(body.Trim());
        int position = 0;
        if (octets is null || SmsAddress.TryReadServiceCentre(octets, ref position) is null || octets.Length - position != length
            || Tpdu.TryReadSubmit(octets.AsSpan(position)) is not { } submit)
        {
            answer.Cms(InvalidPdu);
            return;
        }

        done([submit]);
    }

    private void Store(IReadOnlyList<Tpdu> messages, Answer answer)
    {
        int index = 0;
        foreach (Tpdu message in messages)
        {
            byte[] octets = Tpdu.BuildSubmit(message.Address, message.UserData, message.FirstOctet, message.Reference, message.ProtocolId, 0xA7);
            (_, _, index) = _parts.Memories.Write.Add(new StoredMessage(MessageStatus.StoredUnsent, new byte[1], octets));
            if (index == 0)
            {
                answer.Cms(Full);
                return;
            }
        }

        answer.Line("+CMGW: " + index);
        answer.Ok();
    }

    private void SendStored(AtCommand command, Answer answer)
    {
        if (command.Form != AtForm.Set || !command.TryInt(0, out int index) || _parts.Memories.Write[index] is not { } stored
            || stored.IsReceived || stored.Decode() is not { } submit)
        {
            answer.Cms(BadIndex);
            return;
        }

        stored.Status = MessageStatus.StoredSent;
        _parts.Sender.Send([submit], "+CMSS: ", answer);
    }
}
