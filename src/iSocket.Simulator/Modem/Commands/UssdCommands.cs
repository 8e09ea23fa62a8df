namespace iSocket.Simulator.Modem.Commands;

/// <summary>AT+CUSD (3GPP TS 27.007 clause 7.15).</summary>
internal sealed class UssdCommands
{
    private const int Cancel = 2;

    private readonly ModemParts _parts;

    public UssdCommands(ModemParts parts) => _parts = parts;

    public void AddTo(CommandTable table) => table.Add("+CUSD", Ussd);

    private void Ussd(AtCommand command, Answer answer)
    {
        Setting setting = _parts.Settings.UssdUrc;
        if (command.Form != AtForm.Set)
        {
            Reply.Plain(setting)(command, answer);
            return;
        }

        if (!command.TryInt(0, out int mode) || mode > Cancel)
        {
            answer.Cme(ErrorTexts.BadParameter);
            return;
        }

        if (mode == Cancel)
        {
            _parts.Ussd.Cancel();
            answer.Ok();
            return;
        }

        setting.Set(mode);
        if (command.IsEmpty(1))
        {
            answer.Ok();
            return;
        }

        string? code = NumberArgument.Decode(command.Text(1), _parts.Settings.CharacterSetName);
        if (_parts.Settings.CharacterSetName == "HEX")
        {
            code = Charset.Decode(command.Text(1), "HEX");
        }

        if (string.IsNullOrEmpty(code))
        {
            answer.Cme(ErrorTexts.BadParameter);
        }
        else if (_parts.Session.CmeError != 0)
        {
            answer.Cme(_parts.Session.CmeError);
        }
        else if (!_parts.Registration.IsRegistered)
        {
            answer.Cme(ErrorTexts.NoNetwork);
        }
        else
        {
            _parts.Ussd.Request(code);
            answer.Ok();
        }
    }
}
