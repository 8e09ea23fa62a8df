namespace iSocket.Simulator.Modem;

/// <summary>What the power logic tells the rest of the modem.</summary>
internal interface IPowerHost
{
    /// <summary>Right after power-on: what the transmitter does before the software runs.</summary>
    void PowerOnNoise();

    /// <summary>The software runs and the UART is usable.</summary>
    void Started();

    /// <summary>Going off in good order; commands are no longer taken.</summary>
    void PoweringDown(bool announce);

    /// <summary>Nothing runs any more.</summary>
    void Stopped();

    /// <summary>The STATUS output changed.</summary>
    void StatusChanged(bool high);
}
