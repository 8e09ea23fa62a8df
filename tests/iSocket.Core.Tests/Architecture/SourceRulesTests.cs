using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace iSocket.Core.Tests.Architecture;

/// <summary>What the device's compiler and runtime do not have, or what the design bans, told at once and by name.</summary>
public sealed partial class SourceRulesTests
{
    public static TheoryData<string, string> Banned => new()
    {
        { "conditional compilation", @"^\s*#\s*(if|elif|else|endif|define)\b" },
        { "generics", @"\b(List|Dictionary|IEnumerable|IList|Action|Func|Nullable|Array|Span|ReadOnlySpan|HashSet|Queue|Stack|Tuple|ValueTuple|EventHandler)<" },
        { "generic declarations", @"\b(class|struct|interface|delegate\s+\w+|void|static\s+\w+)\s+\w+<\s*\w+\s*(,\s*\w+\s*)*>" },
        { "LINQ and collections", @"\busing\s+System\.(Linq|Collections)" },
        { "DateTime and TimeSpan", @"\b(DateTime|DateTimeOffset|TimeSpan|Stopwatch)\b" },
        { "async", @"\b(async|await|Task)\b" },
        { "threads, timers and locks", @"\b(Thread|Timer|Monitor|Interlocked)\b|\block\s*\(|\bSystem\.Threading\b" },
        { "nullable types", @"\b(int|long|bool|byte|uint|char)\?\s" },
        { "iterators", @"\byield\b" },
        { "records", @"\brecord\b(?!\.)\s+(struct|class|[A-Z])" },
        { "string methods that the device lacks", @"\.(Replace|Insert|PadLeft|PadRight)\(|\bstring\.(Join|Format|IsNullOrWhiteSpace)\(|\bStringComparison\b" },
        { "char methods that the device lacks", @"\bchar\.(IsDigit|IsLetter|IsWhiteSpace|IsLetterOrDigit|ToUpperInvariant|ToUpper|ToLower)\b" },
        { "Array.Sort, Encoding.ASCII", @"\bArray\.Sort\b|\bEncoding\.ASCII\b" },
        { "interpolated strings", "\\$\"" },
        { "arrays of several dimensions", @"\[,\s*\]" },
        { "floating point", @"\b(float|double|decimal)\b" },
        { "static state", @"\bstatic\s+(?!readonly|class|partial|extern|event|void|unsafe)[\w\[\]]+\s+\w+\s*(=[^>]|;)" },
        { "file-scoped namespaces", @"^\s*namespace\s+[\w.]+;" },
    };

    [Theory]
    [MemberData(nameof(Banned))]
    public void Core_does_without(string what, string pattern)
    {
        Regex regex = new(pattern, RegexOptions.Multiline);
        List<string> found = [];
        foreach (string file in CoreSources.Files)
        {
            string code = CoreSources.CodeOf(file);
            found.AddRange(regex.Matches(code).Select(match => $"{CoreSources.Name(file)}({LineOf(code, match.Index)}): {what}: {match.Value.Trim()}"));
        }

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("conditional compilation", "#if DEBUG")]
    [InlineData("generics", "new List<int>()")]
    [InlineData("generic declarations", "class Box<T>")]
    [InlineData("LINQ and collections", "using System.Linq;")]
    [InlineData("DateTime and TimeSpan", "DateTime.UtcNow")]
    [InlineData("async", "async Task Run()")]
    [InlineData("threads, timers and locks", "lock (_gate)")]
    [InlineData("nullable types", "int? x;")]
    [InlineData("iterators", "yield return 1;")]
    [InlineData("records", "sealed record Point(int X);")]
    [InlineData("string methods that the device lacks", "text.Replace(a, b)")]
    [InlineData("char methods that the device lacks", "char.IsDigit(c)")]
    [InlineData("Array.Sort, Encoding.ASCII", "Array.Sort(a)")]
    [InlineData("interpolated strings", "$\"\"")]
    [InlineData("arrays of several dimensions", "int[,] a;")]
    [InlineData("floating point", "double x;")]
    [InlineData("static state", "private static int _count;")]
    [InlineData("file-scoped namespaces", "namespace A.B;")]
    public void The_patterns_find_what_they_are_for(string what, string code)
    {
        string pattern = Banned.Select(row => row.Data).Single(data => data.Item1 == what).Item2;
        Assert.Matches(new Regex(pattern, RegexOptions.Multiline), code);
    }

    [Fact]
    public void Describe_is_a_statement_of_its_own()
    {
        // A conditional call that is left out takes the receiver's whole expression with it, side effects included.
        List<string> wrong = [];
        int calls = 0;
        foreach (string file in CoreSources.Files)
        {
            string code = CoreSources.CodeOf(file);
            foreach (Match match in Describe().Matches(code))
            {
                string statement = code[(code.LastIndexOfAny([';', '{', '}'], match.Index) + 1)..(match.Index + match.Length)].Trim();
                bool isDeclaration = statement.EndsWith("void Describe(", System.StringComparison.Ordinal);
                calls += isDeclaration ? 0 : 1;
                if (!isDeclaration && !PlainDescribe().IsMatch(statement))
                {
                    wrong.Add($"{CoreSources.Name(file)}({LineOf(code, match.Index)}): {statement}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(calls > 30, "The search finds next to nothing.");
    }

    [Theory]
    [InlineData("row.Describe(", true)]
    [InlineData("RestartTime.Describe(", true)]
    [InlineData("table.AddSet(x).Describe(", false)]
    [InlineData("row = table.Add().Describe(", false)]
    [InlineData("rows[Add()].Describe(", false)]
    [InlineData("Next.Row.Describe(", false)]
    public void The_search_for_chains_itself(string statement, bool isPlain)
    {
        Assert.Equal(isPlain, PlainDescribe().IsMatch(statement));
    }

    private static int LineOf(string code, int index) => code[..index].Count(character => character == '\n') + 1;

    [GeneratedRegex(@"\bDescribe\(")]
    private static partial Regex Describe();

    [GeneratedRegex(@"^\w+\.Describe\($")]
    private static partial Regex PlainDescribe();
}
