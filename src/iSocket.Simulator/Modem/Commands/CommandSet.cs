namespace iSocket.Simulator.Modem.Commands;

/// <summary>All commands of the modem.</summary>
internal static class CommandSet
{
    public static void AddAll(CommandTable table, ModemParts parts)
    {
        new ProfileCommands(parts).AddTo(table);
        new IdentityCommands(parts).AddTo(table);
        new PowerCommands(parts).AddTo(table);
        new ClockCommands(parts).AddTo(table);
        new SimCommands(parts).AddTo(table);
        new PhoneBookCommands(parts).AddTo(table);
        new NetworkCommands(parts).AddTo(table);
        new PacketCommands(parts).AddTo(table);
        new MessageStoreCommands(parts).AddTo(table);
        new MessageSettingCommands(parts).AddTo(table);
        new MessageSendCommands(parts).AddTo(table);
        new CallCommands(parts).AddTo(table);
        new CallSettingCommands(parts).AddTo(table);
        new UssdCommands(parts).AddTo(table);
    }
}
