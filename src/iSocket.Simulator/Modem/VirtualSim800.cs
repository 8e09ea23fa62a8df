using System;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Modem;

/// <summary>A SIM800L at byte level and in virtual time (SIM800 Series AT Command Manual V1.12, SIM800L Hardware Design V1.02).</summary>
public sealed class VirtualSim800
{
    /// <summary>Creates a modem without supply, with factory settings and an unset clock.</summary>
    public VirtualSim800(VirtualTime time, GsmNetwork network, SimCard sim, Random random, ITrace trace)
    {
        _ = (time, network, sim, random, trace);
    }

    /// <summary>A byte for the host, raised at the moment when its last bit has left, with the speed it was sent at.</summary>
    public event Action<byte, int>? ByteSent;

    /// <summary>The STATUS output changed.</summary>
    public event Action<bool>? StatusChanged;

    /// <summary>The STATUS output: high while the modem runs.</summary>
    public bool Status { get; private set; }

    /// <summary>True while the microphone is live, that is, a voice call is answered.</summary>
    public bool IsMicrophoneLive => throw new NotImplementedException();

    /// <summary>The microphone gain (AT+CMIC main channel), 0 to 15.</summary>
    public int MicrophoneLevel => throw new NotImplementedException();

    /// <summary>True while it is registered on the network.</summary>
    public bool IsRegistered => throw new NotImplementedException();

    /// <summary>One byte from the host, at the moment when its last bit has arrived.</summary>
    public void Receive(byte value, int baudRate) => throw new NotImplementedException();

    /// <summary>Switches the supply of the module.</summary>
    public void SetSupply(bool on) => throw new NotImplementedException();

    /// <summary>Presses or releases PWRKEY (pressed = low on the module's pin).</summary>
    public void SetPowerKey(bool pressed) => throw new NotImplementedException();

    /// <summary>Asserts or releases RESET.</summary>
    public void SetReset(bool asserted) => throw new NotImplementedException();

    /// <summary>The clock that runs from the module's backup supply; null unsets it.</summary>
    public void SetClock(DateTimeOffset? now) => throw new NotImplementedException();

    /// <summary>Fault: the UART is dead until <see cref="Recover"/> or a power cycle... the modem itself runs on.</summary>
    public void Mute() => throw new NotImplementedException();

    /// <summary>Ends <see cref="Mute"/>.</summary>
    public void Recover() => throw new NotImplementedException();

    /// <summary>Fault: a spontaneous restart.</summary>
    public void SpontaneousReset() => throw new NotImplementedException();

    /// <summary>Fault: a supply dip with restart; printed as under-voltage first.</summary>
    public void Brownout() => throw new NotImplementedException();

    /// <summary>Fault: the next bytes to the host are damaged.</summary>
    public void Garble(int count) => throw new NotImplementedException();

    /// <summary>Fault: the next +CMTI is lost.</summary>
    public void LoseNotification() => throw new NotImplementedException();

    /// <summary>Fault: the next +CMTI comes twice.</summary>
    public void RepeatNotification() => throw new NotImplementedException();

    private void Raise(byte value, int baudRate) => ByteSent?.Invoke(value, baudRate);

    private void Raise(bool status) => StatusChanged?.Invoke(status);
}
