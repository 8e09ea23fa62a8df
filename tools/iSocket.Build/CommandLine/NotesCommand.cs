using System;
using System.CommandLine;
using System.IO;

namespace iSocket.Build.CommandLine;

/// <summary><c>release-notes TAG</c>.</summary>
internal static class NotesCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Func<Repository> repository, TextWriter output)
    {
        Argument<string> tag = new("tag") { Description = "Tag of the release, such as v0.1.0." };
        Command notes = new("release-notes", "Prints the changelog's section of a release, and stops where tag, version and changelog disagree.") { tag };
        notes.SetAction(parsed =>
        {
            output.Write(ReleaseNotes.For(repository(), parsed.GetValue(tag)!));
            return 0;
        });
        return notes;
    }
}
