using System.Collections.Generic;
using System.Linq;
using System.Text;
using iSocket.Simulator.Scenarios;

namespace iSocket.Fuzz.Targets;

/// <summary>Files of any content: every line is a statement, nothing, or an error that names the line and says what is wrong.</summary>
internal static class ScenarioTarget
{
    public static void Run(FuzzInput input)
    {
        List<byte> file = [];
        int lines = input.Below(8);
        for (int i = 0; i < lines; i++)
        {
            file.AddRange(input.OneIn(4) ? input.Bytes(input.Below(60)) : Encoding.UTF8.GetBytes(ScenarioTexts.Line(input)));
            file.AddRange(input.OneIn(8) ? "\r\n"u8 : "\n"u8);
        }

        byte[] content = [.. file];
        int count = content.Count(value => value == '\n');
        ScenarioFile read = ScenarioFile.Parse("x.scn", content);
        FuzzFailure.Unless(read.Statements.Count + read.Errors.Count <= count * 2, "more than there are lines");
        foreach (ScenarioError error in read.Errors)
        {
            FuzzFailure.Unless(error.Line >= 1 && error.Line <= count && error.Why.Length > 0, "an error of no line");
            FuzzFailure.Unless(!error.For("x.scn").Contains('\n'), "an error of several lines");
        }
    }
}
