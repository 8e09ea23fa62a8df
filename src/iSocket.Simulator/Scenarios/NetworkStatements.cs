using System;
using System.Collections.Generic;
using iSocket.Simulator.Network;
using static iSocket.Simulator.Scenarios.WorldStatement;

namespace iSocket.Simulator.Scenarios;

/// <summary>Statements about the operator and the phones of other people.</summary>
internal static class NetworkStatements
{
    /// <summary>The rows.</summary>
    public static readonly IReadOnlyList<StatementRow> Rows =
    [
        new("network <coverage=on|off|denied>", "coverage at the device's place", "network off", Do((w, a) => w.SetCoverage(ToCoverage(a.Text("coverage"))))),
        new("signal unknown", "the modem cannot tell the level", "signal unknown", Do((w, _) => w.SetSignal(null))),
        new("signal <dBm:dbm>", "the received level, -113 to -51 dBm", "signal -85", Do((w, a) => w.SetSignal(a.Integer("dBm")))),
        new("clock <now:stamp>", "the true local time from now on", "clock 24/03/15,18:00:00+02", Do((w, a) => w.LocalTime = a.Stamp("now"))),
        new("nitz <state=on|off>", "whether the operator sends its time at registration", "nitz on", Do((w, a) => w.SetTimeAtRegistration(a.Text("state") == "on"))),
        new("nitz send", "the operator sends its time now", "nitz send", Do((w, _) => w.SendTime())),
        new("sms <from:sender> <text:text> [sent <age:duration> ago]", "somebody's SMS reaches the network now, perhaps with an older time stamp", "sms +40711000111 \"ON\" sent 5m ago", Do((w, a) => w.SendSms(a.Sender("from"), a.Text("text"), a.Duration("age", TimeSpan.Zero), SmsClass.Text))),
        new("sms <from:sender> <text:text> as <class=flash|binary|report>", "a message of that class", "sms +40711000111 \"ON\" as flash", Do((w, a) => w.SendSms(a.Sender("from"), a.Text("text"), TimeSpan.Zero, ToClass(a.Text("class"))))),
        new("call <from:number>", "somebody calls the device", "call +40711000111", Do((w, a) => w.Call(a.Text("from")))),
        new("hangup <from:number>", "that caller gives up, or ends the call", "hangup +40711000111", Do((w, a) => w.HangUp(a.Text("from")))),
        new("phone <number:number> <how=answers|rejects> [after <after:duration>]", "that phone answers calls of the device, or rings and is then rejected by its owner", "phone +40711000111 answers after 5s", Do((w, a) => w.SetPhone(a.Text("number"), ToBehaviour(a.Text("how")), a.Duration("after", TimeSpan.Zero)))),
        new("phone <number:number> <how=rings|busy|unreachable>", "that phone just rings, is engaged, or is out of reach", "phone +40711000111 busy", Do((w, a) => w.SetPhone(a.Text("number"), ToBehaviour(a.Text("how")), TimeSpan.Zero))),
        new("phone <number:number> hangs-up after <after:duration>", "that phone ends an answered call by itself", "phone +40711000111 hangs-up after 20s", Do((w, a) => w.SetPhoneHangsUp(a.Text("number"), a.Duration("after")))),
        new("operator ussd <code:text> <answer:text> [after <after:duration>]", "what the operator answers to a USSD code", "operator ussd \"*100#\" \"Balance 5.00\" after 3s", Do((w, a) => w.SetUssd(a.Text("code"), a.Text("answer"), false, a.Duration("after", TimeSpan.Zero)))),
        new("operator ussd <code:text> <answer=error|silent> [after <after:duration>]", "the operator refuses a USSD code, or never answers", "operator ussd \"*100#\" error", Do((w, a) => w.SetUssd(a.Text("code"), null, a.Text("answer") == "silent", a.Duration("after", TimeSpan.Zero)))),
        new("operator sms fails [<n:count>]", "the network refuses what the device sends, the next n or all", "operator sms fails 2", Do((w, a) => w.FailSms(a.IntegerOrNull("n") ?? -1))),
        new("operator sms works", "the network takes messages again", "operator sms works", Do((w, _) => w.LetSmsWork())),
    ];

    private static Coverage ToCoverage(string word) => word switch
    {
        "on" => Coverage.On,
        "off" => Coverage.Off,
        _ => Coverage.Denied,
    };

    private static SmsClass ToClass(string word) => word switch
    {
        "flash" => SmsClass.Flash,
        "binary" => SmsClass.Binary,
        _ => SmsClass.Report,
    };

    private static PhoneBehaviour ToBehaviour(string word) => word switch
    {
        "answers" => PhoneBehaviour.Answers,
        "rejects" => PhoneBehaviour.Rejects,
        "busy" => PhoneBehaviour.Busy,
        "unreachable" => PhoneBehaviour.Unreachable,
        _ => PhoneBehaviour.Rings,
    };
}
