using System;
using System.Collections.Generic;
using System.Globalization;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Scenarios;

/// <summary>Statements about what operators and phones send that nobody has asked for.</summary>
internal static class OddNetworkStatements
{
    /// <summary>The rows.</summary>
    public static readonly IReadOnlyList<StatementRow> Rows =
    [
        new("sms <from:sender> <text:text> as <class=ports|mms|voicemail|class1|class2>", "a text for an application port, the notice of a multimedia message, of voice mail, or a text of that class", "sms +40711000111 \"x\" as mms", (run, a) => Send(run, a)),
        new("sms <from:sender> <text:text> as part <n:count> of <total:count>", "one part of a longer message; the same again is a duplicate, the others may be missing", "sms +40711000111 \"ON\" as part 1 of 2", (run, a) => SendPart(run, a)),
        new("phone <number:number> presses <keys:text>", "the phone in a call with the device presses keys", "phone +40711000111 presses \"12#\"", Do((n, a) => n.PressKeys(a.Text("keys")))),
        new("operator ussd <code:text> <end=ends|times-out> [after <after:duration>]", "the network ends the session, or it times out", "operator ussd \"*100#\" times-out after 20s", Do((n, a) => n.SetUssdAnswer(a.Text("code"), new UssdAnswer(null, a.Text("end") == "ends" ? UssdAnswer.Ended : UssdAnswer.TimedOut), a.Duration("after", TimeSpan.Zero)))),
        new("operator ussd <code:text> <answer:text> menu [after <after:duration>]", "an answer after which the operator waits for a reply", "operator ussd \"*100#\" \"1 Balance 2 Help\" menu", Do((n, a) => n.SetUssdMenu(a.Text("code"), a.Text("answer"), a.Duration("after", TimeSpan.Zero)))),
        new("operator ussd <code:text> <answer:text> dcs <dcs=0|15|17|68|72> [after <after:duration>]", "an answer in that data coding scheme", "operator ussd \"*100#\" \"Balance 5.00\" dcs 72", Do((n, a) => n.SetUssdAnswer(a.Text("code"), new UssdAnswer(a.Text("answer"), UssdAnswer.Done, int.Parse(a.Text("dcs"), CultureInfo.InvariantCulture)), a.Duration("after", TimeSpan.Zero)))),
        new("operator redelivers after <time:duration>", "how long after room in a full store the next message comes; default 3s", "operator redelivers after 2m", Do((n, a) => n.SetRedelivery(a.Duration("time")))),
    ];

    private static Func<ScenarioRun, StatementArguments, StatementOutcome> Do(Action<GsmNetwork, StatementArguments> act) =>
        (run, arguments) =>
        {
            act(run.World.Network, arguments);
            return StatementOutcome.Passed;
        };

    private static StatementOutcome Send(ScenarioRun run, StatementArguments arguments)
    {
        run.World.SendSms(arguments.Sender("from"), arguments.Text("text"), TimeSpan.Zero, ToClass(arguments.Text("class")));
        return StatementOutcome.Passed;
    }

    private static StatementOutcome SendPart(ScenarioRun run, StatementArguments arguments)
    {
        int part = arguments.Integer("n");
        int total = arguments.Integer("total");
        if (part > total || total > byte.MaxValue)
        {
            return StatementOutcome.Refused($"there is no part {part} of {total}");
        }

        run.World.Network.SendPart(arguments.Sender("from").Value, arguments.Text("text"), part, total);
        return StatementOutcome.Passed;
    }

    private static SmsClass ToClass(string word) => word switch
    {
        "ports" => SmsClass.Ports,
        "mms" => SmsClass.Mms,
        "voicemail" => SmsClass.Voicemail,
        "class1" => SmsClass.Class1,
        _ => SmsClass.Class2,
    };
}
