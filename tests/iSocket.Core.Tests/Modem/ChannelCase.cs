using System.Collections.Generic;
using iSocket.Core.Modem;

namespace iSocket.Core.Tests.Modem;

/// <summary>A command, what the modem sends while it runs, and what the channel makes of it.</summary>
internal sealed record ChannelCase(string Name, string Command, AtCommandKind Kind, string? Prefix, string Bytes, params string[] Expected)
{
    private const string Pdu = "07917283010010F5040BC87238880900F10000993092516195800AE8329BFD4697D9EC37";

    public static IReadOnlyList<ChannelCase> All { get; } =
    [
        Lines("answer and result", "AT+CSQ", "+CSQ:", ["+CSQ: 13,0", "OK"], "answer +CSQ: 13,0", "end Ok"),
        Lines("result alone", "ATE0", null, ["OK"], "end Ok"),
        Lines("plain error", "AT+X", null, ["ERROR"], "end Error -1"),
        Lines("error with a number", "AT+CPIN?", "+CPIN:", ["+CME ERROR: 10"], "end Error 10"),
        Lines("error in words", "AT+CPIN?", "+CPIN:", ["+CME ERROR: SIM busy"], "end Error 14"),
        Lines("error in words that nobody knows", "AT+CPIN?", "+CPIN:", ["+CME ERROR: no idea"], "end Error -1"),
        Lines("message error in words", "AT+CMGR=9", "+CMGR:", ["+CMS ERROR: invalid memory index"], "end Error 321"),
        Lines("message error", "AT+CMGR=9", "+CMGR:", ["+CMS ERROR: 321"], "end Error 321"),
        Lines("what begins like a result is none", "AT+CSQ", "+CSQ:", ["OKAY", "ERRORS", "OK"], "end Ok"),

        Lines("registration changes while it is asked", "AT+CREG?", "+CREG:", ["+CREG: 2", "+CREG: 1,2", "OK"],
            "news +CREG: 2", "answer +CREG: 1,2", "end Ok"),
        Lines("registration changes behind the answer", "AT+CREG?", "+CREG:", ["+CREG: 1,2", "+CREG: 1", "OK"],
            "answer +CREG: 1,2", "news +CREG: 1", "end Ok"),
        Lines("registration news with the cell", "AT+CREG?", "+CREG:", ["+CREG: 1,\"0F1A\",\"C4D2\"", "+CREG: 2,1,\"0F1A\",\"C4D2\"", "OK"],
            "news +CREG: 1,\"0F1A\",\"C4D2\"", "answer +CREG: 2,1,\"0F1A\",\"C4D2\"", "end Ok"),
        Lines("registration news while something else is asked", "AT+CSQ", "+CSQ:", ["+CREG: 5,\"0F1A\",\"C4D2\"", "+CSQ: 9,0", "OK"],
            "news +CREG: 5,\"0F1A\",\"C4D2\"", "answer +CSQ: 9,0", "end Ok"),

        Lines("news of all kinds inside an answer", "AT+CSQ", "+CSQ:",
            ["RING", "+CLIP: \"+79991234567\",145,\"\",0,\"\",0", "+CSQ: 9,0", "+CTZV: +28,0", "*PSUTTZ: 2022,9,14,4,55,19,\"+28\",0",
                "DST: 0", "UNDER-VOLTAGE WARNNING", "OK"],
            "news RING", "news +CLIP: \"+79991234567\",145,\"\",0,\"\",0", "answer +CSQ: 9,0", "news +CTZV: +28,0",
            "news *PSUTTZ: 2022,9,14,4,55,19,\"+28\",0", "news DST: 0", "news UNDER-VOLTAGE WARNNING", "end Ok"),
        Lines("the modem restarts inside an answer", "AT+CSQ", "+CSQ:", ["RDY", "+CFUN: 1"], "news RDY", "news +CFUN: 1"),
        Lines("a call ends while something else is asked", "AT+CSQ", "+CSQ:", ["NO CARRIER", "+CSQ: 9,0", "BUSY", "OK"],
            "news NO CARRIER", "answer +CSQ: 9,0", "news BUSY", "end Ok"),
        Lines("the content of a direct message is not read", "AT+CSQ", "+CSQ:",
            ["+CMT: ,24", "OK", "+CSQ: 9,0", "+CDS: 25", "RING", "+CMT: ,1", "+CMT: ,1", "OK"], "answer +CSQ: 9,0", "end Ok"),

        new("a list with contents", "AT+CMGL=4", AtCommandKind.LinesWithBody, "+CMGL:",
            $"\r\n+CMGL: 1,1,\"\",28\r\n{Pdu}\r\n+CMGL: 12,0,\"\",28\r\n{Pdu}\r\n\r\nOK\r\n",
            "answer +CMGL: 1,1,\"\",28", $"body {Pdu}", "answer +CMGL: 12,0,\"\",28", $"body {Pdu}", "end Ok"),
        new("news behind a content", "AT+CMGR=1", AtCommandKind.LinesWithBody, "+CMGR:",
            $"\r\n+CMGR: 1,\"\",28\r\n{Pdu}\r\n\r\n+CMTI: \"SM\",2\r\n\r\nOK\r\n",
            "answer +CMGR: 1,\"\",28", $"body {Pdu}", "news +CMTI: \"SM\",2", "end Ok"),
        new("news in front of a content", "AT+CMGR=1", AtCommandKind.LinesWithBody, "+CMGR:",
            $"\r\n+CMGR: 1,\"\",28\r\n\r\n+CMTI: \"SM\",2\r\n\r\nDST: 0\r\n{Pdu}\r\n\r\nOK\r\n",
            "answer +CMGR: 1,\"\",28", "news +CMTI: \"SM\",2", "news DST: 0", $"body {Pdu}", "end Ok"),
        new("a content that is lost", "AT+CMGR=1", AtCommandKind.LinesWithBody, "+CMGR:", "\r\n+CMGR: 1,\"\",28\r\n\r\nOK\r\n",
            "answer +CMGR: 1,\"\",28", "end Ok"),
        new("an empty place", "AT+CMGR=1", AtCommandKind.LinesWithBody, "+CMGR:", "\r\nOK\r\n", "end Ok"),

        new("a bare answer", "AT+CGSN", AtCommandKind.Bare, null, Transcript.Lines("+CREG: 2", "865784050123456", "RING", "OK"),
            "news +CREG: 2", "answer 865784050123456", "news RING", "end Ok"),
        new("a bare answer behind an echo", "AT+CGSN", AtCommandKind.Bare, null, "AT+CGSN\r\r\n865784050123456\r\n\r\nOK\r\n",
            "echo", "answer 865784050123456", "end Ok"),
        new("an echo", "AT+CSQ", AtCommandKind.Lines, "+CSQ:", "AT+CSQ\r\r\n+CSQ: 9,0\r\n\r\nOK\r\n", "echo", "answer +CSQ: 9,0", "end Ok"),
        new("noise in front", "AT", AtCommandKind.Lines, null, "\0IIII\xFF\xFF\xFF\xFF\r\nOK\r\n", "end Ok"),

        new("a call that is busy", "ATD1;", AtCommandKind.Call, null, Transcript.Lines("BUSY"), "end Error -1"),
        new("a call that nobody takes", "ATD1;", AtCommandKind.Call, null, Transcript.Lines("NO ANSWER"), "end Error -1"),
        new("a call without a line", "ATD1;", AtCommandKind.Call, null, Transcript.Lines("NO DIALTONE"), "end Error -1"),
        new("a caller who is gone", "ATA", AtCommandKind.Call, null, Transcript.Lines("NO CARRIER"), "end Error -1"),
        new("a call that begins", "ATD1;", AtCommandKind.Call, null, Transcript.Lines("OK", "+CLCC: 1,0,2,0,0,\"1\",129,\"\"", "NO CARRIER"),
            "end Ok", "news +CLCC: 1,0,2,0,0,\"1\",129,\"\"", "news NO CARRIER"),

        new("a message is sent", "AT+CMGS=18", AtCommandKind.Prompt, "+CMGS:", "\r\n> \r\n+CMGS: 34\r\n\r\nOK\r\n", "answer +CMGS: 34", "end Ok"),
        new("a message is sent, prompt without a space", "AT+CMGS=18", AtCommandKind.Prompt, "+CMGS:", "\r\n>\r\n+CMGS: 34\r\n\r\nOK\r\n",
            "answer +CMGS: 34", "end Ok"),
        new("a message is sent, news in every gap", "AT+CMGS=18", AtCommandKind.Prompt, "+CMGS:",
            "\r\nRING\r\n\r\n> \r\n\r\n+CREG: 2\r\n\r\n+CMGS: 34\r\n\r\n+CMTI: \"SM\",1\r\n\r\nOK\r\n",
            "news RING", "news +CREG: 2", "answer +CMGS: 34", "news +CMTI: \"SM\",1", "end Ok"),
        new("a message is refused", "AT+CMGS=18", AtCommandKind.Prompt, "+CMGS:", "\r\n> \r\n+CMS ERROR: 331\r\n", "end Error 331"),
        new("a message is refused before the prompt", "AT+CMGS=18", AtCommandKind.Prompt, "+CMGS:", "\r\n+CMS ERROR: 302\r\n", "end Error 302"),
        new("an OK without a prompt sent nothing", "AT+CMGS=18", AtCommandKind.Prompt, "+CMGS:", "\r\nOK\r\n", "end Error -1"),
    ];

    public override string ToString() => Name;

    private static ChannelCase Lines(string name, string command, string? prefix, string[] lines, params string[] expected)
    {
        return new ChannelCase(name, command, AtCommandKind.Lines, prefix, Transcript.Lines(lines), expected);
    }
}
