using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Build.Images;
using iSocket.Build.Tests.StandIns;
using Xunit;

namespace iSocket.Build.Tests;

public sealed class DeploymentImageTests
{
    [Theory]
    [InlineData("abcd", 0)]
    [InlineData("abcde", 3)]
    [InlineData("abcdef", 2)]
    [InlineData("abcdefg", 1)]
    public void Each_part_is_padded_with_zeros_to_four_bytes(string content, int padding)
    {
        ImagePart first = Part("First", content);
        ImagePart last = Part("Last", "x");

        byte[] image = DeploymentImage.Compose([first, last], DeploymentPartition.Bytes).Bytes;

        byte[] expected = [.. first.File.Bytes, .. new byte[padding], .. last.File.Bytes, 0, 0, 0];
        Assert.Equal(expected, image);
        IReadOnlyList<PeFile> again = DeploymentImage.Split(image);
        Assert.Equal([first.File.Bytes, last.File.Bytes], again.Select(file => file.Bytes));
    }

    [Fact]
    public void An_image_may_fill_the_partition_and_no_more()
    {
        ImagePart part = Part("App", new string('x', 873));
        Assert.Equal(1000, DeploymentImage.Compose([part], 1000).Bytes.Length);

        BuildFailure failure = Assert.Throws<BuildFailure>(() => DeploymentImage.Compose([part], 999));
        Assert.Equal("The image has 1000 bytes, 1 more than the deployment partition (999).", failure.Message);
    }

    [Fact]
    public void The_partition_is_that_of_a_module_with_four_megabytes() => Assert.Equal(1792 * 1024, DeploymentPartition.Bytes);

    [Fact]
    public void What_is_no_image_is_refused_with_the_place_of_the_flaw()
    {
        byte[] image = DeploymentImage.Compose([Part("A", "aaaa"), Part("B", "bbbb")], DeploymentPartition.Bytes).Bytes;
        Assert.Contains("empty", Assert.Throws<BuildFailure>(() => DeploymentImage.Split([])).Message, StringComparison.Ordinal);
        Assert.Contains("at byte 0 ", Assert.Throws<BuildFailure>(() => DeploymentImage.Split([.. "no image at all"u8])).Message, StringComparison.Ordinal);
        Assert.Contains("at byte 128 ", Assert.Throws<BuildFailure>(() => DeploymentImage.Split(image[..^4])).Message, StringComparison.Ordinal);
        Assert.Contains("at byte 256 ", Assert.Throws<BuildFailure>(() => DeploymentImage.Split([.. image, 0xFF, 0xFF, 0xFF, 0xFF])).Message, StringComparison.Ordinal);
    }

    private static ImagePart Part(string name, string content)
    {
        Assert.True(PeFile.TryRead(StandInPe.Make(content, "1.0.0.0"), out PeFile? file, out _));
        return new ImagePart(name, file!, null);
    }
}
