using System.Collections.Generic;
using System.Linq;
using iSocket.Core.Modem;

namespace iSocket.Core.Tests.Modem;

/// <summary>
/// What a SIM800 sent, byte by byte, and the lines and prompts in it. The wording is that of real modules; the framing is
/// that of the AT Command Manual V1.12, 2.2.25.
/// </summary>
/// <param name="Name">What it shows.</param>
/// <param name="Bytes">One character a byte.</param>
/// <param name="Tokens">The lines, and <see cref="Prompt"/> for a prompt.</param>
/// <param name="AwaitsPrompt">Whether the running command is one with a prompt.</param>
internal sealed record Transcript(string Name, string Bytes, string[] Tokens, bool AwaitsPrompt = false)
{
    public const string Prompt = "<prompt>";

    private static readonly string Boot = Lines("RDY", "+CFUN: 1", "+CPIN: READY", "Call Ready", "SMS Ready");

    public static IReadOnlyList<Transcript> All { get; } =
    [
        Plain("boot codes", "RDY", "+CFUN: 1", "+CPIN: READY", "Call Ready", "SMS Ready"),
        new("boot noise", "\0IIII\xFF\xFF\xFF\xFF" + Boot, ["IIII", "RDY", "+CFUN: 1", "+CPIN: READY", "Call Ready", "SMS Ready"]),
        new("noise in front of a code", "\0\xFF\xFF\0RDY\r\n", ["RDY"]),
        new("answer without echo", "\r\n+CSQ: 13,0\r\n\r\nOK\r\n", ["+CSQ: 13,0", "OK"]),
        new("answer behind an echo", "ATI\r\r\nSIM800 R14.18\r\n\r\nOK\r\n\r\nOVER-VOLTAGE WARNNING\r\n",
            ["ATI", "SIM800 R14.18", "OK", "OVER-VOLTAGE WARNNING"]),
        new("no blank line between the rows of a list", "\r\n+CMGL: 1,1,\"\",3\r\n00AB\r\n+CMGL: 2,0,\"\",3\r\n00CD\r\n\r\nOK\r\n",
            ["+CMGL: 1,1,\"\",3", "00AB", "+CMGL: 2,0,\"\",3", "00CD", "OK"]),
        Plain("time of the network", "+CTZV: +4,0", "*PSUTTZ: 2017,1,22,21,7,29,\"+4\",0", "DST: 0", "OK"),
        new("time of the network inside another answer",
            Lines("+CME ERROR: unknown", "SMS Ready") + "\r\n*PSUTTZ: 2022,9,14,4,55,1"
                + Lines("+CGREG: 1", "+CTZV: +28,0", "*PSUTTZ: 2022,9,14,4,55,19,\"+28\",0", "DST: 0", "+CIEV: 10,\"45202\",\"VinaPhone\",\"\", 0, 0"),
            ["+CME ERROR: unknown", "SMS Ready", "*PSUTTZ: 2022,9,14,4,55,1", "+CGREG: 1", "+CTZV: +28,0",
                "*PSUTTZ: 2022,9,14,4,55,19,\"+28\",0", "DST: 0", "+CIEV: 10,\"45202\",\"VinaPhone\",\"\", 0, 0"]),
        Plain("a card with a PIN", "+CPIN: NOT READY", "OK", "OK", "+CPIN: SIM PIN", "OK", "OK", "+CPIN: READY", "+CGREG: 2", "Call Ready"),
        new("too early", "ATE0\r\r\nOK\r\n" + Lines("OK", "+CME ERROR: SIM busy", "OK", "+CME ERROR: operation not allowed",
            "+CMS ERROR: invalid input value"), ["ATE0", "OK", "OK", "+CME ERROR: SIM busy", "OK", "+CME ERROR: operation not allowed",
            "+CMS ERROR: invalid input value"]),
        new("prompt behind an echo", "AT+CMGS=18\r\r\n> ", ["AT+CMGS=18", Prompt], true),
        new("prompt and the result", "\r\n> \r\n+CMGS: 34\r\n\r\nOK\r\n\r\n+CMTI: \"SM\",1\r\n",
            [Prompt, "+CMGS: 34", "OK", "+CMTI: \"SM\",1"], true),
        new("prompt without a space", "\r\n>\r\n+CMGS: 34\r\n\r\nOK\r\n", [Prompt, "+CMGS: 34", "OK"], true),
        new("prompt without anything around it", ">\r\nOK\r\n", [Prompt, "OK"], true),
        new("body echoed right behind the prompt", "AT+CMGS=18\r\r\n> 0011\x1A\r\n+CMGS: 1\r\n\r\nOK\r\n",
            ["AT+CMGS=18", Prompt, "0011", "+CMGS: 1", "OK"], true),
        new("second prompt is no prompt", "\r\n> \r\n> \r\n+CMGS: 1\r\n\r\nOK\r\n", [Prompt, "> ", "+CMGS: 1", "OK"], true),
        new("the sign inside a line is no prompt", "\r\n+CUSD: 0, \"1 > 0\", 15\r\n\r\nx>\r\n", ["+CUSD: 0, \"1 > 0\", 15", "x>"], true),
        new("the sign without a wait is no prompt", "\r\n> \r\nOK\r\n", ["> ", "OK"]),
        Plain("a call that nobody took", "+CLCC: 1,1,4,0,0,\"1332\",129,\"\"", "RING", "RING", "+CLCC: 1,1,6,0,0,\"1332\",129,\"\"", "NO CARRIER"),
        new("lone line ends", "\r\r\r\n\n\n\rOK\r\r\n\nERROR\n", ["OK", "ERROR"]),
        new("zero and FF inside a line", "\r\nO\0K\xFF\r\n", ["OK"]),
        Plain("text that looks like the modem's", "+CMGR: 0,\"\",2", "OK", "ERROR", "RING", "> ", "OK"),
        new("USSD with spaces behind commas", "\r\nOK\r\n\r\n+CUSD: 0, \"003200300030002E\", 72\r\n", ["OK", "+CUSD: 0, \"003200300030002E\", 72"]),
    ];

    public override string ToString() => Name;

    public static string Lines(params string[] lines) => string.Concat(lines.Select(line => "\r\n" + line + "\r\n"));

    /// <summary>What a digester makes of the bytes, with the wait for a prompt ended by the prompt as the channel does.</summary>
    public static List<string> Digest(AtDigester digester, string bytes, bool awaitsPrompt)
    {
        var tokens = new List<string>();
        digester.AwaitsPrompt = awaitsPrompt;
        foreach (var value in bytes)
        {
            var token = digester.Push((byte)value);
            if (token == AtToken.Line)
            {
                tokens.Add(digester.Line.Text(0, digester.Line.Length));
            }
            else if (token == AtToken.Prompt)
            {
                tokens.Add(Prompt);
                digester.AwaitsPrompt = false;
            }
        }

        return tokens;
    }

    private static Transcript Plain(string name, params string[] lines) => new(name, Lines(lines), lines);
}
