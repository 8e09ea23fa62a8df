using System;
using System.Collections.Generic;
using System.Text;
using iSocket.Core.Modem;

namespace iSocket.Fuzz.Targets;

/// <summary>
/// Any bytes, a prompt awaited now and then, against a second digester that was written from the description alone. The lines
/// are bounded, nothing is allocated, and behind any rubbish a line end brings it back.
/// </summary>
internal static class DigesterTarget
{
    private static readonly string[] Pieces = ["\r\n", "\r", "OK", "> ", ">", "\0", "\u00FF", "+CMTI: \"SM\",1", "\u001b", "\u001a", " "];

    public static void Run(FuzzInput input)
    {
        AtDigester digester = new();
        Model model = new();
        List<string> seen = new(64);
        List<string> expected = new(64);
        while (!input.IsOver)
        {
            if (input.OneIn(16))
            {
                digester.AwaitsPrompt = input.OneIn(2);
            }

            foreach (byte value in Piece(input))
            {
                model.AwaitsPrompt = digester.AwaitsPrompt;
                long before = GC.GetAllocatedBytesForCurrentThread();
                AtToken token = digester.Push(value);
                FuzzFailure.UnlessEqual(before, GC.GetAllocatedBytesForCurrentThread(), "bytes allocated");
                FuzzFailure.Unless(digester.Line.Length <= AtDigester.LineCapacity, "a line has no end");
                Note(seen, token, digester.Line);
                model.Push(value, expected);
                if (token == AtToken.Prompt)
                {
                    digester.AwaitsPrompt = false;
                }
            }
        }

        FuzzFailure.UnlessEqual(string.Join('|', expected), string.Join('|', seen), "tokens");
        FuzzFailure.UnlessEqual(model.Truncated, digester.TruncatedLines, "cut lines");
        Resynchronises(digester);
    }

    private static byte[] Piece(FuzzInput input) => input.Below(8) switch
    {
        0 => Encoding.Latin1.GetBytes(input.Pick(Pieces)),
        1 => input.Bytes(input.Below(32)),
        2 => Encoding.Latin1.GetBytes(new string((char)(32 + input.Below(90)), input.Below(800))),
        _ => [input.Byte()],
    };

    private static void Resynchronises(AtDigester digester)
    {
        digester.AwaitsPrompt = false;
        digester.Push((byte)'\r');
        AtToken last = AtToken.None;
        foreach (char c in "\nOK\r")
        {
            last = digester.Push((byte)c);
        }

        FuzzFailure.Unless(last == AtToken.Line && digester.Line.Is("OK"), "a line end did not bring it back");
    }

    private static void Note(List<string> log, AtToken token, AtLine line)
    {
        if (token != AtToken.None)
        {
            log.Add(token == AtToken.Prompt ? "prompt" : Encoding.Latin1.GetString(line.Buffer, 0, line.Length));
        }
    }

    private sealed class Model
    {
        private readonly StringBuilder _line = new();
        private bool _isBehindPrompt;

        public bool AwaitsPrompt { get; set; }

        public int Truncated { get; private set; }

        public void Push(byte value, List<string> log)
        {
            bool swallowsSpace = _isBehindPrompt && value == ' ';
            _isBehindPrompt = false;
            if (value is 13 or 10)
            {
                Truncated += _line.Length > AtDigester.LineCapacity ? 1 : 0;
                if (_line.Length > 0)
                {
                    log.Add(_line.ToString(0, Math.Min(_line.Length, AtDigester.LineCapacity)));
                }

                _line.Clear();
            }
            else if (AwaitsPrompt && value == '>' && _line.Length == 0)
            {
                _isBehindPrompt = true;
                log.Add("prompt");
            }
            else if (value is >= 32 and < 255 && !swallowsSpace)
            {
                _line.Append((char)value);
            }
        }
    }
}
