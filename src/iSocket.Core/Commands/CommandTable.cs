using iSocket.Core.Hal;
using iSocket.Core.Settings;

namespace iSocket.Core.Commands
{
    /// <summary>
    /// The table of commands of one model. Rows of features that the model lacks are not in it, so such a command is simply
    /// unknown (device.md M-1).
    /// </summary>
    public sealed class CommandTable
    {
        private const int Capacity = 90;

        private readonly CommandRow[] _rows = new CommandRow[Capacity];
        private readonly int _features;
        private readonly ChoiceSetting _extensions;

        // One delegate for all rows: the device's compiler makes a new one at every mention of a method.
        private readonly CommandHandler _setPlain = SetPlain;
        private readonly CommandHandler _ask = Ask;

        /// <summary>Builds the table.</summary>
        public CommandTable(DeviceContext device)
        {
            _features = Features.Of(device.Model);
            _extensions = device.Settings.Extensions;
            new SocketCommands(device).AddTo(this);
            new StatusCommands(device).AddTo(this);
            new SecurityCommands(device).AddTo(this);
            new ConfirmationCommands(device).AddTo(this);
            new VersionCommands(device).AddTo(this);
            new DateCommands(device).AddTo(this);
            new RenewCommands(device).AddTo(this);
            new MicroRelayCommands(device).AddTo(this);
            new CallCommands(device).AddTo(this);
            new OperatorCommands(device).AddTo(this);
            new TemperatureCommands(device).AddTo(this);
            new AlarmCommands(device).AddTo(this);
            new ScheduleCommands(device).AddTo(this);
            new DiagnosticCommands(device).AddTo(this);
            AddPlainSettings(device.Settings);
        }

        /// <summary>Number of rows.</summary>
        public int Count { get; private set; }

        /// <summary>A row.</summary>
        public CommandRow Row(int index)
        {
            return _rows[index];
        }

        /// <summary>Adds a row, unless the model lacks the feature. Returned for its further columns in either case.</summary>
        public CommandRow Add(string name, CommandForm form, CommandKind kind, int needs, CommandHandler handler)
        {
            CommandRow row = new CommandRow(name, form, kind, needs, handler);
            if ((needs & _features) == needs)
            {
                _rows[Count] = row;
                Count++;
            }

            return row;
        }

        /// <summary>Adds NAME=value for a setting that needs no more than its own range check.</summary>
        public CommandRow AddSet(Setting setting, int needs)
        {
            return Add(setting.Name, CommandForm.Set, CommandKind.Configuration, needs, _setPlain).For(setting);
        }

        /// <summary>Adds NAME? for a setting.</summary>
        public CommandRow AddAsk(Setting setting, int needs)
        {
            return Add(setting.Name, CommandForm.Ask, CommandKind.Information, needs, _ask).For(setting).Always();
        }

        /// <summary>Length of the longest command name that the text begins with, 0 for none.</summary>
        public int LongestName(string text)
        {
            int longest = 0;
            for (int i = 0; i < Count; i++)
            {
                string name = _rows[i].Name;
                if (name.Length > longest && IsHere(_rows[i]) && Text.Ascii.StartsWith(text, name, 0))
                {
                    longest = name.Length;
                }
            }

            return longest;
        }

        /// <summary>Finds the row of a name and a form.</summary>
        /// <param name="text">Text that begins with the name.</param>
        /// <param name="nameLength">Length of the name.</param>
        /// <param name="form">The form.</param>
        /// <returns>The row, or null.</returns>
        public CommandRow Find(string text, int nameLength, CommandForm form)
        {
            for (int i = 0; i < Count; i++)
            {
                CommandRow row = _rows[i];
                if (row.Form == form && row.Name.Length == nameLength && IsHere(row) && Text.Ascii.StartsWith(text, row.Name, 0))
                {
                    return row;
                }
            }

            return null;
        }

        private bool IsHere(CommandRow row)
        {
            return !row.IsExtension || _extensions.IsChanged;
        }

        // NAME= and NAME? of settings that need nothing else.
        private void AddPlainSettings(DeviceSettings settings)
        {
            for (int i = 0; i < settings.All.Length; i++)
            {
                Setting setting = settings.All[i];
                if (!setting.HasPlainCommands)
                {
                    continue;
                }

                CommandRow row = AddSet(setting, setting.Needs);
                row.Describe(
                    setting.Chapter,
                    setting is NumberSetting ? "<n> = " + setting.Range : setting.Range,
                    setting.Name + "=" + setting.Confirmation(),
                    setting.Name + "=" + setting.Confirmation() + Text.Texts.Ok,
                    setting.Summary + ".");
                row = AddAsk(setting, setting.Needs);
                row.Describe(setting.Chapter, string.Empty, setting.Name + "?", setting.Answer(), "Tells the present value of " + setting.Name + ".");
            }
        }

        private static void SetPlain(CommandCall call)
        {
            Setting setting = call.Row.Setting;
            if (!setting.TrySet(call.Row.IsSecret ? call.RawArgument : call.Argument))
            {
                call.Incorrect();
                return;
            }

            call.Done(setting.Name + "=" + setting.Confirmation() + Text.Texts.Ok);
        }

        private static void Ask(CommandCall call)
        {
            call.Done(call.Row.Setting.Answer());
        }
    }
}
