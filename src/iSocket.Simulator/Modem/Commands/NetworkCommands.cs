namespace iSocket.Simulator.Modem.Commands;

/// <summary>Registration, operator and signal (AT manual chapter 3).</summary>
internal sealed class NetworkCommands
{
    private const string LongName = "Test Network";
    private const string ShortName = "Test";
    private const string NumericName = "00101";
    private const long ScanMs = 15_000;
    private const long DetachMs = 1000;
    private const long PollMs = 500;
    private const long SettleMs = 1500;
    private const int MaxPolls = 40;

    private static readonly string[] BandNames =
        ["EGSM_MODE", "PGSM_MODE", "DCS_MODE", "GSM850_MODE", "PCS_MODE", "EGSM_DCS_MODE", "ALL_BAND"];

    private readonly ModemParts _parts;

    public NetworkCommands(ModemParts parts) => _parts = parts;

    public void AddTo(CommandTable table)
    {
        table.Add("+CREG", RegistrationOf(_parts.Settings.RegistrationUrc));
        table.Add("+CGREG", RegistrationOf(_parts.Settings.PacketRegistrationUrc));
        table.Add("+CSQ", Signal);
        table.Add("+COPS", Operator);
        table.Add("+CNSMOD", Reply.Info("+CNSMOD: 0,1"));
        table.Add("+CBAND", Bands);
    }

    private CommandHandler RegistrationOf(Setting form) => (command, answer) =>
    {
        switch (command.Form)
        {
            case AtForm.Test:
                answer.Line("+" + form.Name + ": (0-2)");
                answer.Ok();
                break;
            case AtForm.Read:
                answer.Line("+" + form.Name + ": " + form + "," + _parts.Registration.Describe(form));
                answer.Ok();
                break;
            case AtForm.Set when form.TrySet(command):
                answer.Ok();
                break;
            default:
                answer.Cme(ErrorTexts.BadParameter);
                break;
        }
    };

    private void Bands(AtCommand command, Answer answer)
    {
        Setting band = _parts.Settings.Band;
        switch (command.Form)
        {
            case AtForm.Test:
                answer.Line("+CBAND: (" + string.Join(',', BandNames) + ")");
                answer.Ok();
                break;
            case AtForm.Read:
                answer.Line("+CBAND: " + BandNames[band.Value] + ",ALL_BAND");
                answer.Ok();
                break;
            case AtForm.Set when System.Array.IndexOf(BandNames, command.Text(0)) is >= 0 and int index:
                band.Set(index);
                answer.Ok();
                break;
            default:
                answer.Cme(ErrorTexts.BadParameter);
                break;
        }
    }

    private void Signal(AtCommand command, Answer answer)
    {
        switch (command.Form)
        {
            case AtForm.Test:
                answer.Line("+CSQ: (0-31,99),(0-7,99)");
                answer.Ok();
                break;
            case AtForm.Execute:
                answer.Line("+CSQ: " + _parts.Registration.SignalQuality);
                answer.Ok();
                break;
            default:
                answer.Cme(ErrorTexts.BadParameter);
                break;
        }
    }

    private void Operator(AtCommand command, Answer answer)
    {
        switch (command.Form)
        {
            case AtForm.Test:
                answer.After(ScanMs, () =>
                {
                    answer.Line("+COPS: (2,\"" + LongName + "\",\"" + ShortName + "\",\"" + NumericName + "\"),,(0-4),(0-2)");
                    answer.Ok();
                });
                break;
            case AtForm.Read:
                answer.Line("+COPS: " + Current());
                answer.Ok();
                break;
            case AtForm.Set when command.TryInt(0, out int mode) && mode <= 4:
                SetOperator(mode, command, answer);
                break;
            default:
                answer.Cme(ErrorTexts.BadParameter);
                break;
        }
    }

    private string Current()
    {
        Setting setting = _parts.Settings.OperatorMode;
        if (!_parts.Registration.IsRegistered)
        {
            return setting.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        string name = setting[1] switch
        {
            0 => Charset.Encode(LongName, _parts.Settings.CharacterSetName),
            1 => Charset.Encode(ShortName, _parts.Settings.CharacterSetName),
            _ => NumericName,
        };
        return setting + ",\"" + name + "\"";
    }

    private void SetOperator(int mode, AtCommand command, Answer answer)
    {
        Setting setting = _parts.Settings.OperatorMode;
        if (command.TryInt(1, out int format) && format <= 2)
        {
            setting.Set(1, format);
        }

        switch (mode)
        {
            case 3:
                answer.Ok();
                break;
            case 2:
                setting.SetForNow(2);
                answer.After(DetachMs, () =>
                {
                    _parts.Registration.Evaluate();
                    answer.Ok();
                });
                break;
            case 1 when command.Text(2) is not (NumericName or LongName or ShortName):
                answer.After(ScanMs, () => answer.Cme(ErrorTexts.NoNetwork));
                break;
            default:
                setting.Set(mode == 1 ? 1 : 0);
                _parts.Registration.Evaluate();
                Await(answer, _parts.Registration.IsRegistered ? 0 : MaxPolls);
                break;
        }
    }

    // The OK comes once registration is over, after what the network sends with it.
    private void Await(Answer answer, int polls)
    {
        if (polls == 0)
        {
            answer.Ok();
            return;
        }

        if (_parts.Registration.IsRegistered)
        {
            answer.After(SettleMs, answer.Ok);
            return;
        }

        answer.After(PollMs, () => Await(answer, polls - 1));
    }
}
