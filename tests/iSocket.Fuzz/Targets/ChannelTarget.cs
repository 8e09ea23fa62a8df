using System;
using System.Text;
using iSocket.Core.Modem;

namespace iSocket.Fuzz.Targets;

/// <summary>
/// Commands, answers, news, prompts, echoes, noise and silence in any order. Every command ends exactly once, the channel always
/// becomes free again, content never counts as an answer, and it makes no difference how the bytes are cut into turns.
/// </summary>
internal static class ChannelTarget
{
    private const int MostSteps = 400;

    private static readonly string[] Lines =
    [
        "OK", "ERROR", "+CME ERROR: 10", "+CMS ERROR: 321", "+CME ERROR: SIM busy", "NO CARRIER", "BUSY", "NO ANSWER", "NO DIALTONE", "RING",
        "+CMTI: \"SM\",3", "+CSQ: 23,0", "+CREG: 1,1", "+CREG: 2", "+CREG: 1,\"0F1A\",\"C4D2\"", "+CMGR: 0,\"\",24", "+CMGL: 3,0,\"\",24", "+CMGS: 12",
        "868693012345678", "AT+CSQ", "AT+CMGS=20", "AT+CREG?", "RDY", "+CFUN: 1", "+CPIN: READY", "NORMAL POWER DOWN", "+CUSD: 0, \"0041\", 72",
        "07919761989901F0040B914070110011F10000", "*PSUTTZ: 2024,5,1,10,0,0,\"+8\",0", "DST: 0", "UNDER-VOLTAGE WARNNING", "+CLCC: 1,1,4,0,0,\"+4\",145,\"\"",
    ];

    // What a message that is delivered directly may hold: with luck an attacker chooses it.
    private static readonly string[] Contents = ["OK", "ERROR", "RING", "+CMTI: \"SM\",1", "+CREG: 0", "+CMGS: 1", "RDY", "+CSQ: 1,0", "BUSY", "AT+CSQ", "0791"];

    private static readonly Command[] Commands =
    [
        new("AT+CSQ", AtCommandKind.Lines, "+CSQ:"), new("AT+CREG?", AtCommandKind.Lines, "+CREG:"), new("AT", AtCommandKind.Lines, null),
        new("AT+CMGR=3", AtCommandKind.LinesWithBody, "+CMGR:"), new("AT+CMGL=4,1", AtCommandKind.LinesWithBody, "+CMGL:"),
        new("AT+CGSN", AtCommandKind.Bare, null), new("ATD+40711000111;", AtCommandKind.Call, null), new("AT+CMGS=20", AtCommandKind.Prompt, "+CMGS:"),
    ];

    public static void Run(FuzzInput input)
    {
        byte[] bytes = input.Rest();
        string whole = Play(new FuzzInput(bytes), bytesInTurn: int.MaxValue);
        FuzzFailure.UnlessEqual(whole, Play(new FuzzInput(bytes), bytesInTurn: 1), "the cut of the bytes matters");
    }

    private static string Play(FuzzInput input, int bytesInTurn)
    {
        Bench bench = new(bytesInTurn);
        for (int step = 0; step < MostSteps && !input.IsOver; step++)
        {
            Step(bench, input);
        }

        bench.BecomesFree();
        return bench.Log;
    }

    private static void Step(Bench bench, FuzzInput input)
    {
        switch (input.Below(10))
        {
            case 0:
            case 1:
                bench.Send(input.Pick(Commands), 1 + input.Below(60000));
                break;
            case 2:
                bench.Receive(input.OneIn(2) ? "\r\n> " : "\r\n>");
                break;
            case 3:
                bench.Receive(Encoding.Latin1.GetString(input.Bytes(input.Below(40))));
                break;
            case 4:
                bench.Wait(input.Below(input.OneIn(3) ? 60000 : 200));
                break;
            case 5:
                bench.ReceiveContent(input.Pick(Contents), input.OneIn(2) ? "+CMT: ,24" : "+CDS: 25");
                break;
            case 6:
                bench.Interfere(input.Below(5));
                break;
            default:
                bench.Receive("\r\n" + input.Pick(Lines) + "\r\n");
                break;
        }
    }

    private sealed record Command(string Text, AtCommandKind Kind, string? Prefix);

    private sealed class Bench : IUrcListener, IAtUser
    {
        // The prompt, the result behind it, and the pause that follows.
        private const int MostTurnsToFree = 40;

        private readonly ByteQueue _serial = new();
        private readonly StringBuilder _log = new();
        private readonly int _bytesInTurn;
        private readonly AtChannel _channel;
        private Command? _running;
        private int _tag;
        private long _nowMs = 1000;
        private bool _isBetweenLines = true;

        public Bench(int bytesInTurn)
        {
            _bytesInTurn = bytesInTurn;
            _channel = new AtChannel(_serial, this);
        }

