namespace iSocket.Simulator.Modem.Commands;

/// <summary>AT+CFUN and AT+CPOWD (AT manual 3.2.42 and 6.2.2).</summary>
internal sealed class PowerCommands
{
    private const long ChangeMs = 1200;
    private const long CardStartMs = 500;
    private const long RestartMs = 200;

    private readonly ModemParts _parts;

    public PowerCommands(ModemParts parts) => _parts = parts;

    public void AddTo(CommandTable table)
    {
        table.Add("+CFUN", Functionality);
        table.Add("+CPOWD", PowerDown);
    }

    private void PowerDown(AtCommand command, Answer answer)
    {
        if (command.Form != AtForm.Set || !command.TryInt(0, out int mode) || mode > 1)
        {
            answer.Cme(ErrorTexts.BadParameter);
            return;
        }

        _parts.Power.PowerDown(mode == 1);
    }

    private void Functionality(AtCommand command, Answer answer)
    {
        Setting setting = _parts.Settings.Functionality;
        switch (command.Form)
        {
            case AtForm.Test:
                answer.Line("+CFUN: (0,1,4),(0,1)");
                answer.Ok();
                break;
            case AtForm.Read:
                answer.Line("+CFUN: " + setting);
                answer.Ok();
                break;
            case AtForm.Set when command.TryInt(0, out int level) && setting.Allows(0, level):
                Set(level, command.Int(1, 0) == 1, answer);
                break;
            default:
                answer.Cme(ErrorTexts.BadParameter);
                break;
        }
    }

    private void Set(int level, bool restart, Answer answer)
    {
        Setting setting = _parts.Settings.Functionality;
        int before = setting.Value;
        if (restart)
        {
            Keep(level);
            answer.WhenSaid(() => _parts.Time.AfterMs(RestartMs, () => _parts.Power.Restart(0)));
            answer.Ok();
            return;
        }

        if (before != level && before != 1 && level != 1)
        {
            answer.Cme(ErrorTexts.NotAllowed);
            return;
        }

        if (before == level)
        {
            answer.Ok();
            return;
        }

        answer.After(ChangeMs, () =>
        {
            Change(before, level);
            answer.Ok();
        });
    }

    private void Change(int before, int level)
    {
        Keep(level);
        if (level == 0)
        {
            _parts.Session.Stop();
            _parts.Output.Urc("+CPIN: NOT READY");
        }
        else if (before == 0)
        {
            _parts.Session.Start(CardStartMs);
        }

        _parts.Registration.Evaluate();
    }

    // Levels 1 and 4 are kept in flash, 0 is not.
    private void Keep(int level)
    {
        if (level == 0)
        {
            _parts.Settings.Functionality.SetForNow(level);
        }
        else
        {
            _parts.Settings.Functionality.Set(level);
        }
    }
}
