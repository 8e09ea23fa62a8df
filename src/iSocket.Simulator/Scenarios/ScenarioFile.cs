using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace iSocket.Simulator.Scenarios;

/// <summary>A scenario file as read: its statements, or what is wrong with it.</summary>
internal sealed class ScenarioFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<Statement> _statements = [];
    private readonly List<ScenarioError> _errors = [];

    private ScenarioFile(string path) => Path = path;

    /// <summary>The path as the user gave it.</summary>
    public string Path { get; }

    /// <summary>The statements in order.</summary>
    public IReadOnlyList<Statement> Statements => _statements;

    /// <summary>What is wrong; empty for a good file.</summary>
    public IReadOnlyList<ScenarioError> Errors => _errors;

    /// <summary>Reads a file. Never throws for what a user can do wrong.</summary>
    public static ScenarioFile Load(string path)
    {
        ScenarioFile file = new(path);
        try
        {
            file.ReadLines(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file._errors.Add(new ScenarioError(0, "cannot be read: " + e.Message));
        }

        return file;
    }

    /// <summary>Reads the content of a file.</summary>
    public static ScenarioFile Parse(string path, byte[] content)
    {
        ScenarioFile file = new(path);
        file.ReadLines(content);
        return file;
    }

    private void ReadLines(byte[] content)
    {
        ReadOnlySpan<byte> rest = content;
        if (rest.StartsWith("\uFEFF"u8))
        {
            rest = rest[3..];
        }

        bool powered = false;
        for (int number = 1; rest.Length > 0; number++)
        {
            int end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            ReadLine(line, number, ref powered);
        }
    }

    private void ReadLine(ReadOnlySpan<byte> bytes, int number, ref bool powered)
    {
        string line;
        try
        {
            line = StrictUtf8.GetString(bytes).TrimEnd('\r');
        }
        catch (DecoderFallbackException)
        {
            _errors.Add(new ScenarioError(number, "the line is not UTF-8"));
            return;
        }

        string? why = StatementReader.Read(line, number, out Statement? statement);
        if (statement is not null)
        {
            why = Misplaced(statement, powered);
            powered |= statement.Row.BringsPower;
            _statements.Add(statement);
        }

        if (why is not null)
        {
            _errors.Add(new ScenarioError(number, why));
        }
    }

    private static string? Misplaced(Statement statement, bool powered)
    {
        if (statement.Row.IsReserved)
        {
            return $"'{statement.Source}' is not supported yet";
        }

        return statement.Row.OnlyBeforePower && powered ? $"'{statement.Source}' stands before the first power on" : null;
    }
}
