using System;
using System.Collections.Generic;

namespace iSocket.Simulator.Tests.ForeignModem;

/// <summary>How a modem of somebody else's differs. The defaults are a small one that knows 27.005 and 27.007 as far as a socket needs them.</summary>
internal sealed record ForeignTraits(string Name)
{
    /// <summary>What ends a line.</summary>
    public string LineEnd { get; init; } = "\r\n";

    /// <summary>What stands in front of a line.</summary>
    public string LineBegin { get; init; } = "\r\n";

    /// <summary>Applied to every line but the message contents.</summary>
    public Func<string, string> Shape { get; init; } = line => line;

    /// <summary>Applied to the contents of messages.</summary>
    public Func<string, string> ShapeBody { get; init; } = body => body;

    /// <summary>What it says to a command that it does not know or does not want.</summary>
    public string Refusal { get; init; } = "ERROR";

    /// <summary>Beginnings of commands that are refused although it would know them.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>Beginnings of commands that it does not answer at all.</summary>
    public IReadOnlyList<string> Unanswered { get; init; } = [];

    /// <summary>Beginnings of commands that it answers with OK and nothing else.</summary>
    public IReadOnlyList<string> Hollow { get; init; } = [];

    /// <summary>Says OK to every command that it does not know.</summary>
    public bool AgreesToAll { get; init; }

    /// <summary>The echo cannot be switched off.</summary>
    public bool EchoStays { get; init; }

    /// <summary>What it says when its supply comes; empty for nothing.</summary>
    public IReadOnlyList<string> BootLines { get; init; } = [];

    /// <summary>Time from the supply to the first answer, in milliseconds.</summary>
    public int BootMs { get; init; } = 500;

    /// <summary>How long the firmware may take to learn what this modem can do, in milliseconds from power-on.</summary>
    public int SettlesMs { get; init; } = 90_000;

    /// <summary>How long the firmware may take to come back once the modem answers again, in milliseconds.</summary>
    public int RecoversMs { get; init; } = 12 * 60_000;

    /// <summary>How long a message may take, in milliseconds: where nobody announces it, until the store is looked at.</summary>
    public int CommandMs { get; init; } = 15_000;

    /// <summary>Most commands in ten minutes without an event.</summary>
    public int MostIdleCommands { get; init; } = 130;

    /// <summary>Answer to AT+CREG?.</summary>
    public string Registration { get; init; } = "+CREG: 0,1";

    /// <summary>Answer to AT+CPIN?.</summary>
    public string Card { get; init; } = "+CPIN: READY";

    /// <summary>Answer to AT+CSQ.</summary>
    public string Signal { get; init; } = "+CSQ: 20,99";

    /// <summary>A line that comes before the answer of every command.</summary>
    public string Chatter { get; init; } = "";

    /// <summary>A line that comes between the header of a message and its content.</summary>
    public string ChatterInside { get; init; } = "";

    /// <summary>The prompt for a message.</summary>
    public string Prompt { get; init; } = "\r\n> ";

    /// <summary>The line that confirms a message; # is the reference; empty for none.</summary>
    public string Confirmation { get; init; } = "+CMGS: #";

    /// <summary>OK does not come behind the confirmation.</summary>
    public bool ForgetsFinalOk { get; init; }

    /// <summary>The stores that AT+CPMS knows; the first is in use after a start.</summary>
    public IReadOnlyList<string> Stores { get; init; } = ["SM", "ME"];

    /// <summary>How many names AT+CPMS takes at once.</summary>
    public int StoreNames { get; init; } = 3;

    /// <summary>New messages go into this store whatever AT+CPMS says; empty for the chosen one.</summary>
    public string ReceivesInto { get; init; } = "";

    /// <summary>How many values AT+CNMI takes at most.</summary>
    public int NewMessageValues { get; init; } = 5;

    /// <summary>AT+CMGR and AT+CMGL take a second value.</summary>
    public bool ReadsWithoutMarking { get; init; } = true;

    /// <summary>Header of a message; # is the length.</summary>
    public string Header { get; init; } = "0,,#";

    /// <summary>Digits of messages are small.</summary>
    public bool SmallHexDigits { get; init; }

    /// <summary>News of a new message are printed.</summary>
    public bool Notifies { get; init; } = true;

    /// <summary>What a ringing call prints; # is the caller.</summary>
    public IReadOnlyList<string> Ringing { get; init; } = ["RING", "+CLIP: \"#\",145"];

    /// <summary>AT+CUSD is answered in hexadecimal when AT+CSCS asks for it.</summary>
    public bool KnowsCharacterSets { get; init; } = true;

    /// <summary>The line of an operator's text; # is the text.</summary>
    public string UssdAnswer { get; init; } = "+CUSD: 0,\"#\",15";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