        public string Log => _log.ToString();

        public void Send(Command command, int timeoutMs)
        {
            if (!_channel.IsFree(_nowMs))
            {
                return;
            }

            FuzzFailure.Unless(_running == null, "free with a command under way");
            _channel.Body.Clear().Add("0011000B914070110011F10000A701C1");
            _channel.Compose().Add(command.Text);
            _running = command;
            _tag++;
            _channel.Send(this, _tag, command.Kind, command.Prefix, timeoutMs, _nowMs);
        }

        public void Receive(string bytes)
        {
            if (bytes.Length > 0)
            {
                _isBetweenLines = bytes[^1] is '\r' or '\n' && bytes.Length > 1 && bytes[0] == '\r' && !bytes.Contains("+CMT:", StringComparison.Ordinal)
                    && !bytes.Contains("+CDS:", StringComparison.Ordinal) && !bytes.Contains("+CBM:", StringComparison.Ordinal);
            }

            for (int at = 0; at < bytes.Length;)
            {
                int count = Math.Min(_bytesInTurn, bytes.Length - at);
                _serial.Put(bytes.AsSpan(at, count));
                at += count;
                Turn();
            }
        }

        // The header stands between two whole lines, so what follows it is its content and nothing else.
        public void ReceiveContent(string content, string header)
        {
            Receive("\r\nDST: 0\r\n");
            Receive("\r\nDST: 0\r\n");
            if (!_isBetweenLines)
            {
                return;
            }

            Receive("\r\n" + header + "\r\n");
            int before = _log.Length;
            bool wasBusy = _channel.IsBusy;
            Receive(content + "\r\n");
            FuzzFailure.Unless(_log.Length == before && _channel.IsBusy == wasBusy, $"the content '{content}' was taken for '{_log.ToString(before, _log.Length - before)}'");
        }

        public void Wait(int milliseconds)
        {
            _nowMs += milliseconds;
            Turn();
        }

        public void Interfere(int how)
        {
            switch (how)
            {
                case 0:
                    _channel.SendEscape();
                    break;
                case 1:
                    _channel.Abort(_nowMs);
                    FuzzFailure.Unless(!_channel.IsBusy, "busy behind Abort");
                    _isBetweenLines = false;
                    break;
                case 2:
                    _channel.ClearResync();
                    break;
                case 3 when !_channel.IsBusy:
                    _channel.SetBaudRate(9600);
                    _isBetweenLines = false;
                    break;
                default:
                    Turn();
                    break;
            }
        }

        public void BecomesFree()
        {
            for (int turns = 0; !_channel.IsFree(_nowMs); turns++)
            {
                FuzzFailure.Unless(turns < MostTurnsToFree, "the channel does not become free");
                long due = _channel.DueMs(_nowMs);
                FuzzFailure.Unless(due != long.MaxValue, "not free, and no turn is due");
                _nowMs = Math.Max(due, _nowMs);
                _channel.Tick(_nowMs);
            }

            FuzzFailure.Unless(_running == null, "free with a command under way");
        }

        public bool TryStart(AtChannel channel, long nowMs) => false;

        public void OnAnswer(int tag, AtLine line, bool isBody)
        {
            FuzzFailure.Unless(_running != null && tag == _tag, "an answer to nothing");
            FuzzFailure.Unless(!isBody || _running.Kind == AtCommandKind.LinesWithBody, "a content that was not asked for");
            Note(isBody ? "body" : "answer", line);
        }

        public void OnFinished(int tag, AtResult result, long nowMs)
        {
            FuzzFailure.Unless(_running != null && tag == _tag, "the end of nothing");
            FuzzFailure.Unless(!_channel.IsBusy, "busy at its end");
            FuzzFailure.Unless(result != AtResult.Timeout || _channel.NeedsResync, "a time-out without resynchronisation");
            _running = null;
            _log.Append("end ").Append(result).Append(_channel.LastError).Append('\n');
        }

        public void OnUnsolicited(Urc code, AtLine line, long nowMs)
        {
            FuzzFailure.Unless(code is not Urc.None and not Urc.DirectMessage, "news that is none");
            Note("news", line);
        }

        public void OnEcho(long nowMs)
        {
            FuzzFailure.Unless(_running != null, "an echo of nothing");
            _log.Append("echo\n");
        }

        private void Turn()
        {
            long due = _channel.Tick(_nowMs);
            for (int turns = 0; due <= _nowMs; turns++)
            {
                FuzzFailure.Unless(turns < 20, "the channel keeps asking for turns");
                due = _channel.Tick(_nowMs);
            }
        }

        private void Note(string what, AtLine line) =>
            _log.Append(what).Append(' ').Append(Encoding.Latin1.GetString(line.Buffer, 0, line.Length)).Append('\n');
    }
}
