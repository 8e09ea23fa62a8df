using System;
using System.Collections.Generic;

namespace iSocket.Simulator.Modem.Faults;

/// <summary>
/// What goes wrong with whole lines on their way to the host: lost, said twice, with characters missing, or with news right
/// before or behind them. An order holds for the next line that begins so, and is then done.
/// </summary>
internal sealed class LineFaults
{
    private readonly List<Order> _orders = [];

    private enum What
    {
        Lose,
        Repeat,
        Drop,
        SayBefore,
        SayAfter,
    }

    /// <summary>The next lines that begin so are lost.</summary>
    public void Lose(string start, int count)
    {
        for (int i = 0; i < count; i++)
        {
            _orders.Add(new Order(What.Lose, start, string.Empty, 0));
        }
    }

    /// <summary>The next line that begins so comes twice.</summary>
    public void Repeat(string start) => _orders.Add(new Order(What.Repeat, start, string.Empty, 0));

    /// <summary>So many characters from the middle of the next line that begins so are lost, as when a host's buffer runs over.</summary>
    public void Drop(string start, int count) => _orders.Add(new Order(What.Drop, start, string.Empty, count));

    /// <summary>The line is said right before, or right behind, the next line that begins so.</summary>
    public void Say(string line, string start, bool before) =>
        _orders.Add(new Order(before ? What.SayBefore : What.SayAfter, start, line, 0));

    /// <summary>Forgets all orders.</summary>
    public void Clear() => _orders.Clear();

    /// <summary>What really leaves instead of this piece, which is one line or two that belong together.</summary>
    public string Apply(string piece)
    {
        if (_orders.Count == 0)
        {
            return piece;
        }

        string text = piece.TrimStart('\r', '\n');
        int found = _orders.FindIndex(order => text.StartsWith(order.Start, StringComparison.Ordinal));
        if (found < 0)
        {
            return piece;
        }

        Order order = _orders[found];
        _orders.RemoveAt(found);
        return order.What switch
        {
            What.Lose => string.Empty,
            What.Repeat => piece + piece,
            What.Drop => Cut(piece, order.Count),
            What.SayBefore => "\r\n" + order.Line + "\r\n" + piece,
            _ => piece + "\r\n" + order.Line + "\r\n",
        };
    }

    private static string Cut(string piece, int count)
    {
        int from = piece.Length / 2;
        return piece.Remove(from, Math.Min(count, piece.Length - from));
    }

    private sealed record Order(What What, string Start, string Line, int Count);
}
