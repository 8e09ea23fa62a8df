using System;
using System.Collections.Generic;
using System.Linq;

namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>Every story.</summary>
internal static class Stories
{
    /// <summary>In the order in which they are swept.</summary>
    public static readonly IReadOnlyList<Story> All = [.. CommandStories.All, .. DeviceStories.All];

    /// <summary>The story of that name.</summary>
    public static Story Named(string name) => All.Single(s => s.Name == name);

    /// <summary>A device on a network that gives the time, with one plain setting; then more setup; then, perhaps, half an hour.</summary>
    public static string Setup(string more = "", bool isWindowClosed = false, string model = "706") => $"""
        model {model}
        clock 24/03/15,12:00:00+02
        nitz on
        power on
        wait registered
        {Command("TEMPCAL=7")}
        {more}
        {(isWindowClosed ? "advance 31m" : string.Empty)}
        """;

    /// <summary>A command of the owner that is confirmed before the story goes on.</summary>
    public static string Command(string text) => $"""
        sms +{StoryRun.Owner} "{text}"
        expect sms +{StoryRun.Owner} ~"(?s).*(OK|Power socket).*"
        expect sim empty
        """;

    /// <summary>An SMS of the owner, and time for all that follows.</summary>
    public static string Sms(string text, string time = "15s") => $"""
        sms +{StoryRun.Owner} "{text}"
        advance {time}
        """;

    /// <summary>A reply to the owner, exactly once.</summary>
    public static ExpectedText Reply(string text) => new(StoryRun.Owner, text, false, _ => (1, 1));

    /// <summary>The same answer whatever happened.</summary>
    public static (string Question, Func<Aftermath, string> Answer) Question(string question, string answer) => (question, _ => answer);
}
