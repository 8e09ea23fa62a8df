using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using iSocket.Core.Commands;
using iSocket.Core.Hal;
using iSocket.Core.Settings;
using iSocket.Core.Tests.Settings;
using iSocket.Core.Text;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Commands;

/// <summary>The table of commands as a whole: what every row has to have, and that documentation and behaviour agree.</summary>
public sealed partial class CommandTableTests
{
    // Of the manual, as far as it describes commands.
    private static readonly string[] Chapters =
    [
        "4.1", "4.2", "5.1", "5.2", "5.3", "6.1", "6.2", "6.3", "7.1", "7.2", "7.3", "7.4", "8", "9.1", "9.2", "9.3", "10", "11", "12", "13", "14",
    ];

    private static readonly CommandBench Bench = new(DeviceModel.Gsm707);

    private static IEnumerable<CommandRow> Rows => Enumerable.Range(0, Bench.Table.Count).Select(Bench.Table.Row);

    [Fact]
    public void Names_are_unique_per_form()
    {
        Assert.Equal(Bench.Table.Count, Rows.Select(row => (row.Name, row.Form)).Distinct().Count());
        Assert.All(Rows, row => Assert.Matches("^[A-Z]{2,16}$", row.Name));
    }

    [Fact]
    public void Every_model_has_the_rows_of_its_features_and_no_others()
    {
        foreach (DeviceModel model in System.Enum.GetValues<DeviceModel>())
        {
            CommandTable table = new CommandBench(model).Table;
            int features = Features.Of(model);
            IEnumerable<string> expected = Rows.Where(row => (row.Needs & features) == row.Needs).Select(Title);
            Assert.Equal(expected, Enumerable.Range(0, table.Count).Select(i => Title(table.Row(i))));
        }
    }

    [Fact]
    public void The_longest_name_counts_wherever_it_stands_in_the_table()
    {
        CommandTable table = new CommandBench().Table;
        table.Add("SEC", CommandForm.Bare, CommandKind.Control, Features.None, call => call.Done("short"));
        table.Add("SECNUMBERPLUS", CommandForm.Bare, CommandKind.Control, Features.None, call => call.Done("long"));
        Assert.Equal("SECNUMBER".Length, table.LongestName("SECNUMBER?"));
        Assert.Equal("SECNUMBERPLUS".Length, table.LongestName("SECNUMBERPLUS"));
        Assert.Equal("SEC".Length, table.LongestName("SECX"));
        Assert.Equal(0, table.LongestName("SE"));
    }

    [Fact]
    public void Information_ends_in_a_question_mark_and_nothing_else_does()
    {
        Assert.All(Rows, row => Assert.Equal(row.Kind == CommandKind.Information, row.Form == CommandForm.Ask));
        Assert.All(Rows.Where(row => row.Form == CommandForm.Ask), row => Assert.True(row.AlwaysAnswers, row.Name));
    }

    [Fact]
    public void Every_setting_can_be_set_and_asked_for()
    {
        foreach (Setting setting in Bench.Settings.All)
        {
            CommandRow[] rows = [.. Rows.Where(row => row.Setting == setting)];
            Assert.All(rows, row => Assert.Equal(setting.Name, row.Name));
            CommandForm[] forms = [.. rows.Select(row => row.Form)];
            if (setting is PhoneListSetting or ScheduleSetting)
            {
                Assert.Equal([CommandForm.Add, CommandForm.Remove, CommandForm.Ask], forms);
            }
            else
            {
                Assert.Contains(CommandForm.Set, forms);

                // No question tells a password, and THERMOSTAT? tells TEMPOFF.
                Assert.Equal(setting is not PasswordSetting && setting.Name != "TEMPOFF", forms.Contains(CommandForm.Ask));
            }

            Assert.All(rows.Where(row => row.Form == CommandForm.Set), row => Assert.Equal(CommandKind.Configuration, row.Kind));
            Assert.Equal(setting is PasswordSetting, rows.Any(row => row.IsSecret));
        }
    }

    [Fact]
    public void Every_row_and_every_setting_is_documented()
    {
        Assert.All(Rows, row =>
        {
            string title = Title(row);
            AssertSource(row.Chapter, row.IsExtension || row.Setting == Bench.Settings.Extensions, title);
            Assert.True(row.Argument != null, title);
            Assert.False(string.IsNullOrEmpty(row.Example), title);
            Assert.False(string.IsNullOrEmpty(row.Reply), title);
            Assert.True(row.Summary != null && row.Summary.EndsWith('.'), title);
            Assert.Equal(row.Form is CommandForm.Bare or CommandForm.Ask, row.Argument!.Length == 0);
            string command = row.Example!.Split("; ")[^1];
            string sign = row.Form switch
            {
                CommandForm.Set => "=",
                CommandForm.Ask => "?",
                CommandForm.Add => "+",
                CommandForm.Remove => "-",
                _ => string.Empty,
            };
            Assert.StartsWith(row.Name + sign, command);
        });
        Assert.All(Bench.Settings.All, row =>
        {
            AssertSource(row.Chapter, row == Bench.Settings.Extensions, row.Name);
            Assert.False(string.IsNullOrEmpty(row.Summary), row.Name);
        });
    }

