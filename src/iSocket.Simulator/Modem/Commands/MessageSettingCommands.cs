using iSocket.Simulator.Network.Sms;

namespace iSocket.Simulator.Modem.Commands;

/// <summary>How messages are shown and sent (AT manual chapter 4).</summary>
internal sealed class MessageSettingCommands
{
    private readonly ModemParts _parts;

    public MessageSettingCommands(ModemParts parts) => _parts = parts;

    public void AddTo(CommandTable table)
    {
        table.Add("+CMGF", Format);
        table.Add("+CSMP", Reply.Plain(_parts.Settings.TextParameters));
        table.Add("+CSCA", ServiceCentre);
        table.Add("+CSMS", Service);
        table.Add("+CPMS", Reply.WithMessages(_parts, Memory));
        table.Add("+CNMA", Reply.Accept);
        table.Add("+CSAS", Reply.Accept);
        table.Add("+CRES", Reply.Accept);
        table.Add("+CSCB", CellBroadcast);
    }

    private static void CellBroadcast(AtCommand command, Answer answer)
    {
        if (command.Form == AtForm.Test)
        {
            answer.Line("+CSCB: (0,1)");
        }
        else if (command.Form == AtForm.Read)
        {
            answer.Line("+CSCB: 0,\"\",\"\"");
        }

        answer.Ok();
    }

    // Before the message service is up, and without a card, the module refuses to change the format.
    private void Format(AtCommand command, Answer answer)
    {
        if (command.Form == AtForm.Set && !_parts.Session.IsSmsReady)
        {
            answer.Cme(ErrorTexts.NotAllowed);
            return;
        }

        Reply.Plain(_parts.Settings.MessageFormat)(command, answer);
    }

    private void Service(AtCommand command, Answer answer)
    {
        Setting setting = _parts.Settings.PhaseService;
        switch (command.Form)
        {
            case AtForm.Test:
                answer.Line("+CSMS: (0,1)");
                answer.Ok();
                break;
            case AtForm.Read:
                answer.Line("+CSMS: " + setting + ",1,1,1");
                answer.Ok();
                break;
            case AtForm.Set when setting.TrySet(command):
                answer.Line("+CSMS: 1,1,1");
                answer.Ok();
                break;
            default:
                answer.Cms(303);
                break;
        }
    }

    private void ServiceCentre(AtCommand command, Answer answer)
    {
        int error = _parts.Session.CmeError;
        if (error != 0 && command.Form != AtForm.Test)
        {
            answer.Cme(error);
            return;
        }

        string charset = _parts.Settings.CharacterSetName;
        switch (command.Form)
        {
            case AtForm.Test:
                answer.Ok();
                break;
            case AtForm.Read:
                string number = _parts.Card.ServiceCentre.Length > 0 ? _parts.Card.ServiceCentre : _parts.Network.ServiceCentreNumber;
                string shown = charset == "UCS2" ? Charset.Encode(number, charset) : number;
                answer.Line("+CSCA: \"" + shown + "\"," + ModemCall.NumberType(number));
                answer.Ok();
                break;
            case AtForm.Set when NumberArgument.Decode(command.Text(0), charset) is { Length: > 0 } set && !SmsAddress.From(set).IsAlphanumeric:
                _parts.Card.ServiceCentre = set;
                answer.Ok();
                break;
            default:
                answer.Cms(304);
                break;
        }
    }

    private void Memory(AtCommand command, Answer answer)
    {
        MessageMemories memories = _parts.Memories;
        switch (command.Form)
        {
            case AtForm.Test:
                answer.Line("+CPMS: (" + MessageMemories.Names + "),(" + MessageMemories.Names + "),(" + MessageMemories.Names + ")");
                answer.Ok();
                break;
            case AtForm.Read:
                answer.Line("+CPMS: " + Named(memories.Read) + "," + Named(memories.Write) + "," + Named(memories.Receive));
                answer.Ok();
                break;
            case AtForm.Set when memories.Choose(command):
                _parts.Network.StationHasRoom();
                answer.Line("+CPMS: " + Counts(memories.Read) + "," + Counts(memories.Write) + "," + Counts(memories.Receive));
                answer.Ok();
                break;
            default:
                answer.Cms(303);
                break;
        }
    }

    private static string Named(MessageMemory memory) => "\"" + memory.Name + "\"," + Counts(memory);

    private static string Counts(MessageMemory memory) => memory.Count + "," + memory.Capacity;
}
