namespace iSocket.Soak.Model;

/// <summary>Where the device's clock got its time from (K-1, K-4).</summary>
internal enum ClockSource
{
    None,
    Modem,
    Stamp,
    Network,
    Owner,
}
