using System;
using System.Linq;
using System.Text.RegularExpressions;
using iSocket.Core.Hal;
using iSocket.Core.Sms;

namespace iSocket.Fuzz.Targets;

/// <summary>
/// A conversation of owner and strangers with the dispatcher. The rules of silence, length, sender, password and window are
/// judged here anew from their text (device.md S-1 to S-13); nothing that was refused has any effect; no reply shows a password.
/// </summary>
internal static partial class CommandTarget
{
    private const int MostMessages = 30;
    private const int MostCommand = 30;

    private static readonly string[] Strangers = ["+4915112345678", "112", "@Anna", "@40711000111", "@+4071100011", ""];

    public static void Run(FuzzInput input)
    {
        CommandRig rig = new((DeviceModel)input.Below(4));
        for (int i = 0; i < MostMessages && !input.IsOver; i++)
        {
            rig.Advance(input.OneIn(12) ? 40 * 60 * 1000 : input.Below(5000));
            string sender = input.OneIn(4) ? input.Pick(Strangers) : input.Pick(CommandTexts.Numbers);
            string text = CommandTexts.Next(input, rig.Settings.Password.Value);
            SmsMessage message = TextMessages.Read(TextMessages.Deliver(sender, text, i));
            Judge(rig, message);
        }
    }

    private static void Judge(CommandRig rig, SmsMessage message)
    {
        string password = rig.Settings.Password.Value;
        string renew = rig.Settings.RenewPassword.Value;
        bool isListOn = rig.Settings.SecurityList.IsChanged;
        bool isErrorOff = rig.Settings.Error.IsChanged;
        bool answersStrangers = rig.Settings.ConfirmUnauthorised.IsChanged;
        bool isListed = message.SenderIsDialable && IsListed(rig, message.Sender);
        bool wasOpen = rig.IsWindowOpen;
        string before = rig.State;
        string settings = rig.SettingsText();
        string outputs = rig.Outputs;
        string microRelay = rig.MicroRelay;

        string? reply = rig.Send(message);

        string text = new([.. message.Text.Where(c => !char.IsControl(c) && c is not (' ' or '\u00A0'))]);
        bool hasPassword = text.StartsWith(password, StringComparison.Ordinal);
        string command = hasPassword ? text[password.Length..].ToUpperInvariant() : text;
        string said = $"'{message.Text}' of '{message.Sender}' was answered '{reply}'";
        FuzzFailure.Unless(message.SenderIsDialable || reply == null, $"S-6: {said}");
        if (text.Length == 0 || text.Length > MostCommand + password.Length || (isListOn && !isListed))
        {
            bool mayDeny = text.Length > 0 && text.Length <= MostCommand + password.Length && answersStrangers;
            FuzzFailure.Unless(reply == null || (mayDeny && reply == "Access deny!"), $"silence: {said}");
            FuzzFailure.UnlessEqual(before, rig.State, $"an effect: {said}");
        }
        else if (!hasPassword || command.Length == 0)
        {
            FuzzFailure.Unless(reply == null || (!hasPassword && reply == "Invalid access password!"), $"password: {said}");
            FuzzFailure.UnlessEqual(before, rig.State, $"an effect without password: {said}");
        }
        else if (!rig.Dispatcher.HasExecuted)
        {
            FuzzFailure.UnlessEqual(before, rig.State, $"an effect of what was refused: {said}");
            FuzzFailure.Unless(!isErrorOff || reply == null, $"ERROR=OFF: {said}");
        }

        FuzzFailure.Unless(outputs == rig.Outputs || (hasPassword && Switching().IsMatch(command)), $"the socket: {said}");
        FuzzFailure.Unless(microRelay == rig.MicroRelay || (hasPassword && MicroSwitching().IsMatch(command)), $"the micro-relay: {said}");
        FuzzFailure.Unless(settings == rig.SettingsText() || wasOpen, $"configured outside the window: {said}");
        HidesPasswords(reply, [password, renew, rig.Settings.Password.Value, rig.Settings.RenewPassword.Value], said);
    }

    private static bool IsListed(CommandRig rig, string sender)
    {
        string digits = sender.StartsWith('+') ? sender[1..] : sender.StartsWith("00", StringComparison.Ordinal) ? sender[2..] : sender;
        return Enumerable.Range(0, rig.Settings.SecurityNumbers.Count).Any(i => rig.Settings.SecurityNumbers.Number(i) == digits);
    }

    // A password that is a word of a reply, or a number, cannot be told from it.
    private static void HidesPasswords(string? reply, string[] passwords, string said)
    {
        foreach (string password in passwords.Where(password => CommandTexts.OddPasswords.Contains(password) || password == CommandTexts.OddRenewPassword))
        {
            FuzzFailure.Unless(reply == null || !reply.Contains(password, StringComparison.OrdinalIgnoreCase), $"a password is shown: {said}");
        }
    }

    [GeneratedRegex("^((ON|OFF)(ALL|0*([1-9]|[1-9][0-9]|[1-6][0-9][0-9]|7[01][0-9]|720))?|RESTART|THERMOSTATOFF)$")]
    private static partial Regex Switching();

    [GeneratedRegex("^(ONM|OFFM|ONALL|OFFALL|RESTARTM|ALARMOFF)$")]
    private static partial Regex MicroSwitching();
}
