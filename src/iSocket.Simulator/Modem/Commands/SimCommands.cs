namespace iSocket.Simulator.Modem.Commands;

/// <summary>PIN, card identity and locks (AT manual chapters 3 and 6).</summary>
internal sealed class SimCommands
{
    private const string Locks = "(\"AO\",\"OI\",\"OX\",\"AI\",\"IR\",\"AB\",\"AG\",\"AC\",\"PS\",\"FD\",\"SC\",\"PN\",\"PU\",\"PP\",\"PC\")";
    private const long VerifyMs = 300;
    private const int ReadBinary = 176;
    private const int IccidFile = 12258;
    private const int AdministrativeFile = 28589;

    private readonly ModemParts _parts;

    public SimCommands(ModemParts parts) => _parts = parts;

    public void AddTo(CommandTable table)
    {
        table.Add("+CPIN", Pin);
        table.Add("+SPIC", TriesLeft);
        table.Add("+CCID", CardText(() => _parts.Card.Iccid));
        table.Add("+CIMI", CardText(() => _parts.Card.Imsi));
        table.Add("+CNUM", CardText(() =>
            "+CNUM: \"\",\"" + _parts.Network.OwnNumber + "\"," + ModemCall.NumberType(_parts.Network.OwnNumber) + ",7,4"));
        table.Add("+CSPN", CardText(() => "+CSPN: \"Test\",0"));
        table.Add("+CCALR", CallReady);
        table.Add("+CRSM", Reply.WithSim(_parts, ReadFile));
        table.Add("+CLCK", Lock);
        table.Add("+CPWD", Password);
    }

    private CommandHandler CardText(System.Func<string> text) => Reply.WithSim(_parts, (command, answer) =>
    {
        if (command.Form is AtForm.Execute or AtForm.Read)
        {
            answer.Line(text());
        }

        answer.Ok();
    });

    // Restricted access to the card's files (AT+CRSM, 3GPP TS 27.007 clause 8.18): only READ BINARY of what clients look for.
    private void ReadFile(AtCommand command, Answer answer)
    {
        if (command.Form == AtForm.Test)
        {
            answer.Ok();
            return;
        }

        string? content = command.Int(0, 0) != ReadBinary ? null : command.Int(1, 0) switch
        {
            IccidFile => SwapDigits(_parts.Card.Iccid),
            AdministrativeFile => "00000002",
            _ => null,
        };
        answer.Line(content is null ? "+CRSM: 106,130,\"\"" : "+CRSM: 144,0,\"" + content + "\"");
        answer.Ok();
    }

    private static string SwapDigits(string digits)
    {
        char[] swapped = digits.ToUpperInvariant().ToCharArray();
        for (int i = 0; i + 1 < swapped.Length; i += 2)
        {
            (swapped[i], swapped[i + 1]) = (swapped[i + 1], swapped[i]);
        }

        return new string(swapped);
    }

    private void CallReady(AtCommand command, Answer answer)
    {
        answer.Line(command.Form == AtForm.Test ? "+CCALR: (0,1)" : "+CCALR: " + (_parts.Session.IsCallReady ? 1 : 0));
        answer.Ok();
    }

    private void TriesLeft(AtCommand command, Answer answer)
    {
        if (_parts.Session.Phase is SimPhase.Absent or SimPhase.Down)
        {
            answer.Cme(ErrorTexts.NotInserted);
            return;
        }

        answer.Line("+SPIC: " + _parts.Card.PinTriesLeft + ",3," + _parts.Card.PukTriesLeft + ",10");
        answer.Ok();
    }

    private void Pin(AtCommand command, Answer answer)
    {
        switch (command.Form)
        {
            case AtForm.Test:
                answer.Ok();
                break;
            case AtForm.Read:
                ReadPin(answer);
                break;
            case AtForm.Set when command.Count is 1 or 2:
                answer.After(VerifyMs, () => EnterPin(command, answer));
                break;
            default:
                answer.Cme(ErrorTexts.BadParameter);
                break;
        }
    }

    private void ReadPin(Answer answer)
    {
        string? words = _parts.Session.Phase switch
        {
            SimPhase.Ready => "READY",
            SimPhase.PinRequired => "SIM PIN",
            SimPhase.PukRequired => "SIM PUK",
            SimPhase.Down => "NOT READY",
            _ => null,
        };
        if (words is null)
        {
            answer.Cme(_parts.Session.CmeError);
            return;
        }

        answer.Line("+CPIN: " + words);
        answer.Ok();
    }

    private void EnterPin(AtCommand command, Answer answer)
    {
        SimPhase phase = _parts.Session.Phase;
        bool accepted;
        switch (phase)
        {
            case SimPhase.PinRequired when command.Count == 1:
                accepted = _parts.Session.EnterPin(command.Text(0));
                break;
            case SimPhase.PukRequired when command.Count == 2:
                accepted = _parts.Session.EnterPuk(command.Text(0), command.Text(1));
                break;
            case SimPhase.Ready or SimPhase.PinRequired:
                answer.Cme(ErrorTexts.NotAllowed);
                return;
            default:
                answer.Cme(_parts.Session.CmeError);
                return;
        }

        if (accepted)
        {
            answer.Ok();
        }
        else
        {
            answer.Cme(_parts.Session.Phase == SimPhase.PukRequired && phase == SimPhase.PinRequired
                ? ErrorTexts.PukRequired
                : ErrorTexts.WrongPassword);
        }
    }

    private void Lock(AtCommand command, Answer answer)
    {
        if (command.Form == AtForm.Test)
        {
            answer.Line("+CLCK: " + Locks);
            answer.Ok();
            return;
        }

        if (command.Form != AtForm.Set || !command.TryInt(1, out int mode) || mode > 2)
        {
            answer.Cme(ErrorTexts.BadParameter);
            return;
        }

        int error = _parts.Session.CmeError;
        if (error != 0)
        {
            answer.Cme(error);
            return;
        }

        bool isCardLock = command.Text(0) == "SC";
        if (mode == 2)
        {
            answer.Line("+CLCK: " + (isCardLock && _parts.Card.State == SimState.Pin ? 1 : 0));
            answer.Ok();
        }
        else if (!isCardLock)
        {
            answer.Cme(ErrorTexts.NotAllowed);
        }
        else
        {
            answer.After(VerifyMs, () => SetCardLock(mode == 1, command.Text(2), answer));
        }
    }

    private void SetCardLock(bool on, string pin, Answer answer)
    {
        if (!_parts.Card.VerifyPin(pin))
        {
            answer.Cme(ErrorTexts.WrongPassword);
            return;
        }

        _parts.Session.KeepUnlocked();
        if (_parts.Card.State is SimState.Ok or SimState.Pin)
        {
            _parts.Card.EnablePin(on);
        }

        answer.Ok();
    }

    private void Password(AtCommand command, Answer answer)
    {
        if (command.Form == AtForm.Test)
        {
            answer.Line("+CPWD: (\"SC\",8)");
            answer.Ok();
        }
        else if (command.Form != AtForm.Set || command.Text(0) != "SC")
        {
            answer.Cme(ErrorTexts.BadParameter);
        }
        else if (_parts.Session.CmeError != 0)
        {
            answer.Cme(_parts.Session.CmeError);
        }
        else if (!_parts.Card.VerifyPin(command.Text(1)))
        {
            answer.Cme(ErrorTexts.WrongPassword);
        }
        else
        {
            _parts.Card.Pin = command.Text(2);
            answer.Ok();
        }
    }
}