    [Fact]
    public void Every_example_gets_its_reply_from_a_fresh_device()
    {
        foreach (CommandRow row in Rows)
        {
            CommandBench bench = new();
            string? reply = null;
            foreach (string command in row.Example.Split("; "))
            {
                bench.SetSignal(23);
                bench.SetSerialNumber("123456789012345");
                bench.Dispatcher.Handle(TestSms.From(TestSms.Owner, command, "240131180500", 8), bench.NowMs);
                reply = bench.Dispatcher.Reply;
            }

            if (row.Reply == "<answer of the operator>")
            {
                Assert.True(bench.Dispatcher.HasExecuted, Title(row));
                Assert.Null(reply);
                continue;
            }

            string pattern = "^" + Moment().Replace(Regex.Escape(row.Reply), ".+") + "$";
            Assert.Matches(pattern, reply);
        }
    }

    [Fact]
    public void Every_example_is_among_the_cases_that_the_device_runs_itself()
    {
        string[][] cases = [.. CommandCases.Rows().Chunk(3)];
        Assert.Equal(Rows.Select(row => row.Example.Replace("; ", "|")), cases.Select(row => row[1]));
        foreach ((CommandRow row, string[] found) in Rows.Zip(cases))
        {
            // The device of those cases has no modem, and so no signal.
            string documented = row.Reply.Replace("Good (-67dBm)", "No signal");
            Assert.Matches("(^|[|])" + Moment().Replace(Regex.Escape(documented), ".+") + "$", found[2]);
        }
    }

    [Fact]
    public void An_extension_is_an_unknown_word_until_it_is_asked_for()
    {
        CommandRow[] extensions = [.. Rows.Where(row => row.IsExtension)];
        Assert.NotEmpty(extensions);
        Assert.All(extensions, row =>
        {
            CommandBench bench = new();
            string command = row.Example.Split("; ")[^1];
            Assert.Equal(command + " - Error!", bench.Send(command));
            Assert.False(bench.Dispatcher.HasExecuted);
            Assert.Equal("EXTENSIONS=ON - OK", bench.Send("EXTENSIONS=ON"));
            bench.Send(command);
            Assert.True(bench.Dispatcher.HasExecuted);
            Assert.Equal("EXTENSIONS=OFF - OK", bench.Send("EXTENSIONS=OFF"));
            Assert.Equal(command + " - Error!", bench.Send(command));
        });
    }

    [Fact]
    public void Every_range_in_the_documentation_is_the_one_that_is_accepted()
    {
        foreach (CommandRow row in Rows.Where(row => row.Form is CommandForm.Set or CommandForm.Number))
        {
            Match range = NumberRange().Match(row.Argument);
            if (range.Success)
            {
                int min = int.Parse(range.Groups[1].Value);
                int max = int.Parse(range.Groups[2].Value);
                string name = row.Name + (row.Form == CommandForm.Set ? "=" : string.Empty);
                Assert.Equal("Incorrect value!", new CommandBench().Send($"{name}{min - 1}"));
                Assert.Equal("Incorrect value!", new CommandBench().Send($"{name}{max + 1}"));
                Assert.True(IsAccepted(name + min), name + min);
                Assert.True(IsAccepted(name + max), name + max);
                string words = row.Argument[range.Index..];
                Assert.True(row.Setting == null || words == row.Setting.Range.Replace("|", ", or ") || words.Replace(" degrees Celsius", string.Empty) == row.Setting.Range.Replace("|", ", or "), row.Name);
            }
            else if (row.Setting is ChoiceSetting choice)
            {
                string[] words = DeviceSettingsTests.Extremes(choice);
                Assert.Equal(words.Order(), row.Argument.Split([", ", " or ", "|"], System.StringSplitOptions.None).Order());
                Assert.All(words, word => Assert.True(IsAccepted(row.Name + "=" + word), row.Name + word));
            }
            else
            {
                Assert.True(row.Setting == null || row.Setting.Range == row.Argument, row.Name);
            }
        }
    }

    [Fact]
    public void Every_text_of_ours_can_be_sent_in_seven_bits()
    {
        foreach (FieldInfo field in typeof(Texts).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            Assert.True(Gsm7Alphabet.CanEncode((string)field.GetValue(null)!), field.Name);
        }

        foreach (DeviceModel model in System.Enum.GetValues<DeviceModel>())
        {
            Assert.True(Gsm7Alphabet.CanEncode(Texts.Model((int)model)));
        }

        Assert.All(Rows, row => Assert.True(Gsm7Alphabet.CanEncode(row.Reply), Title(row)));
        Assert.All(Bench.Settings.All, row => Assert.True(Gsm7Alphabet.CanEncode(row.Answer() + row.Confirmation()), row.Name));
    }

    [Fact]
    public void No_documented_command_is_too_long_to_be_accepted()
    {
        Assert.All(Rows, row => Assert.All(row.Example.Split("; "), command => Assert.InRange(command.Length, 1, Dispatcher.MaxCommandLength)));
    }

    // What the manual does not have is an extension, and nothing else is.
    private static void AssertSource(string chapter, bool isExtension, string title)
    {
        Assert.True(isExtension ? chapter.Length == 0 : Chapters.Contains(chapter), $"{title}: the manual has no chapter {chapter} on commands");
    }

    private static string Title(CommandRow row) => $"{row.Name} {row.Form}";

    private static bool IsAccepted(string text)
    {
        CommandBench bench = new();
        foreach (string command in new[] { "SECNUMBER" + TestSms.Owner, "SECLIST=ON", "ALERTNUMBER" + TestSms.Owner, text })
        {
            bench.Send(command);
        }

        return bench.Dispatcher.HasExecuted;
    }

    [GeneratedRegex(@"(-?\d+)\.\.(-?\d+)")]
    private static partial Regex NumberRange();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Moment();
}
