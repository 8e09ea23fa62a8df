using System.Collections.Immutable;

namespace iSocket.Simulator.Web;

/// <summary>The open pages.</summary>
internal sealed class Audience
{
    private ImmutableArray<Viewer> _viewers = [];

    /// <summary>Everybody who looks at this moment.</summary>
    public ImmutableArray<Viewer> Viewers => _viewers;

    /// <summary>True while nobody looks.</summary>
    public bool IsEmpty => _viewers.IsEmpty;

    /// <summary>Somebody opens the page.</summary>
    public void Join(Viewer viewer) => ImmutableInterlocked.Update(ref _viewers, viewers => viewers.Add(viewer));

    /// <summary>Somebody closes it.</summary>
    public void Leave(Viewer viewer) => ImmutableInterlocked.Update(ref _viewers, viewers => viewers.Remove(viewer));
}
