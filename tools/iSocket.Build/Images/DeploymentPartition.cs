namespace iSocket.Build.Images;

/// <summary>The part of the flash that holds the application.</summary>
public static class DeploymentPartition
{
    /// <summary>
    /// Its size in bytes on an ESP32 with 4 MB of flash: 1.75 MiB (partitions_nanoclr_4mb.csv of nf-interpreter). Larger modules have
    /// more. Where it begins differs between versions of the runtime, so that is left to the device.
    /// </summary>
    public const int Bytes = 0x1C0000;
}
