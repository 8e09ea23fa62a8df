namespace iSocket.Simulator.Modem.Commands;

/// <summary>What clients ask about packet data before they use the rest. No data connection exists here.</summary>
internal sealed class PacketCommands
{
    private readonly ModemParts _parts;

    public PacketCommands(ModemParts parts) => _parts = parts;

    public void AddTo(CommandTable table)
    {
        table.Add("+CGATT", Attach);
        table.Add("+CGDCONT", Context);
        table.Add("+CGACT", Reply.Info("+CGACT: 1,0"));
        table.Add("+CGCLASS", Reply.Info("+CGCLASS: \"B\""));
        table.Add("+CGSMS", Reply.Info("+CGSMS: 1"));
    }

    private static void Context(AtCommand command, Answer answer)
    {
        if (command.Form == AtForm.Test)
        {
            answer.Line("+CGDCONT: (1-3),\"IP\",,,(0),(0)");
        }

        answer.Ok();
    }

    private void Attach(AtCommand command, Answer answer)
    {
        if (command.Form == AtForm.Test)
        {
            answer.Line("+CGATT: (0,1)");
        }
        else if (command.Form == AtForm.Read)
        {
            answer.Line("+CGATT: " + (_parts.Registration.IsRegistered ? 1 : 0));
        }
        else if (!_parts.Registration.IsRegistered)
        {
            answer.Cme(ErrorTexts.NoNetwork);
            return;
        }

        answer.Ok();
    }
}
