using System;

namespace iSocket.Soak;

/// <summary>Something that must hold does not.</summary>
internal sealed class SoakFailure(string what) : Exception(what);
