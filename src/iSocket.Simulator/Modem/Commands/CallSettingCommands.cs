using System.Globalization;
using System.Text;

namespace iSocket.Simulator.Modem.Commands;

/// <summary>Caller identity, call waiting, microphone, release cause and white list (AT manual chapters 3 and 6).</summary>
internal sealed class CallSettingCommands
{
    private const int MicrophoneChannels = 4;
    private const int VoiceClass = 1;

    private readonly ModemParts _parts;

    public CallSettingCommands(ModemParts parts) => _parts = parts;

    public void AddTo(CommandTable table)
    {
        table.Add("+CLIP", Presentation(_parts.Settings.CallerId, "1"));
        table.Add("+COLP", Presentation(_parts.Settings.ConnectedLine, "1"));
        table.Add("+CLIR", Presentation(_parts.Settings.HideNumber, "0"));
        table.Add("+CCWA", CallWaiting);
        table.Add("+CMIC", Microphone);
        table.Add("+CMUT", Mute);
        table.Add("+CEER", Cause);
        table.Add("+CWHITELIST", List);
    }

    private static string Words(int cause) => cause switch
    {
        0 => "No cause information",
        16 => "Normal call clearing",
        17 => "User busy",
        18 => "No user responding",
        19 => "User alerting, no answer",
        21 => "Call rejected",
        34 => "No circuit/channel available",
        _ => "Normal, unspecified",
    };

    private static CommandHandler Presentation(Setting setting, string network) => (command, answer) =>
    {
        if (command.Form == AtForm.Read)
        {
            answer.Line("+" + setting.Name + ": " + setting + "," + network);
            answer.Ok();
            return;
        }

        Reply.Plain(setting)(command, answer);
    };

    private void CallWaiting(AtCommand command, Answer answer)
    {
        Setting setting = _parts.Settings.CallWaiting;
        if (command.Form != AtForm.Set || command.Count < 2)
        {
            Reply.Plain(setting)(command, answer);
            return;
        }

        if (!command.IsEmpty(0) && command.TryInt(0, out int show) && show <= 1)
        {
            setting.Set(show);
        }

        switch (command.Int(1, -1))
        {
            case 0 or 1:
                _parts.Calls.HasCallWaiting = command.Int(1, 0) == 1;
                break;
            case 2:
                answer.Line("+CCWA: " + (_parts.Calls.HasCallWaiting ? 1 : 0) + "," + VoiceClass);
                break;
            default:
                answer.Cme(ErrorTexts.BadParameter);
                return;
        }

        answer.Ok();
    }

    private void Microphone(AtCommand command, Answer answer)
    {
        Setting gain = _parts.Settings.MicrophoneGain;
        switch (command.Form)
        {
            case AtForm.Test:
                answer.Line("+CMIC: (0-3),(0-15)");
                answer.Ok();
                break;
            case AtForm.Read:
                StringBuilder line = new("+CMIC: ");
                for (int i = 0; i < MicrophoneChannels; i++)
                {
                    line.Append(i == 0 ? "(" : ",(").Append(i).Append(',').Append(gain[i]).Append(')');
                }

                answer.Line(line.ToString());
                answer.Ok();
                break;
            case AtForm.Set when command.TryInt(0, out int channel) && channel < MicrophoneChannels
                && command.TryInt(1, out int level) && gain.Allows(channel, level):
                gain.Set(channel, level);
                answer.Ok();
                break;
            default:
                answer.Cme(ErrorTexts.BadParameter);
                break;
        }
    }

    // The microphone can be cut off during a call only (AT manual 3.2.39).
    private void Mute(AtCommand command, Answer answer)
    {
        if (command.Form == AtForm.Set && _parts.Calls.Find(CallControl.Active) is null)
        {
            answer.Cme(ErrorTexts.NotAllowed);
            return;
        }

        Reply.Plain(_parts.Settings.Muted)(command, answer);
    }

    private void Cause(AtCommand command, Answer answer)
    {
        Setting form = _parts.Settings.CauseForm;
        switch (command.Form)
        {
            case AtForm.Execute:
                int cause = _parts.Calls.LastCause;
                answer.Line("+CEER: " + (form.Value == 1 ? cause.ToString(CultureInfo.InvariantCulture) : Words(cause)));
                answer.Ok();
                break;
            case AtForm.Test:
                answer.Line("+CEER: (0,1)");
                answer.Ok();
                break;
            default:
                Reply.Plain(form)(command, answer);
                break;
        }
    }

    private void List(AtCommand command, Answer answer)
    {
        WhiteList list = _parts.WhiteList;
        if (command.Form == AtForm.Test)
        {
            answer.Line("+CWHITELIST: (0-3),(1-30)");
            answer.Ok();
            return;
        }

        if (command.Form == AtForm.Read)
        {
            StringBuilder line = new("+CWHITELIST: ");
            line.Append(list.Mode);
            for (int i = 1; i <= WhiteList.Capacity; i++)
            {
                line.Append(",\"").Append(list[i]).Append('"');
            }

            answer.Line(line.ToString());
            answer.Ok();
            return;
        }

        bool hasIndex = command.TryInt(1, out int index);
        if (command.Form != AtForm.Set || !command.TryInt(0, out int mode) || mode > 3 || (hasIndex && index is < 1 or > WhiteList.Capacity))
        {
            answer.Cme(ErrorTexts.BadParameter);
            return;
        }

        list.Mode = mode;
        if (hasIndex)
        {
            list[index] = command.Text(2);
        }

        answer.Ok();
    }
}
