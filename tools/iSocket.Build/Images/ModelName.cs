using System.Collections.Generic;

namespace iSocket.Build.Images;

/// <summary>The models, under the names that the simulator takes as well.</summary>
public static class ModelName
{
    /// <summary>Every model.</summary>
    public const string All = "all";

    /// <summary>The model when none is named: the property DeviceModel of nfproj.props.</summary>
    public const string Default = "706";

    /// <summary>The models that an image can be built as.</summary>
    public static IReadOnlyList<string> Each { get; } = ["706", "707", "706light", "707light"];

    /// <summary>The models that a name stands for.</summary>
    public static IReadOnlyList<string> Expand(string name) => name == All ? Each : [name];

    /// <summary>Name of the image of a model.</summary>
    public static string ImageFile(string model) => $"iSocket-{model}.bin";
}
