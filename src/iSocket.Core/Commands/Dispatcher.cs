using iSocket.Core.Sms;
using iSocket.Core.Text;

namespace iSocket.Core.Commands
{
    /// <summary>
    /// From a message to an executed command: length, sender, password, command, window, value, execution; the first failure
    /// decides the reply (device.md S-1 to S-13). It changes the model and fills <see cref="Reply"/>; it never sends and never
    /// stores.
    /// </summary>
    public sealed class Dispatcher
    {
        /// <summary>Longest command, password not counted (S-4).</summary>
        public const int MaxCommandLength = 30;

        // What follows it may be a password, whatever it looks like (S-12).
        private const string RenewName = "RENEWINTERVAL";

        private readonly DeviceContext _device;
        private readonly CommandTable _table;
        private readonly CommandCall _call = new CommandCall();

        /// <summary>Creates the dispatcher of a device.</summary>
        public Dispatcher(DeviceContext device, CommandTable table)
        {
            _device = device;
            _table = table;
        }

        /// <summary>What is to be answered to the sender; null for silence.</summary>
        public string Reply { get; private set; }

        /// <summary>True when the last command was carried out.</summary>
        public bool HasExecuted { get; private set; }

        /// <summary>True when the last command belongs to the configuration and was carried out.</summary>
        public bool HasConfigured { get; private set; }

        /// <summary>True when the last command changed settings, which have to be stored.</summary>
        public bool HasChangedSettings { get; private set; }

        /// <summary>True when the answer to that text needs a fresh signal level. Decided without any effect.</summary>
        public bool ShowsSignal(string text)
        {
            string bare = RemoveWhiteSpace(text);
            int passwordLength = _device.Settings.Password.IsSet ? _device.Settings.Password.Length : 0;
            if (bare.Length <= passwordLength)
            {
                return false;
            }

            string command = Ascii.ToUpper(bare.Substring(passwordLength));
            CommandRow row = _table.Find(command, command.Length, CommandForm.Bare);
            return row != null && row.ShowsSignal;
        }

        /// <summary>Carries a message out.</summary>
        public void Handle(SmsMessage message, long nowMs)
        {
            Reply = null;
            HasExecuted = false;
            HasConfigured = false;
            HasChangedSettings = false;
            string text = RemoveWhiteSpace(message.Text);
            int passwordLength = _device.Settings.Password.IsSet ? _device.Settings.Password.Length : 0;
            if (text.Length == 0 || text.Length > MaxCommandLength + passwordLength)
            {
                return;
            }

            if (!IsListed(message))
            {
                Reply = message.SenderIsDialable && _device.Settings.ConfirmUnauthorised.IsChanged ? Texts.AccessDenied : null;
                return;
            }

            bool mayAnswer = message.SenderIsDialable;
            if (passwordLength > 0)
            {
                if (!HasPassword(text))
                {
                    ReplyError(Texts.InvalidPassword, mayAnswer);
                    return;
                }

                text = text.Substring(passwordLength);
            }

            TakeTime(message, nowMs);
            if (text.Length > 0)
            {
                Execute(text, message, nowMs, mayAnswer);
            }
        }

        private static string RemoveWhiteSpace(string text)
        {
            TextBuffer kept = null;
            for (int i = 0; i < text.Length; i++)
            {
                char c = text[i];

                // Control characters, space, DEL and the C1 controls, no-break space (S-2).
                bool isDropped = c <= ' ' || (c >= '\u007F' && c <= '\u00A0');
                if (isDropped && kept == null)
                {
                    kept = new TextBuffer(text.Length);
                    for (int j = 0; j < i; j++)
                    {
                        kept.Append(text[j]);
                    }
                }
                else if (!isDropped && kept != null)
                {
                    kept.Append(c);
                }
            }

            return kept == null ? text : kept.ToString();
        }

        private bool IsListed(SmsMessage message)
        {
            if (!_device.Settings.SecurityList.IsChanged)
            {
                return true;
            }

            return message.SenderIsDialable && _device.Settings.SecurityNumbers.Contains(message.Sender);
        }

        private bool HasPassword(string text)
        {
            return Ascii.StartsWith(text, _device.Settings.Password.Value, 0);
        }

        // A message whose sender and password are accepted may set the clock, before anything is executed (K-1).
        private void TakeTime(SmsMessage message, long nowMs)
        {
            if (message.HasStamp)
            {
                _device.Clock.SetFromSms(nowMs, message.StampLocalSeconds, message.ZoneQuarters);
            }
        }

        private void Execute(string typed, SmsMessage message, long nowMs, bool mayAnswer)
        {
            string command = Ascii.ToUpper(typed);
            int nameLength = _table.LongestName(command);
            CommandRow row = nameLength == 0 ? null : FindRow(command, nameLength);
            bool isUnfit = row == null && nameLength > 0 && IsUnfitValue(command, nameLength);
            if (row == null && !isUnfit)
            {
                ReplyError(Masked(command, null) + Texts.UnknownCommand, mayAnswer);
                return;
            }

            bool isConfiguration = row != null ? row.Kind == CommandKind.Configuration : IsConfigurationName(command, nameLength);
            if (isConfiguration && !_device.Window.IsOpen(nowMs))
            {
                ReplyError(Masked(command, row) + Texts.WindowClosed, mayAnswer);
                return;
            }

            if (row == null)
            {
                ReplyError(Texts.IncorrectValue, mayAnswer);
                return;
            }

            Call(row, typed, nameLength, message, nowMs);
            if (_call.Outcome == CommandOutcome.IncorrectValue || _call.Outcome == CommandOutcome.Refused)
            {
                ReplyError(_call.Text, mayAnswer);
                return;
            }

            HasExecuted = true;
            HasConfigured = isConfiguration;
            HasChangedSettings = row.ChangesSettings;
            if (mayAnswer && (row.AlwaysAnswers || !_device.Settings.SmsConfirm.IsChanged))
            {
                Reply = _call.Text;
            }
        }

