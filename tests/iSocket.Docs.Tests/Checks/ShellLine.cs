using System.Collections.Generic;
using System.Text;

namespace iSocket.Docs.Tests.Checks;

/// <summary>A line of a shell as its commands and their words: quotes, comments, and what stands between commands.</summary>
public static class ShellLine
{
    /// <summary>The commands of a line.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Commands(string line)
    {
        List<IReadOnlyList<string>> commands = [];
        List<string> words = [];
        StringBuilder? word = null;
        char quote = '\0';

        void EndWord()
        {
            if (word is not null)
            {
                words.Add(word.ToString());
                word = null;
            }
        }

        void EndCommand()
        {
            EndWord();
            if (words.Count > 0)
            {
                commands.Add(words);
                words = [];
            }
        }

        foreach (char letter in line)
        {
            if (quote != '\0')
            {
                if (letter == quote)
                {
                    quote = '\0';
                }
                else
                {
                    word!.Append(letter);
                }
            }
            else if (letter == '#' && word is null)
            {
                break;
            }
            else if (letter is '\'' or '"')
            {
                quote = letter;
                word ??= new StringBuilder();
            }
            else if (letter is ' ' or '\t')
            {
                EndWord();
            }
            else if (letter is '|' or ';' or '&')
            {
                EndCommand();
            }
            else if (letter is '<' or '>' && word is null)
            {
                // A redirection: its target is no word of the command.
                words.Add(letter.ToString());
            }
            else
            {
                (word ??= new StringBuilder()).Append(letter);
            }
        }

        EndCommand();
        return commands;
    }
}
