using System.Linq;
using iSocket.Simulator.Board;
using Xunit;

namespace iSocket.Simulator.Tests.VirtualBoard;

/// <summary>What littlefs does to its blocks (docs/wear.md).</summary>
public sealed class FlashBlocksTests
{
    [Fact]
    public void A_short_file_stands_in_the_log_and_several_saves_share_an_erasure()
    {
        FlashBlocks blocks = new(1);
        long before = blocks.Total;

        // 128 bytes of format, 128 for the name; then a tag, 200 bytes, the time and the checksum: 256 each.
        blocks.Create("a");
        for (int i = 0; i < 15; i++)
        {
            Assert.True(blocks.Write("a", 200));
            Assert.Equal(before, blocks.Total);
        }

        blocks.Write("a", 200);
        Assert.Equal(before + 1, blocks.Total);
    }

    [Theory]
    [InlineData(512, 0)]
    [InlineData(513, 1)]
    [InlineData(1920, 1)]
    public void A_file_beyond_the_log_takes_a_block_of_its_own_each_time(int length, int erasures)
    {
        FlashBlocks blocks = new(1);
        long before = blocks.Total;
        blocks.Write("a", length);
        Assert.Equal(before + erasures, blocks.Total);
        blocks.Write("b", length);
        Assert.Equal(before + (2 * erasures), blocks.Total);
    }

    [Fact]
    public void Reading_costs_a_commit_and_missing_files_cost_nothing()
    {
        FlashBlocks blocks = new(1);
        blocks.CloseUnchanged("none");
        Assert.Equal(0, blocks.Commits);
        blocks.Write("a", 100);
        long commits = blocks.Commits;
        blocks.CloseUnchanged("a");
        Assert.Equal(commits + 1, blocks.Commits);
    }

    [Fact]
    public void Wear_goes_round_all_blocks()
    {
        FlashBlocks blocks = new(1);
        string[] paths = ["settings.a", "settings.b", "state.a", "state.b", "alerts.a", "alerts.b"];
        for (int i = 0; i < 3_000_000; i++)
        {
            blocks.Write(paths[i % paths.Length], 300);
        }

        // All but the superblock, which only learns where the log has gone. What is in use while the search for free blocks
        // begins anew is left out of that round.
        int[] worn = [.. blocks.Erasures.Skip(2)];
        Assert.InRange(worn.Max() / worn.Average(), 1, 1.25);
        Assert.InRange(worn.Min() / worn.Average(), 0.25, 1);
        Assert.InRange(blocks.Erasures[0], 1, 1000);
    }

    [Fact]
    public void A_full_partition_takes_short_files_and_refuses_long_ones()
    {
        FlashBlocks blocks = new(1) { IsFull = true };
        Assert.False(blocks.Write("long", 600));
        for (int i = 0; i < 20_000; i++)
        {
            Assert.True(blocks.Write(i % 2 == 0 ? "a" : "b", 300));
        }

        blocks.IsFull = false;
        Assert.True(blocks.Write("long", 600));
    }

    [Fact]
    public void A_torn_commit_is_followed_by_a_compaction()
    {
        FlashBlocks blocks = new(1);
        blocks.Write("a", 100);
        long before = blocks.Total;
        blocks.Tear("a");
        blocks.Write("a", 100);
        Assert.Equal(before + 1, blocks.Total);
    }

    [Fact]
    public void Logs_of_more_than_half_a_block_are_split()
    {
        FlashBlocks blocks = new(1);
        string[] paths = ["a", "b", "c", "d", "e", "f"];
        for (int i = 0; i < 100; i++)
        {
            blocks.Write(paths[i % paths.Length], 500);
        }

        Assert.InRange(blocks.Erasures.Count(erasures => erasures > 0), 4, 8);
    }

    [Fact]
    public void The_same_deeds_wear_the_same_blocks()
    {
        FlashBlocks one = new(7);
        FlashBlocks other = new(7);
        one.Done += other.Repeat;
        for (int i = 0; i < 100_000; i++)
        {
            one.Write(i % 3 == 0 ? "a" : "b", 100 + (i % 700));
            one.CloseUnchanged("a");
            if (i % 1000 == 0)
            {
                one.Mount();
            }
        }

        Assert.Equal(one.Erasures, other.Erasures);
    }
}
