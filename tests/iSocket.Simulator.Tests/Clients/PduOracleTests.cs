using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using iSocket.Core.Sms;
using iSocket.Simulator.Network.Sms;
using Xunit;

namespace iSocket.Simulator.Tests.Clients;

/// <summary>
/// The product's coder and decoder and the simulator's own agree with a third that neither was written after. A failure
/// names alphabet, seed and text.
/// </summary>
public sealed class PduOracleTests : IClassFixture<PduOracle>
{
    private const string ServiceCentre = "+99970000000";

    // 2026-11-21 04:05:06, which the script puts into every DELIVER.
    private static readonly long StampSeconds = (long)(new DateTime(2026, 11, 21, 4, 5, 6) - new DateTime(2000, 1, 1)).TotalSeconds;

    private static readonly int[] Seeds = [1, 20, 300, 4000];
    private static readonly string[] Numbers = ["+40711000111", "+4915112345678", "0711000111", "112", "+99912345678901234"];

    private readonly PduOracle _oracle;
    private readonly PduEncoder _encoder = new();
    private readonly PduDecoder _decoder = new();

    public PduOracleTests(PduOracle oracle) => _oracle = oracle;

    public static TheoryData<string, int> Texts()
    {
        TheoryData<string, int> data = new();
        foreach (string alphabet in RandomTexts.Names)
        {
            foreach (int seed in Seeds)
            {
                data.Add(alphabet, seed);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void ReadsWhatTheDeviceSends(string alphabet, int seed) => ForEach(alphabet, seed, (text, number) =>
    {
        string[] pdus = Enumerable.Range(0, _encoder.CountParts(text)).Select(part => Submit(number, text, part, seed & 0xFF)).ToArray();
        return Compare(Expected(text, number, "Submit", pdus.Length), _oracle.Decode(pdus));
    });

    [Theory]
    [MemberData(nameof(Texts))]
    public void TakesAsManyPartsAsTheDevice(string alphabet, int seed) => ForEach(alphabet, seed, (text, number) =>
        Compare(_oracle.Encode("Submit", number, text, IsUnicode(text)).Length, _encoder.CountParts(text)));

    [Theory]
    [MemberData(nameof(Texts))]
    public void IsReadByTheDevice(string alphabet, int seed) => ForEach(alphabet, seed, (text, number) =>
    {
        string[] pdus = _oracle.Encode("Deliver", number, text, IsUnicode(text));
        string whole = string.Empty;
        for (int i = 0; i < pdus.Length; i++)
        {
            SmsMessage message = new();
            byte[] hex = Encoding.ASCII.GetBytes(pdus[i]);
            string place = _decoder.TryDecode(hex, 0, hex.Length, message)
                ? $"{message.Kind} {message.ConcatIndex}/{message.ConcatTotal} {message.Sender} {message.HasStamp} {message.StampLocalSeconds}"
                : "not read";
            string expected = $"{(pdus.Length > 1 ? SmsKind.Part : SmsKind.Text)} {i + 1}/{pdus.Length} {number} True {StampSeconds}";
            if (place != expected)
            {
                return Compare(expected, place);
            }

            whole += message.Text;
        }

        return Compare(text, whole);
    });

    [Theory]
    [MemberData(nameof(Texts))]
    public void IsReadByTheNetwork(string alphabet, int seed) => ForEach(alphabet, seed, (text, number) =>
        Compare(text + number, ReadByNetwork(_oracle.Encode("Submit", number, text, IsUnicode(text)), pdu => Tpdu.TryReadSubmit(pdu)))
        ?? Compare(text + number, ReadByNetwork(_oracle.Encode("Deliver", number, text, IsUnicode(text)), pdu => Tpdu.TryReadIncoming(pdu))));

    [Theory]
    [MemberData(nameof(Texts))]
    public void ReadsWhatTheNetworkDelivers(string alphabet, int seed) => ForEach(alphabet, seed, (text, number) =>
    {
        byte[] centre = SmsAddress.From(ServiceCentre).ToServiceCentreOctets();
        DateTimeOffset stamp = new(2026, 11, 21, 4, 5, 6, TimeSpan.FromHours(2));
        string[] pdus = SmsSplitter.Split(text, (byte)seed)
            .Select(part => Convert.ToHexString([.. centre, .. Tpdu.BuildDeliver(SmsAddress.From(number), part, stamp)]))
            .ToArray();
        return Compare(Expected(text, number, "Deliver", pdus.Length), _oracle.Decode(pdus));
    });

    // Finds what fails first; a good text gives null.
    private static void ForEach(string alphabet, int seed, Func<string, string, string?> check)
    {
        int i = 0;
        foreach (string text in RandomTexts.Make(alphabet, seed))
        {
            if (check(text, Numbers[i++ % Numbers.Length]) is { } failure)
            {
                Assert.Fail($"alphabet {alphabet}, seed {seed}, {text.Length} units, text {JsonSerializer.Serialize(text)}: {failure}");
            }
        }

        Assert.NotEqual(0, i);
    }

    private static string? Compare<T>(T expected, T actual) =>
        Equals(expected, actual) ? null : $"expected {JsonSerializer.Serialize(expected)}, got {JsonSerializer.Serialize(actual)}";

    private static bool IsUnicode(string text) => Gsm7.TryEncode(text) is null;

    private static OracleMessage Expected(string text, string number, string type, int parts) => new(
        text,
        number,
        type + (IsUnicode(text) ? " Unicode_No_Compression" : " Default_No_Compression"),
        parts == 1 ? "-1/0" : string.Join(' ', Enumerable.Range(1, parts).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part}/{parts}"))));

    private static string ReadByNetwork(string[] pdus, Func<byte[], Tpdu?> read)
    {
        string whole = string.Empty;
        string number = string.Empty;
        for (int i = 0; i < pdus.Length; i++)
        {
            byte[] octets = Convert.FromHexString(pdus[i]);
            int position = 0;
            if (SmsAddress.TryReadServiceCentre(octets, ref position)?.Text != ServiceCentre || read(octets[position..]) is not { } tpdu)
            {
                return "not read: " + pdus[i];
            }

            if (tpdu.UserData.Total != pdus.Length || tpdu.UserData.Sequence != i + 1)
            {
                return "wrong place: " + pdus[i];
            }

            whole += tpdu.UserData.Text;
            number = tpdu.Address.Text;
        }

        return whole + number;
    }

    private string Submit(string number, string text, int part, int reference)
    {
        byte[] hex = new byte[PduEncoder.MaxHexLength];
        return Encoding.ASCII.GetString(hex, 0, _encoder.EncodePart(number, text, part, reference, hex, out _));
    }
}
