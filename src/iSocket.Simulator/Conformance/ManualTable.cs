using System.Collections.Generic;

namespace iSocket.Simulator.Conformance;

/// <summary>The two manuals (Romanian and Russian, 2012, v1.1.0) against each other and against the device. Facts, in our words.</summary>
internal static class ManualTable
{
    private const string Same = "the same";
    private const string Choices = "9";

    /// <summary>In the order of the chapters.</summary>
    public static IReadOnlyList<ManualRow> Rows { get; } =
    [
        new("3, 16", "GSM LED with the PIN on", "quick in ch. 3, once a second in ch. 16", Same, "1 Hz", Choices),
        new("3, 18", "SIM with messages or contacts", "to be emptied before use; may make OUT blink", Same, "handled: young messages are executed, contacts are left alone", "S-11"),
        new("3", "SIM put in or out under power", "forbidden", Same, "borne: shown on the LEDs, rechecked", "G-2"),
        new("4.1, 6.3", "late configuration", "ch. 4.1 translated, the command in front; ch. 6.3 English, without it", "English; ch. 4.1 with the command in front, ch. 6.3 without", "English, the command in front", "S-5"),
        new("4.1", "RUNTIME", "speaks of the micro-relay, its reply of the socket", "speaks of the socket", "the socket", Choices),
        new("4.1", "RUNTIME before the date is known", "the start is recorded wrongly", Same, "the start is computed back once the date is known", "C-8"),
        new("4.1, 8", "time in STATUS and RUNTIME", "`y/m/d,h:m:s`", Same, "two digits each: `yy/mm/dd,hh:mm:ss`", "C-5"),
        new("4.2, 10", "RING=MIC", "there; absent on Light", "absent", "there; absent on Light", Choices),
        new("4.3, 15", "a press of the button", "toggles; held for 5 s: factory reset", "a short press toggles; held for 5 s: factory reset", "short is under 5 s, on release", "B-1"),
        new("5.1", "length of a number", "15 digits", "15 characters", "15 digits", "A-1"),
        new("5.2", "example of a password", "`12abc` throughout", "`123abc` in front of the command, `12abc` set", "5 characters", "A-6"),
        new("5.3", "RENEWINTERVAL? without a password", "not printed", "printed", "the Russian text", "4.4"),
        new("6.2", "RINGCONFIRMTYPE=CALL", "calls within about 10 s, then hangs up", "rings for about 10 s", "both: called within 10 s, rings for about 10 s", "D-35"),
        new("6.2", "the owner answers that call", "microphone live; not on Light", "not mentioned", "microphone live; on Light hung up", "R-4"),
        new("6.3", "password missing", "`Invalid access password!`; further down an ordinary mistake", Same, "`Invalid access password!`", Choices),
        new("6.3", "sender not listed", "the text is translated", "`Access deny!`", "`Access deny!`", Choices),
        new("6.3", "SMSCONFIRMUNAUTH", "also errors and late configuration to strangers", "`Access deny!`", "`Access deny!` alone", Choices),
        new("7.1", "TEMPERATURE", "Celsius and Fahrenheit", "Celsius", "Celsius; Fahrenheit is not built", Choices),
        new("7.3", "TFALLALERT", "below the value", "text: below; table: down to the value", "below the value", "T-6"),
        new("7.3", "question for TFALLALERT", "`TFALLALERT?`", "printed as `TRISEALERT?`", "`TFALLALERT?`", "T-6"),
        new("7.4", "TEMPCAL", "`TEMPCAL=7 - OK`", "with blanks around `=`", "without blanks", "T-2"),
        new("8", "reply to DATE=", "`DATE=yy/mm/dd, ...`, a blank behind the comma", Same, "`DATE yy/mm/dd,hh:mm:ss+zz - OK`, the form of DATESMS and DATE", "K-1"),
        new("8", "source of the date", "the operator's network", "not said", "network, message stamps, the owner, the modem's clock", "K-1"),
        new("8", "date without power", "kept for several hours", Same, "as long as the modem's own clock runs", "D-25"),
        new("9.1", "last line of ALARM?", "`Micro relay: `", "`Microrelay: `", "`Microrelay: `", Choices),
        new("9.1", "SENSORTYPE=NC", "described as for N/O, a slip", "N/C", "N/C", "L-1"),
        new("9.2", "what ends a cycle of calls", "an answer", "an answer or a rejection", "an answer or a rejection; the micro-relay goes off", Choices),
        new("9.2", "the next activation", "60 s; ready at most a minute behind the cycle", Same, "60 s from the activation, and not during the cycle", "L-5"),
        new("9.3", "a line of SHOWALARMLOG", "`yy/mm/dd:hh:ss`, defective", Same, "`yy/mm/dd,hh:mm:ss`", Choices),
        new("10", "microphone, MICLEVEL, CALLBACK", "there", "only for ALERT=CALL; no commands", "there", Choices),
        new("11", "reply to SCHEDULER+", "printed with day and action alone filled in", Same, "the rule as sent", "H-1"),
        new("11, 17", "restart by the schedule", "not listed", "listed in ch. 17, not in ch. 11", "not built", Choices),
        new("12", "kind of POWERSTATE=", "`Conf`", Same, "`30min`", "W-5"),
        new("12", "power restored on a 706", "some 706", "706 Light, without promise", "every model", "D-37"),
        new("12", "several alert numbers", "may be unstable", Same, "up to 10, in order", "P-1"),
        new("12", "707 stays on after it was unplugged", "take the SIM out, off within 6 minutes", Same, "not built: it runs until its battery is empty", "P-4"),
        new("13", "SALDO, SIMCARD", "absent on ISGSM707xx", "absent on ISGSM707EU", "on all models", "D-1"),
        new("14", "FIRMWARE", "copyright, then version", "version, then copyright", "version first", Choices),
        new("15", "RESTARTTIME in the table of defaults", "printed `RESTARTIME`", Same, "`RESTARTTIME`", "5"),
        new("6, 7, 12", "blanks in replies such as `ERROR =(ON),OFF`", "here and there", "here and there, at other places", "none", "S-8"),
    ];
}
