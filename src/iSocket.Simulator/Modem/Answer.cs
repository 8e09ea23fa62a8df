using System;

namespace iSocket.Simulator.Modem;

/// <summary>The answer to one command: information lines, then one final result. It may come at once or much later.</summary>
internal sealed class Answer
{
    private readonly CommandExecutor _executor;
    private bool _done;

    public Answer(CommandExecutor executor) => _executor = executor;

    /// <summary>False once it has its final result or the modem was restarted.</summary>
    public bool IsOpen => !_done && _executor.IsCurrent(this);

    /// <summary>An information line.</summary>
    public void Line(string text)
    {
        if (IsOpen)
        {
            _executor.EmitLine(text);
        }
    }

    /// <summary>Two lines that belong together, so that nothing comes between them.</summary>
    public void Lines(string header, string body) => Line(header + "\r\n" + body);

    public void Ok() => Finish(null);

    public void Error() => Finish("ERROR");

    /// <summary>Ends with +CME ERROR in the form that AT+CMEE asks for (3GPP TS 27.007 clause 9.2).</summary>
    public void Cme(int error) => Finish(_executor.ErrorForm == 0 ? "ERROR" : "+CME ERROR: " + ErrorTexts.Cme(error, _executor.ErrorForm));

    /// <summary>Ends with +CMS ERROR, which exists whatever AT+CMEE says (3GPP TS 27.005 clause 3.2.5).</summary>
    public void Cms(int error) => Finish("+CMS ERROR: " + ErrorTexts.Cms(error, _executor.ErrorForm));

    /// <summary>Ends with a result code of its own, such as NO CARRIER.</summary>
    public void Final(string result) => Finish(result);

    /// <summary>Ends with nothing at all, as AT+CPOWD does.</summary>
    public void Silence() => Finish(string.Empty);

    /// <summary>Does that later, unless the modem is restarted first.</summary>
    public void After(long ms, Action action)
    {
        _executor.Time.AfterMs(ms, () =>
        {
            if (IsOpen)
            {
                action();
            }
        });
    }

    /// <summary>Does that when the final result of the line is on its way.</summary>
    public void WhenSaid(Action action) => _executor.WhenSaid(action);

    /// <summary>Asks for a message body; ESC ends the command with nothing done.</summary>
    public void Prompt(bool isText, Action<string> done)
    {
        _executor.Prompt(isText, body =>
        {
            if (body is null)
            {
                Finish(_executor.EscapeResult);
            }
            else
            {
                done(body);
            }
        });
    }

    /// <summary>From now on any byte of the host ends the command that way.</summary>
    public void AllowAbort(Action abort) => _executor.AllowAbort(abort);

    private void Finish(string? result)
    {
        if (IsOpen)
        {
            _done = true;
            _executor.CommandDone(result);
        }
    }
}
