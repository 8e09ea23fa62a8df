using System;
using System.Globalization;
using System.Linq;
using iSocket.Core.Settings;
using iSocket.Core.Text;
using iSocket.Core.Time;
using iSocket.Simulator.Network.Sms;
using Ascii = iSocket.Core.Text.Ascii;

namespace iSocket.Fuzz.Targets;

/// <summary>The small parsers: whatever they take they write back to the same, and they agree with the runtime's own calendar and alphabet.</summary>
internal static class TextTarget
{
    private const string DateCharacters = "0123456789/,:+- 29";
    private const string RuleCharacters = "0123456789:,*ONFIAXaon ";
    private const string NumberCharacters = "0123456789+-* ";

    private static readonly DateTime Epoch = new(2000, 1, 1);

    public static void Run(FuzzInput input)
    {
        switch (input.Below(6))
        {
            case 0:
                Dates(input);
                break;
            case 1:
                Calendar(input.Long());
                break;
            case 2:
                Schedules(input);
                break;
            case 3:
                Lists(input);
                break;
            case 4:
                Alphabet((char)input.Below(65536), input.Byte());
                break;
            default:
                Digits(input);
                break;
        }
    }

    private static void Dates(FuzzInput input)
    {
        string text = input.OneIn(2)
            ? input.Text(DateCharacters, 24)
            : $"{input.Below(100):D2}/{input.Below(14):D2}/{input.Below(33):D2},{input.Below(26):D2}:{input.Below(62):D2}:{input.Below(62):D2}{input.Pick(["+", "-", "", ":"])}{input.Text("0123456789:", 5)}";
        if (TimeText.TryParse(text, out long seconds, out int zone))
        {
            FuzzFailure.Unless(TimeText.IsZone(zone) && seconds is >= 0 and < 3155760000, "a date out of range");
            string written = TimeText.Format(seconds, zone);
            FuzzFailure.Unless(TimeText.TryParse(written, out long again, out int sameZone) && again == seconds && sameZone == zone, $"'{text}' became '{written}'");
            FuzzFailure.UnlessEqual(Epoch.AddSeconds(seconds).ToString("yy/MM/dd,HH:mm:ss", CultureInfo.InvariantCulture), written[..TimeText.DateTimeLength], "date");
        }

        TimeText.TryParseDateTime(text, Math.Min(text.Length, input.Below(20)), out _);
        TimeText.TryParseZone(text, Math.Min(text.Length, input.Below(20)), out _);
    }

    private static void Calendar(long number)
    {
        long seconds = (long)((ulong)number % 3155760000UL);
        DateTime other = Epoch.AddSeconds(seconds);
        CivilTime.ToDate(seconds, out int year, out int month, out int day);
        FuzzFailure.UnlessEqual((other.Year, other.Month, other.Day), (year, month, day), "date");
        FuzzFailure.UnlessEqual((other.Hour, other.Minute, other.Second), (CivilTime.Hour(seconds), CivilTime.Minute(seconds), CivilTime.Second(seconds)), "time");
        FuzzFailure.UnlessEqual(((int)other.DayOfWeek + 6) % 7 + 1, CivilTime.Weekday(seconds), "weekday");
        FuzzFailure.UnlessEqual(seconds, CivilTime.ToSeconds(year, month, day, other.Hour, other.Minute, other.Second), "seconds");

        // Beyond the years that there are nothing is promised but an answer.
        TimeText.Format(number);
    }

    private static void Schedules(FuzzInput input)
    {
        ScheduleSetting schedule = new(1, "S");
        for (int i = 0; i < 16; i++)
        {
            string rule = input.OneIn(3)
                ? input.Text(RuleCharacters, 14)
                : $"{input.Below(26):D2}:{input.Below(62):D2},{input.Pick(["*", "1", "7", "0", "8"])},{input.Pick(["ON", "OFF", "INF", "AON", "AOF", "XX"])}";
            bool isTaken = schedule.TryAdd(rule, out int index);
            FuzzFailure.Unless(!isTaken || schedule.Text(index) == rule, $"'{rule}' became another rule");
            FuzzFailure.Unless(schedule.Count <= ScheduleSetting.Capacity, "too many rules");
            if (input.OneIn(5))
            {
                schedule.TryRemove(input.OneIn(2) ? input.Text(RuleCharacters, 7) : rule[..Math.Min(5, rule.Length)]);
            }
        }

        string[] lines = schedule.Answer().Split('\n');
        FuzzFailure.Unless(schedule.Count == 0 || lines.Select(line => line[..5]).SequenceEqual(lines.Select(line => line[..5]).Order(StringComparer.Ordinal)), "not sorted");
        RecordBuffer buffer = new(256);
        buffer.BeginRecord(1);
        schedule.Write(buffer);
        buffer.EndRecord();
        int end = buffer.Position;
        buffer.BeginReading(0, end);
        ScheduleSetting copy = new(1, "S");
        FuzzFailure.Unless(buffer.NextRecord() && copy.TryRead(buffer), "what was written cannot be read");
        FuzzFailure.UnlessEqual(schedule.Answer(), copy.Answer(), "schedule");
    }

