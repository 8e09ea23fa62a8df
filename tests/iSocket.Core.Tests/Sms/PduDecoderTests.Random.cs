using System;
using System.Linq;
using iSocket.Core.Sms;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Sms;

/// <summary>Random input: too much of it for a run per mutant, so it has a file of its own.</summary>
public sealed partial class PduDecoderTests
{
    [Fact]
    public void Random_octets_never_throw()
    {
        var random = new Random(20261120);
        var accepted = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var octets = new byte[random.Next(200)];
            random.NextBytes(octets);
            if (octets.Length > 1)
            {
                // Most would fail at once on the service centre's length.
                octets[0] = (byte)random.Next(8);
            }

            accepted += CheckOne(Convert.ToHexString(octets)) ? 1 : 0;
        }

        Assert.InRange(accepted, 1000, 199_000);
    }

    [Fact]
    public void Random_damage_never_throws()
    {
        var random = new Random(707);
        var pdus = Rows().Select(row => row[1]).ToArray();
        var accepted = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var octets = Convert.FromHexString(pdus[i % pdus.Length]);
            for (var damage = random.Next(1, 5); damage > 0; damage--)
            {
                octets[random.Next(octets.Length)] = (byte)random.Next(256);
            }

            accepted += CheckOne(Convert.ToHexString(octets)) ? 1 : 0;
        }

        Assert.InRange(accepted, 1000, 199_000);
    }

    [Fact]
    public void Random_characters_never_throw()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var line = PduVectors.Ascii(PduVectors.ReceivedTexts()[1]);
            var at = random.Next(line.Length);
            line[at] = (byte)random.Next(256);
            var isHex = Uri.IsHexDigit((char)line[at]);
            var accepted = _decoder.TryDecode(line, 0, line.Length, _message);
            Assert.True(isHex || !accepted);
        }
    }

    private bool CheckOne(string pdu)
    {
        if (!Decode(pdu))
        {
            Assert.Equal(Empty, PduVectors.Describe(_message));
            return false;
        }

        var isRead = _message.Kind is SmsKind.Text or SmsKind.Part or SmsKind.ClassZero;
        Assert.True(isRead || _message.Text.Length == 0);
        Assert.True(_message.Text.Length <= 160);
        Assert.DoesNotContain('\0', _message.Text);
        Assert.DoesNotContain('\0', _message.Sender);
        Assert.True(IsWellFormed(_message.Text));
        Assert.InRange(_message.ConcatIndex, 1, _message.ConcatTotal);
        Assert.InRange(_message.ConcatTotal, 1, 255);
        Assert.InRange(_message.ZoneQuarters, -48, 56);
        Assert.InRange(_message.StampLocalSeconds, 0, 3155759999);
        var digits = _message.Sender.TrimStart('+');
        Assert.True(!_message.SenderIsDialable || (digits.Length > 0 && digits.All(char.IsAsciiDigit)));
        return true;
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
