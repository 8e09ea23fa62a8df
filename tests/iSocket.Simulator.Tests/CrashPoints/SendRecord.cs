using System.Collections.Generic;

namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>What became of one text, or of one part of a long one, on its way to one number.</summary>
internal sealed class SendRecord(string to, string text)
{
    private readonly List<bool> _history = [];

    /// <summary>The number, without a plus sign.</summary>
    public string To { get; } = to;

    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>How often the firmware saw the modem's confirmation, in a turn that it finished.</summary>
    public int Confirmed { get; private set; }

    /// <summary>How often it read the confirmation in a turn that it did not finish: it may have stored it or not.</summary>
    public int HalfConfirmed { get; private set; }

    /// <summary>The network took it.</summary>
    public void Submit() => _history.Add(false);

    /// <summary>The firmware saw the confirmation.</summary>
    public void Confirm()
    {
        Confirmed++;
        _history.Add(true);
    }

    /// <summary>The firmware read the confirmation and was stopped in that turn.</summary>
    public void ConfirmInVain() => HalfConfirmed++;

    /// <summary>How often it was sent although it had been confirmed as often as there was reason to send it.</summary>
    public int SentAgain(int reasons)
    {
        int confirmed = 0;
        int again = 0;
        foreach (bool isConfirmation in _history)
        {
            confirmed += isConfirmation ? 1 : 0;
            again += !isConfirmation && confirmed >= reasons ? 1 : 0;
        }

        return again;
    }
}
