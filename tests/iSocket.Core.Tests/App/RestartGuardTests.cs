using System.Linq;
using iSocket.Core.App;
using Xunit;

namespace iSocket.Core.Tests.App;

/// <summary>What of the restarts is remembered (decision 17); what makes a loop is in the shared cases.</summary>
public sealed class RestartGuardTests
{
    private const long MinuteMs = 60000;

    private readonly RestartGuard _guard = new();

    [Fact]
    public void The_last_four_moments_are_known_the_oldest_first()
    {
        for (int i = 1; i <= 6; i++)
        {
            _guard.NoteRestart(i * 1_000_000);
        }

        Assert.Equal([3_000_000, 4_000_000, 5_000_000, 6_000_000], Enumerable.Range(0, _guard.Count).Select(_guard.Moment));
    }

    [Fact]
    public void Every_restart_is_to_be_remembered_while_there_is_no_loop()
    {
        for (int i = 1; i <= 4; i++)
        {
            _guard.NoteRestart(i);
            Assert.Equal(i, _guard.Changes);
        }

        Assert.True(_guard.IsLoop);
    }

    [Fact]
    public void In_a_loop_a_restart_is_to_be_remembered_once_a_minute()
    {
        for (int i = 1; i <= 4; i++)
        {
            _guard.NoteRestart(MinuteMs);
        }

        _guard.NoteRestart((2 * MinuteMs) - 1);
        Assert.Equal(4, _guard.Changes);
        _guard.NoteRestart((3 * MinuteMs) - 1);
        Assert.Equal(5, _guard.Changes);
        _guard.NoteRestart((4 * MinuteMs) - 2);
        Assert.Equal(5, _guard.Changes);
        _guard.NoteRestart(20 * MinuteMs);
        _guard.NoteRestart(20 * MinuteMs);
        Assert.Equal(7, _guard.Changes);
    }

    [Fact]
    public void Moments_taken_back_count_as_if_they_had_been_seen()
    {
        for (int i = 0; i < 3; i++)
        {
            _guard.Restore(i, false);
        }

        Assert.Equal(0, _guard.Changes);
        Assert.True(_guard.NoteRestart(599_999));
    }
}