        private void Call(CommandRow row, string typed, int nameLength, SmsMessage message, long nowMs)
        {
            bool hasSign = row.Form == CommandForm.Set || row.Form == CommandForm.Add || row.Form == CommandForm.Remove;
            _call.Row = row;
            _call.RawArgument = typed.Substring(nameLength + (hasSign ? 1 : 0));
            _call.Argument = Ascii.ToUpper(_call.RawArgument);
            _call.Sender = message.SenderIsDialable ? message.Sender : string.Empty;
            _call.HasStamp = message.HasStamp;
            _call.StampLocalSeconds = message.StampLocalSeconds;
            _call.StampZoneQuarters = message.ZoneQuarters;
            _call.NowMs = nowMs;
            row.Handler(_call);
        }

        private CommandRow FindRow(string command, int nameLength)
        {
            if (command.Length == nameLength)
            {
                return _table.Find(command, nameLength, CommandForm.Bare);
            }

            switch (command[nameLength])
            {
                case '=':
                    return _table.Find(command, nameLength, CommandForm.Set);
                case '+':
                    return _table.Find(command, nameLength, CommandForm.Add);
                case '-':
                    return _table.Find(command, nameLength, CommandForm.Remove);
                case '?':
                    return command.Length == nameLength + 1 ? _table.Find(command, nameLength, CommandForm.Ask) : null;
                default:
                    return FindTail(command, nameLength);
            }
        }

        // Digits, a service code or a password directly behind the name.
        private CommandRow FindTail(string command, int nameLength)
        {
            if (IsNumber(command, nameLength) && _table.Find(command, nameLength, CommandForm.Number) is CommandRow number)
            {
                return number;
            }

            if (UssdCode.IsValid(command.Substring(nameLength)) && _table.Find(command, nameLength, CommandForm.Code) is CommandRow code)
            {
                return code;
            }

            return _table.Find(command, nameLength, CommandForm.Password);
        }

        private static bool IsNumber(string command, int from)
        {
            for (int i = from; i < command.Length; i++)
            {
                if (!Ascii.IsDigit(command[i]))
                {
                    return false;
                }
            }

            return true;
        }

        // A known name with a sign and something unfit is an incorrect value; but ON, OFF, RENEWINTERVAL and SIMCARD, whose
        // argument has no sign, are then unknown commands (S-5).
        private bool IsUnfitValue(string command, int nameLength)
        {
            if (command.Length == nameLength || _table.Find(command, nameLength, CommandForm.Number) != null
                || _table.Find(command, nameLength, CommandForm.Password) != null || _table.Find(command, nameLength, CommandForm.Code) != null)
            {
                return false;
            }

            // RENEWINTERVALPW without "=" is none either.
            char sign = command[nameLength];
            bool isRenewPassword = nameLength > RenewName.Length && Ascii.StartsWith(command, RenewName, 0);
            return sign == '=' || (!isRenewPassword && (sign == '+' || sign == '-'));
        }

        private bool IsConfigurationName(string command, int nameLength)
        {
            for (int i = 0; i < _table.Count; i++)
            {
                CommandRow row = _table.Row(i);
                if (row.Kind == CommandKind.Configuration && row.Name.Length == nameLength && Ascii.StartsWith(command, row.Name, 0))
                {
                    return true;
                }
            }

            return false;
        }

        // What was received, without secrets (S-12): neither the value of a password command nor a password in use. Which of
        // them it is shows in the command as it came: a password may be a part of its name.
        private string Masked(string command, CommandRow row)
        {
            bool isSecret = row != null && row.IsSecret;
            if (isSecret && row.Form == CommandForm.Set)
            {
                string value = command.Substring(row.Name.Length + 1);
                return row.Name + "=" + ((Settings.PasswordSetting)row.Setting).Masked(value);
            }

            bool hidesRest = !isSecret && command.Length > RenewName.Length && Ascii.StartsWith(command, RenewName, 0);
            string shown = Starred(hidesRest ? RenewName : command, _device.Settings.Password.Value);
            shown = Starred(shown, _device.Settings.RenewPassword.Value);
            return hidesRest ? shown + "*" : shown;
        }

        private static string Starred(string text, string secret)
        {
            for (int at = 0; secret.Length > 0 && at + secret.Length <= text.Length; at++)
            {
                if (Ascii.EqualsIgnoreCase(text.Substring(at, secret.Length), secret))
                {
                    text = text.Substring(0, at) + new string('*', secret.Length) + text.Substring(at + secret.Length);
                }
            }

            return text;
        }

        private void ReplyError(string text, bool mayAnswer)
        {
            Reply = mayAnswer && !_device.Settings.Error.IsChanged ? text : null;
        }
    }
}
