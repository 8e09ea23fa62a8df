using Xunit;

namespace iSocket.Core.Tests.Shared;

/// <summary>Tables of three columns as theory data: name, input, what is expected.</summary>
internal static class Rows
{
    public static TheoryData<string, string, string> Of(string[] table)
    {
        TheoryData<string, string, string> data = new();
        for (int i = 0; i < table.Length; i += 3)
        {
            data.Add(table[i], table[i + 1], table[i + 2]);
        }

        return data;
    }
}
