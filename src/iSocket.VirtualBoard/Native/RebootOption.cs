namespace nanoFramework.Runtime.Native;

/// <summary>Look-alike of nanoFramework's type of this name.</summary>
public enum RebootOption
{
    /// <summary>The processor restarts.</summary>
    NormalReboot = 0,

    /// <summary>The processor restarts into the loader.</summary>
    EnterNanoBooter = 1,

    /// <summary>Only the managed application restarts.</summary>
    ClrOnly = 2,

    /// <summary>The processor restarts into the chip's own loader.</summary>
    EnterProprietaryBooter = 8,
}
