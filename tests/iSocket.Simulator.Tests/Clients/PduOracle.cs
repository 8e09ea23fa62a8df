using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace iSocket.Simulator.Tests.Clients;

/// <summary>libgammu as a second opinion on the coding of short messages: one process for all questions.</summary>
public sealed class PduOracle : IDisposable
{
    // Debian's own interpreter: the package belongs to it and to no other.
    private const string Python = "/usr/bin/python3";
    private const string Package = "python3-gammu";

    private readonly Process? _process;

    public PduOracle()
    {
        if (File.Exists(Python) && ForeignProgram.RunAsync(Python, string.Empty, "-c", "import gammu").GetAwaiter().GetResult() == "exit 0\n")
        {
            _process = ForeignProgram.Start(Python, Path.Combine(AppContext.BaseDirectory, "Clients", "pdu_oracle.py"));
            _process.ErrorDataReceived += (_, _) => { };
            _process.BeginErrorReadLine();
        }
    }

    /// <summary>A text as it codes it.</summary>
    /// <param name="layout">"Submit" or "Deliver".</param>
    /// <param name="number">The other side.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="isUnicode">UCS-2, not the default alphabet.</param>
    /// <returns>One string of hexadecimal digits for each part, the service centre's address first.</returns>
    public string[] Encode(string layout, string number, string text, bool isUnicode)
    {
        JsonObject answer = Ask(new JsonObject { ["layout"] = layout, ["number"] = number, ["text"] = text, ["unicode"] = isUnicode });
        return answer["pdus"] is JsonArray pdus ? pdus.Select(pdu => (string)pdu!).ToArray() : throw new InvalidDataException(answer.ToJsonString());
    }

    /// <summary>What it makes of the parts of one message.</summary>
    public OracleMessage Decode(string[] pdus)
    {
        JsonObject answer = Ask(new JsonObject { ["pdus"] = new JsonArray(pdus.Select(pdu => (JsonNode)pdu!).ToArray()) });
        return answer["error"] is { } error
            ? new OracleMessage((string)error!, string.Empty, string.Empty, string.Empty)
            : new OracleMessage((string)answer["text"]!, Join(answer, "numbers"), Join(answer, "types") + " " + Join(answer, "codings"), Join(answer, "places"));
    }

    public void Dispose()
    {
        if (_process is not null)
        {
            ForeignProgram.Kill(_process);
            _process.Dispose();
        }
    }

    private static string Join(JsonObject answer, string name) => string.Join(' ', answer[name]!.AsArray().Select(item => (string)item!));

    private JsonObject Ask(JsonObject request)
    {
        ForeignProgram.Require(_process is not null, Package);
        _process!.StandardInput.WriteLine(request.ToJsonString());
        string answer = _process.StandardOutput.ReadLine() ?? throw new EndOfStreamException("the oracle has gone");
        return JsonNode.Parse(answer)!.AsObject();
    }
}
