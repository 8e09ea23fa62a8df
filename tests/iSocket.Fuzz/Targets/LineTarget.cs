using System.Text;
using iSocket.Core.Modem;

namespace iSocket.Fuzz.Targets;

/// <summary>The fields of any line, read in any order: never beyond the line, never without end, never a number out of range.</summary>
internal static class LineTarget
{
    private const int Capacity = 128;

    private static readonly string[] Pieces =
    [
        ",", "\"", " ", "-", "+", "0", "1", "12", "999999999", "1000000000", "99999999999999", "\"\"", "\"a,b\"", "+CREG: ", "*PSUTTZ: ", "-1", "+CUSD: 0, \"",
    ];

    public static void Run(FuzzInput input)
    {
        AtLine line = new(Capacity);
        int pieces = input.Below(24);
        for (int i = 0; i < pieces; i++)
        {
            foreach (byte value in input.OneIn(4) ? input.Bytes(input.Below(8)) : Encoding.Latin1.GetBytes(input.Pick(Pieces)))
            {
                line.Append(value);
            }
        }

        string whole = Encoding.Latin1.GetString(line.Buffer, 0, line.Length);
        FuzzFailure.Unless(line.StartsWith(string.Empty), "every line begins with nothing");
        while (!input.IsOver)
        {
            ReadSomething(line, input);
        }

        line.StartsWith(string.Empty);
        int fields = 0;
        while (line.TryReadField(out int start, out int length))
        {
            Inside(line, start, length);
            FuzzFailure.Unless(++fields <= line.Length + 1, "fields without end");
        }

        FuzzFailure.UnlessEqual(whole, Encoding.Latin1.GetString(line.Buffer, 0, line.Length), "reading changed the line");
        FuzzFailure.Unless(new UrcTable().Find(line) == Urc.None || line.Length > 0, "nothing is no code");
        ReadsTime(line);
    }

    private static void ReadsTime(AtLine line)
    {
        ModemTime time = new();
        line.StartsWith(string.Empty);
        bool isTime = time.TryReadNetworkTime(line);
        line.StartsWith(string.Empty);
        isTime |= time.TryReadClock(line);
        FuzzFailure.Unless(!isTime || (time.LocalSeconds >= -86400 && time.ZoneQuarters is >= -48 and <= 56), "a time out of range");
    }

    private static void ReadSomething(AtLine line, FuzzInput input)
    {
        switch (input.Below(4))
        {
            case 0:
                bool isNumber = line.TryReadNumber(out int number);
                FuzzFailure.Unless(!isNumber || number is > -1_000_000_000 and < 1_000_000_000, "a number of ten digits");
                break;
            case 1:
                if (line.TryReadField(out int start, out int length))
                {
                    Inside(line, start, length);
                    FuzzFailure.UnlessEqual(length, line.Text(start, length).Length, "length of a field");
                    line.FieldIs(start, length, "READY");
                }

                break;
            case 2:
                line.SkipField();
                break;
            default:
                line.StartsWith("+CREG:");
                break;
        }
    }

    private static void Inside(AtLine line, int start, int length) =>
        FuzzFailure.Unless(start >= 0 && length >= 0 && start + length <= line.Length, "a field beyond the line");
}
