using System.Collections.Generic;

namespace iSocket.Simulator.Modem;

/// <summary>Answers one command.</summary>
internal delegate void CommandHandler(AtCommand command, Answer answer);

/// <summary>What the modem can do: one handler for each command name.</summary>
internal sealed class CommandTable
{
    private readonly Dictionary<string, CommandHandler> _handlers = new();

    public void Add(string name, CommandHandler handler) => _handlers.Add(name, handler);

    /// <summary>Runs the command; one that does not exist is an ERROR at once.</summary>
    public void Run(AtCommand command, Answer answer)
    {
        if (_handlers.TryGetValue(command.Name, out CommandHandler? handler))
        {
            handler(command, answer);
        }
        else
        {
            answer.Cme(ErrorTexts.Unknown);
        }
    }
}
