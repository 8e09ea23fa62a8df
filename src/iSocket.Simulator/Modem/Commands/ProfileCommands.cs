using System;
using System.Globalization;

namespace iSocket.Simulator.Modem.Commands;

/// <summary>Profiles, registers, speed and the settings that have no other effect of their own (AT manual chapters 2 and 6).</summary>
internal sealed class ProfileCommands
{
    private readonly ModemParts _parts;
    private readonly ModemSettings _settings;

    public ProfileCommands(ModemParts parts)
    {
        _parts = parts;
        _settings = parts.Settings;
    }

    public void AddTo(CommandTable table)
    {
        table.Add("E", Basic(_settings.Echo));
        table.Add("Q", Basic(_settings.Quiet));
        table.Add("V", Basic(_settings.Verbose));
        table.Add("X", Basic(_settings.ResultCodes));
        table.Add("Z", Restore);
        table.Add("&F", Factory);
        table.Add("&W", Save);
        table.Add("&V", View);
        foreach (string name in new[] { "&C", "&D", "&S", "&K", "L", "M", "O", "T", "P", "N", "B", "F" })
        {
            table.Add(name, Reply.Accept);
        }

        AddRegisters(table);
        foreach (Setting setting in _settings.PlainCommands.Values)
        {
            table.Add("+" + setting.Name, Reply.Plain(setting));
        }

        table.Add("+IPR", Speed);
        table.Add("+CSCS", CharacterSet);
        table.Add("+EXUNSOL", ExtraNews);
    }

    private static CommandHandler Basic(Setting setting) => (command, answer) =>
    {
        int value = command.Int(0, 0);
        if (!setting.Allows(0, value))
        {
            answer.Error();
            return;
        }

        setting.Set(value);
        answer.Ok();
    };

    private static CommandHandler FixedRegister(int value) => (command, answer) =>
    {
        if (command.Form == AtForm.Read)
        {
            answer.Line(value.ToString("000", CultureInfo.InvariantCulture));
            answer.Ok();
        }
        else if (command.TryInt(0, out int wanted) && wanted == value)
        {
            answer.Ok();
        }
        else
        {
            answer.Error();
        }
    };

    private static CommandHandler Register(Setting setting) => (command, answer) =>
    {
        switch (command.Form)
        {
            case AtForm.Read:
                answer.Line(setting.Value.ToString("000", CultureInfo.InvariantCulture));
                answer.Ok();
                break;
            case AtForm.Set when setting.TrySet(command):
                answer.Ok();
                break;
            default:
                answer.Error();
                break;
        }
    };

    private void AddRegisters(CommandTable table)
    {
        table.Add("S0", Register(_settings.AutoAnswer));
        table.Add("S7", Register(_settings.DialTimeout));
        table.Add("S3", FixedRegister(13));
        table.Add("S4", FixedRegister(10));
        table.Add("S5", FixedRegister(8));
        table.Add("S6", FixedRegister(2));
        table.Add("S8", FixedRegister(2));
        table.Add("S10", FixedRegister(15));
    }

    private void Restore(AtCommand command, Answer answer)
    {
        foreach (Setting setting in _settings.All)
        {
            if (setting.Persistence == Persistence.Saved)
            {
                setting.Load();
            }
        }

        answer.Ok();
    }

    private void Factory(AtCommand command, Answer answer)
    {
        int baud = _settings.Baud.Value;
        _settings.LoadFactory();

        // The line keeps its speed: a client that types AT&F must not lose its connection.
        _settings.Baud.Set(baud);
        answer.Ok();
    }

    private void Save(AtCommand command, Answer answer)
    {
        _settings.Store();
        answer.Ok();
    }

    private void View(AtCommand command, Answer answer)
    {
        answer.Line("DEFAULT PROFILE");
        foreach (Setting setting in _settings.All)
        {
            string name = setting.Name.Length > 2 ? "+" + setting.Name : setting.Name;
            string value = ReferenceEquals(setting, _settings.CharacterSet) ? "\"" + _settings.CharacterSetName + "\"" : setting.ToString();
            answer.Line(name + ": " + value);
        }

        answer.Ok();
    }

    private void Speed(AtCommand command, Answer answer)
    {
        switch (command.Form)
        {
            case AtForm.Test:
                answer.Line("+IPR: ()," + _settings.Baud.Test);
                answer.Ok();
                break;
            case AtForm.Read:
                answer.Line("+IPR: " + _settings.Baud);
                answer.Ok();
                break;
            case AtForm.Set when _settings.Baud.TrySet(command):
                answer.WhenSaid(ChangeSpeed);
                answer.Ok();
                break;
            default:
                answer.Cme(ErrorTexts.BadParameter);
                break;
        }
    }

    // The new speed begins after the OK; automatic speed only after a restart.
    private void ChangeSpeed()
    {
        if (_settings.Baud.Value != 0)
        {
            _parts.Uart.SetBaud(_settings.Baud.Value);
        }
    }

    private void CharacterSet(AtCommand command, Answer answer)
    {
        switch (command.Form)
        {
            case AtForm.Test:
                answer.Line("+CSCS: (\"" + string.Join("\",\"", ModemSettings.CharacterSets) + "\")");
                answer.Ok();
                break;
            case AtForm.Read:
                answer.Line("+CSCS: \"" + _settings.CharacterSetName + "\"");
                answer.Ok();
                break;
            default:
                int index = Array.IndexOf(ModemSettings.CharacterSets, command.Text(0).ToUpperInvariant());
                if (command.Form != AtForm.Set || index < 0)
                {
                    answer.Cme(ErrorTexts.BadParameter);
                    return;
                }

                _settings.CharacterSet.Set(index);
                answer.Ok();
                break;
        }
    }

    private void ExtraNews(AtCommand command, Answer answer)
    {
        switch (command.Form)
        {
            case AtForm.Test:
                answer.Line("+EXUNSOL: (\"SQ\"),(0,1)");
                answer.Ok();
                break;
            case AtForm.Read:
                answer.Line("+EXUNSOL: \"SQ\"," + _settings.SignalUrc);
                answer.Ok();
                break;
            case AtForm.Set when command.Text(0) == "SQ" && command.TryInt(1, out int on) && on <= 1:
                _settings.SignalUrc.Set(on);
                answer.Ok();
                break;
            default:
                answer.Cme(ErrorTexts.BadParameter);
                break;
        }
    }
}
