using System.Text;

namespace iSocket.Simulator.Modem.Commands;

/// <summary>Dialling, answering, hanging up and the call list (AT manual chapters 2 and 3).</summary>
internal sealed class CallCommands
{
    private const long DialMs = 50;
    private const long AnswerMs = 300;
    private const long HangUpMs = 200;
    private const long NoServiceMs = 2000;
    private const int NoChannel = 34;

    private readonly ModemParts _parts;
    private Answer? _dialAnswer;
    private ModemCall? _dialCall;

    public CallCommands(ModemParts parts)
    {
        _parts = parts;
        _parts.Calls.DialResult = DialResult;
    }

    public void AddTo(CommandTable table)
    {
        table.Add("D", Dial);
        table.Add("A", AnswerCall);
        table.Add("H", HangUp);
        table.Add("+CHUP", HangUp);
        table.Add("+CLCC", List);
        table.Add("+CHLD", Hold);
        table.Add("+VTS", Tone);
    }

    private static string Number(string raw)
    {
        StringBuilder number = new(raw.Length);
        foreach (char c in raw)
        {
            if (char.IsAsciiDigit(c) || c is '*' or '#' || (c == '+' && number.Length == 0))
            {
                number.Append(c);
            }
        }

        return number.ToString();
    }

    private void Dial(AtCommand command, Answer answer)
    {
        string number = Number(command.Raw);
        if (number.Length == 0 || _parts.Settings.Functionality.Value != 1)
        {
            answer.Error();
        }
        else if (_parts.Session.CmeError != 0)
        {
            answer.Cme(_parts.Session.CmeError);
        }
        else if (number.EndsWith('#'))
        {
            _parts.Ussd.Request(number);
            answer.Ok();
        }
        else if (!command.Raw.EndsWith(';'))
        {
            answer.After(NoServiceMs, () => answer.Final("NO CARRIER"));
        }
        else if (_parts.Calls.Calls.Count > 0)
        {
            answer.Cme(ErrorTexts.NotAllowed);
        }
        else
        {
            answer.After(DialMs, () => Place(number, answer));
        }
    }

    private void Place(string number, Answer answer)
    {
        if (!_parts.Registration.IsRegistered)
        {
            _parts.Time.AfterMs(NoServiceMs, () => _parts.Calls.DialFailed(NoChannel));
            answer.Ok();
            return;
        }

        if (_parts.Settings.ConnectedLine.Value == 0)
        {
            answer.WhenSaid(() => _parts.Calls.Dial(number));
            answer.Ok();
            return;
        }

        // With AT+COLP=1 the answer stays open until somebody answers; any key ends the attempt.
        _dialAnswer = answer;
        _dialCall = _parts.Calls.Dial(number);
        answer.AllowAbort(() =>
        {
            ModemCall? call = _dialCall;
            _dialAnswer = null;
            _parts.Calls.HangUp(candidate => ReferenceEquals(candidate, call));
            answer.Final("NO CARRIER");
        });
    }

    private bool DialResult(ModemCall call, string? result)
    {
        if (_dialAnswer is not { IsOpen: true } answer || !ReferenceEquals(call, _dialCall))
        {
            return false;
        }

        _dialAnswer = null;
        if (result is not null)
        {
            answer.Final(result);
            return true;
        }

        answer.Line("+COLP: \"" + call.Call.Number + "\"," + ModemCall.NumberType(call.Call.Number) + ",\"\",0,\"\"");
        answer.Ok();
        return true;
    }

    private void AnswerCall(AtCommand command, Answer answer)
    {
        bool isGone = _parts.Calls.Find(CallControl.Incoming) is not null && _parts.Orders.Calls.TakeGoneAtAnswer();
        if (isGone)
        {
            _parts.Calls.LoseIncoming();
        }

        answer.After(AnswerMs, () =>
        {
            if (_parts.Calls.Answer())
            {
                answer.Ok();
            }
            else
            {
                answer.Final("NO CARRIER");
            }
        });
    }

    private void HangUp(AtCommand command, Answer answer)
    {
        if (command.Form == AtForm.Test || _parts.Calls.Calls.Count == 0)
        {
            answer.Ok();
            return;
        }

        answer.After(HangUpMs, () =>
        {
            _parts.Calls.HangUp(call => call.State != CallControl.Waiting);
            answer.Ok();
        });
    }

    private void List(AtCommand command, Answer answer)
    {
        switch (command.Form)
        {
            case AtForm.Test:
                answer.Line("+CLCC: (0,1)");
                answer.Ok();
                break;
            case AtForm.Read:
                answer.Line("+CLCC: " + _parts.Settings.CallList);
                answer.Ok();
                break;
            case AtForm.Set:
                if (_parts.Settings.CallList.TrySet(command))
                {
                    answer.Ok();
                }
                else
                {
                    answer.Cme(ErrorTexts.BadParameter);
                }

                break;
            default:
                foreach (ModemCall call in _parts.Calls.Calls)
                {
                    answer.Line("+CLCC: " + call);
                }

                answer.Ok();
                break;
        }
    }

    private void Hold(AtCommand command, Answer answer)
    {
        if (command.Form == AtForm.Test)
        {
            answer.Line("+CHLD: (0,1,1x,2,2x,3,4)");
            answer.Ok();
            return;
        }

        CallControl calls = _parts.Calls;
        switch (command.Text(0))
        {
            case "0":
                bool isWaiting = calls.Find(CallControl.Waiting) is not null;
                calls.HangUp(call => isWaiting ? call.State == CallControl.Waiting : call.State == CallControl.Held);
                break;
            case "1":
                calls.HangUp(call => call.State == CallControl.Active);
                calls.Hold();
                calls.AnswerWaiting();
                break;
            case "2":
                calls.Hold();
                calls.AnswerWaiting();
                break;
            case ['1', >= '1' and <= '7' and char index]:
                calls.HangUp(call => call.Index == index - '0');
                break;
            default:
                answer.Cme(ErrorTexts.NotAllowed);
                return;
        }

        answer.Ok();
    }

    private void Tone(AtCommand command, Answer answer)
    {
        if (command.Form == AtForm.Test)
        {
            answer.Line("+VTS: (0-9,*,#,A,B,C,D),(1-255)");
            answer.Ok();
        }
        else if (_parts.Calls.Find(CallControl.Active) is null)
        {
            answer.Cme(ErrorTexts.NotAllowed);
        }
        else
        {
            answer.Ok();
        }
    }
}
