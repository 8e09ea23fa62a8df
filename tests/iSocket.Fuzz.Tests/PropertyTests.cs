using System;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using iSocket.Core.Hal;
using iSocket.Core.Modem;
using iSocket.Core.Settings;
using iSocket.Core.Sms;
using iSocket.Core.Text;
using iSocket.Core.Time;
using Xunit;

namespace iSocket.Fuzz.Tests;

/// <summary>
/// Properties over whatever FsCheck makes of a type, which differs from what the targets make of bytes: nested lists, odd
/// characters, numbers at their ends. The seed is fixed; a counterexample comes out shrunk.
/// </summary>
public sealed class PropertyTests
{
    private const string Owner = "+40711000111";

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20240501, 7);

    [Fact]
    public void A_cut_of_the_bytes_makes_no_difference_to_the_digester() => Check<byte[][]>(pieces =>
    {
        AtDigester whole = new();
        AtDigester cut = new();
        string expected = Tokens(whole, [.. pieces.SelectMany(piece => piece)]);
        return expected == string.Concat(pieces.Select(piece => Tokens(cut, piece)));
    });

    [Fact]
    public void A_line_is_never_longer_than_it_may_be() => Check<byte[], PositiveInt>((bytes, times) =>
    {
        AtDigester digester = new();
        for (int i = 0; i < times.Get; i++)
        {
            Tokens(digester, bytes);
        }

        return digester.Line.Length <= AtDigester.LineCapacity;
    });

    [Fact]
    public void Fields_that_are_joined_by_commas_are_read_back() => Check<int[]>(numbers =>
    {
        int[] short9 = [.. numbers.Select(number => number % 1_000_000_000)];
        AtLine line = new(4000);
        foreach (byte value in Encoding.ASCII.GetBytes("+X: " + string.Join(", ", short9)))
        {
            line.Append(value);
        }

        return line.StartsWith("+X:") && short9.All(number => line.TryReadNumber(out int read) && read == number) && (short9.Length == 0 || !line.TryReadNumber(out _));
    });

    [Fact]
    public void The_decoder_takes_any_octets() => Check<byte[]>(octets =>
    {
        byte[] digits = Encoding.ASCII.GetBytes(Convert.ToHexString(octets));
        SmsMessage message = new();
        bool isRead = new PduDecoder().TryDecode(digits, 0, digits.Length, message);
        return isRead || (message.Text.Length == 0 && message.Sender.Length == 0 && !message.SenderIsDialable);
    });

    [Fact]
    public void The_decoder_takes_any_characters() => Check<byte[], int, int>((bytes, offset, count) =>
    {
        int from = Math.Abs(offset % (bytes.Length + 1));
        return !new PduDecoder().TryDecode(bytes, from, Math.Abs(count % (bytes.Length - from + 1)), new SmsMessage()) || bytes.Length > 0;
    });

    [Fact]
    public void A_text_of_an_owner_comes_out_as_it_went_in() => Check<NonNull<string>>(text =>
    {
        string sent = new([.. text.Get.Where(c => c != 0 && !char.IsSurrogate(c)).Take(70)]);
        SmsMessage message = TextMessages.Read(TextMessages.Deliver(Owner, sent, 1));
        return message.Text == sent && message.Sender == Owner && message.SenderIsDialable;
    });

    [Fact]
    public void No_text_without_the_password_has_an_effect() => Check<NonNull<string>>(text =>
    {
        CommandRig rig = new(DeviceModel.Gsm706);
        rig.Settings.Password.TrySet("zQ7kW");
        string before = rig.State;
        string sent = new([.. text.Get.Where(c => c != 0 && !char.IsSurrogate(c)).Take(70)]);
        string? reply = rig.Send(TextMessages.Read(TextMessages.Deliver(Owner, sent, 1)));
        return rig.State == before && reply is null or "Invalid access password!";
    });

    [Fact]
    public void Any_value_of_any_setting_is_taken_whole_or_not_at_all() => Check<NonNull<string>, byte>((value, which) =>
    {
        DeviceSettings settings = new(new FuzzFlash(), DeviceModel.Gsm707, new SlotImages());
        Setting setting = settings.All[which % settings.All.Length];
        string before = setting.Answer();
        return setting.TrySet(value.Get) ? setting.Answer() is { Length: > 0 } : setting.Answer() == before;
    });

    [Fact]
    public void A_flipped_bit_is_noticed() => Check<byte, int, byte>((seconds, at, bit) =>
    {
        FuzzFlash flash = new();
        DeviceSettings settings = new(flash, DeviceModel.Gsm706, new SlotImages());
        settings.Load();
        settings.RestartTime.TrySet((1 + seconds).ToString(System.Globalization.CultureInfo.InvariantCulture));
        settings.Save();
        settings.Save();
        foreach (byte[] file in flash.Files.Values)
        {
            file[Math.Abs(at % file.Length)] ^= (byte)(1 << (bit % 8));
        }

        settings.Load();
        return settings.IsUnreadable && settings.RestartTime.Confirmation() == "10";
    });

    [Fact]
    public void A_date_is_written_as_it_is_read() => Check<uint, sbyte>((seconds, zone) =>
    {
        long local = seconds % CivilTime.EndOfTwoDigitYears;
        int quarters = Math.Clamp((int)zone, TimeText.MinZoneQuarters, TimeText.MaxZoneQuarters);
        return TimeText.TryParse(TimeText.Format(local, quarters), out long read, out int readZone) && read == local && readZone == quarters;
    });

    [Fact]
    public void Any_text_is_a_number_a_date_and_a_rule_or_none_of_them() => Check<NonNull<string>, NonNegativeInt>((text, at) =>
    {
        int start = at.Get;
        ScheduleSetting schedule = new(1, "S");
        bool isRule = schedule.TryAdd(text.Get, out int index);
        TimeText.TryParse(text.Get, out _, out _);
        TimeText.TryParseDateTime(text.Get, start, out _);
        TimeText.TryParseZone(text.Get, start, out _);
        schedule.TryRemove(text.Get);
        string significant = PhoneNumber.Significant(text.Get);
        return isRule == (index >= 0) && PhoneNumber.IsListable(significant) == (significant.Length is >= 1 and <= 15 && significant.All(char.IsAsciiDigit));
    });

    private static string Tokens(AtDigester digester, byte[] bytes)
    {
        StringBuilder tokens = new();
        foreach (byte value in bytes)
        {
            if (digester.Push(value) == AtToken.Line)
            {
                tokens.Append(Encoding.Latin1.GetString(digester.Line.Buffer, 0, digester.Line.Length)).Append('\n');
            }
        }

        return tokens.ToString();
    }

    private static void Check<T>(Func<T, bool> holds) => Prop.ForAll(holds).Check(Fixed);

    private static void Check<T1, T2>(Func<T1, T2, bool> holds) => Prop.ForAll(holds).Check(Fixed);

    private static void Check<T1, T2, T3>(Func<T1, T2, T3, bool> holds) => Prop.ForAll(holds).Check(Fixed);
}
