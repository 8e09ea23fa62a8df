using System;

namespace iSocket.Simulator.Modem.Commands;

/// <summary>Handlers that many commands share.</summary>
internal static class Reply
{
    /// <summary>A command that answers lines, and OK to its test form.</summary>
    public static CommandHandler Info(params string[] lines) => (command, answer) =>
    {
        if (command.Form is AtForm.Execute or AtForm.Read)
        {
            foreach (string line in lines)
            {
                answer.Line(line);
            }
        }
        else if (command.Form != AtForm.Test)
        {
            answer.Cme(ErrorTexts.BadParameter);
            return;
        }

        answer.Ok();
    };

    /// <summary>A command that only reads and writes a setting.</summary>
    public static CommandHandler Plain(Setting setting, Action? changed = null) => (command, answer) =>
    {
        string prefix = "+" + setting.Name + ": ";
        switch (command.Form)
        {
            case AtForm.Test:
                answer.Line(prefix + setting.Test);
                answer.Ok();
                break;
            case AtForm.Read:
                answer.Line(prefix + setting);
                answer.Ok();
                break;
            case AtForm.Set when setting.TrySet(command):
                changed?.Invoke();
                answer.Ok();
                break;
            default:
                answer.Cme(ErrorTexts.BadParameter);
                break;
        }
    };

    /// <summary>Puts a check in front: the card must be usable.</summary>
    public static CommandHandler WithSim(ModemParts parts, CommandHandler handler) => (command, answer) =>
    {
        int error = parts.Session.CmeError;
        if (error != 0)
        {
            answer.Cme(error);
        }
        else
        {
            handler(command, answer);
        }
    };

    /// <summary>Puts a check in front: the message service must be ready.</summary>
    public static CommandHandler WithMessages(ModemParts parts, CommandHandler handler) => (command, answer) =>
    {
        int error = parts.Session.CmsError;
        if (error != 0 && command.Form != AtForm.Test)
        {
            answer.Cms(error);
        }
        else
        {
            handler(command, answer);
        }
    };

    /// <summary>Accepts every form and does nothing.</summary>
    public static void Accept(AtCommand command, Answer answer) => answer.Ok();
}