    private static void Lists(FuzzInput input)
    {
        PhoneListSetting list = new(1, "L", "L ", "none");
        for (int i = 0; i < 14; i++)
        {
            string number = PhoneNumber.Significant(input.Text(NumberCharacters, 18));
            bool isGood = number.Length is >= 1 and <= 15 && number.All(char.IsAsciiDigit);
            bool isNew = !list.Contains(number);
            bool hasRoom = list.Count < PhoneListSetting.Capacity;
            FuzzFailure.UnlessEqual(isGood && (!isNew || hasRoom), list.TryAdd(number), $"'{number}' in a list of {list.Count}");
            FuzzFailure.Unless(list.Count <= PhoneListSetting.Capacity, "too many numbers");
            if (input.OneIn(4))
            {
                bool wasListed = list.Count > 0 && list.Contains(number);
                list.TryRemove(number);
                FuzzFailure.Unless(!wasListed || !list.Contains(number), "removed and still there");
            }
        }

        FuzzFailure.UnlessEqual(list.Count == 0 ? "none" : "L " + string.Join(", ", Enumerable.Range(0, list.Count).Select(list.Number)), list.Answer(), "list");
    }

    private static void Alphabet(char c, byte septet)
    {
        byte[]? other = Gsm7.TryEncode(c.ToString());
        int code = Gsm7Alphabet.Encode(c);
        FuzzFailure.UnlessEqual(other?.Length ?? 0, code < 0 ? 0 : code > 0x7F ? 2 : 1, $"septets of U+{(int)c:X4}");
        FuzzFailure.Unless(other == null || other[^1] == (code & 0x7F), $"code of U+{(int)c:X4}");
        int value = septet & 0x7F;
        FuzzFailure.Unless(value == Gsm7Alphabet.Escape || Gsm7.Decode([(byte)value]) == Gsm7Alphabet.Decode(value).ToString(), $"character {value}");
        FuzzFailure.Unless(Gsm7.Decode([Gsm7Alphabet.Escape, (byte)value]).TrimStart('\u001B') is var text && (value == Gsm7Alphabet.Escape || text == Gsm7Alphabet.DecodeExtension(value).ToString()), $"extension {value}");
    }

    private static void Digits(FuzzInput input)
    {
        string text = input.OneIn(4) ? "*" + input.Text("0123456789*#", 22) + "#" : input.Text("0123456789aZ +", 14);
        bool isNumber = Ascii.TryParseUInt(text, 0, text.Length, out int value);
        bool isOther = text.Length > 0 && text.All(char.IsAsciiDigit) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        FuzzFailure.Unless(!isNumber || (isOther && value == int.Parse(text, CultureInfo.InvariantCulture)), $"'{text}' is {value}");
        byte[] bytes = System.Text.Encoding.Latin1.GetBytes(input.Text("0123456789abcdefABCDEFgG/:@`", 2) + "..");
        bool isHex = Hex.TryReadByte(bytes, 0, out byte octet);
        FuzzFailure.UnlessEqual(Uri.IsHexDigit((char)bytes[0]) && Uri.IsHexDigit((char)bytes[1]), isHex, "hexadecimal");
        FuzzFailure.Unless(!isHex || octet == Convert.FromHexString(System.Text.Encoding.Latin1.GetString(bytes, 0, 2))[0], "octet");
        FuzzFailure.UnlessEqual(text.ToUpperInvariant(), Ascii.ToUpper(text), "upper case");
        FuzzFailure.UnlessEqual(text.Length is >= 3 and <= 22 && UssdLike(text), UssdCode.IsValid(text), $"'{text}' as a service code");
    }

    private static bool UssdLike(string text) => text[0] == '*' && text[^1] == '#' && text[1..^1].All(c => char.IsAsciiDigit(c) || c is '*' or '#');
}
