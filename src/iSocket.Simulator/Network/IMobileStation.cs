using System;

namespace iSocket.Simulator.Network;

/// <summary>What the network needs of the one modem that is in its reach.</summary>
internal interface IMobileStation
{
    /// <summary>True while it is registered and hears a cell.</summary>
    bool IsReachable { get; }

    /// <summary>Takes a TPDU from the service centre.</summary>
    DeliveryResult Deliver(byte[] tpdu);

    /// <summary>Offers an incoming call.</summary>
    PageResult Page(NetworkCall call);

    /// <summary>A call of this station changed its state on the other side.</summary>
    void CallProgress(NetworkCall call);

    /// <summary>The operator's time arrives.</summary>
    void TakeNetworkTime(DateTimeOffset localTime);

    /// <summary>The answer to a USSD request arrives.</summary>
    void TakeUssd(UssdAnswer answer);

    /// <summary>A tone of a phone's key is heard in the call.</summary>
    void TakeTone(char key);

    /// <summary>Coverage may have changed.</summary>
    void CoverageChanged();

    /// <summary>The received level has changed.</summary>
    void SignalChanged();
}
